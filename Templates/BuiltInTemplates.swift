/// The templates, styles and words that the program carries, so that one file can be installed.
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

  /// What pages share, by its name without ending: `{{> letterhead}}`.
  package static let partials: [String: [UInt8]] = [
    "letterhead": PackageResources.letterhead_md
  ]

  /// A page's style by the name of the page.
  package static let styles: [String: [UInt8]] = [
    "pre-session": PackageResources.pre_session_yaml,
    "handout": PackageResources.handout_yaml,
    "packet": PackageResources.packet_yaml,
  ]

  /// A language's words by its tag.
  package static let words: [String: [UInt8]] = [
    "en": PackageResources.en_yaml,
    "es": PackageResources.es_yaml,
  ]

  /// A style in which nothing is changed yet: every key with its meaning.
  package static let blankStyle = PackageResources.blank_yaml

  /// The style that a page shares with others: the reverse of the handout looks as its front, and
  /// all pages of a packet look alike.
  package static func styleName(ofPage name: String) -> String {
    if name == "log-sheet" { return "handout" }
    if name.hasPrefix("packet-") { return "packet" }
    return styles[name] == nil ? "pre-session" : name
  }

  /// Empty for a page that does not exist.
  package static func text(ofPage name: String) -> String {
    String(decoding: pages[name] ?? [], as: UTF8.self)
  }
}
