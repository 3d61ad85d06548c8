/// The templates and words that the program carries, so that one file can be installed.
package enum BuiltInTemplates {
  /// A page's template by its name without ending.
  package static let pages: [String: [UInt8]] = [
    "pre-session": PackageResources.pre_session_md,
    "handout": PackageResources.handout_md,
    "log-sheet": PackageResources.log_sheet_md,
    "packet-cover": PackageResources.packet_cover_md,
    "packet-caseload": PackageResources.packet_caseload_md,
    "packet-data": PackageResources.packet_data_md,
    "packet-missing": PackageResources.packet_missing_md,
    "packet-index": PackageResources.packet_index_md,
    "packet-methods": PackageResources.packet_methods_md,
    "packet-client": PackageResources.packet_client_md,
  ]

  /// A language's words by its tag.
  package static let words: [String: [UInt8]] = [
    "en": PackageResources.en_yaml,
    "es": PackageResources.es_yaml,
  ]

  /// Empty for a page that does not exist.
  package static func text(ofPage name: String) -> String {
    String(decoding: pages[name] ?? [], as: UTF8.self)
  }
}
