/// The templates, styles and words that the program carries, so that one file can be installed.
package enum BuiltInTemplates {
  /// A page's template by its name without ending.
  package static let pages: [String: [UInt8]] = [
    "pre-session": PackageResources.pre_session_md,
    "handout": PackageResources.handout_md,
    "log-sheet": PackageResources.log_sheet_md,
  ]

  /// What pages share, by its name without ending: `{{> letterhead}}`.
  package static let partials: [String: [UInt8]] = [
    "letterhead": PackageResources.letterhead_md
  ]

  /// A page's style by the name of the page.
  package static let styles: [String: [UInt8]] = [
    "pre-session": PackageResources.pre_session_yaml,
    "handout": PackageResources.handout_yaml,
  ]

  /// A language's words by its tag.
  package static let words: [String: [UInt8]] = [
    "en": PackageResources.en_yaml,
    "es": PackageResources.es_yaml,
  ]

  /// A style in which nothing is changed yet: every key with its meaning.
  package static let blankStyle = PackageResources.blank_yaml

  /// The page whose style another shares; the reverse of the handout looks as its front.
  package static func styleName(ofPage name: String) -> String {
    name == "log-sheet" ? "handout" : styles[name] == nil ? "pre-session" : name
  }

  /// Empty for a page that does not exist.
  package static func text(ofPage name: String) -> String {
    String(decoding: pages[name] ?? [], as: UTF8.self)
  }
}
