/// The families that pages are set in, first choice first.
package struct FontChoice: Hashable, Sendable {
  package var textFamilies: [String]
  package var displayFamilies: [String]
  /// Font files to use instead of all installed fonts; for tests that must not depend on them.
  package var privateFiles: [String]
  /// The language that decides between forms of one letter, as in `en` or `ja`.
  package var language: String

  package init(
    textFamilies: [String] = ["Inter", "Source Sans 3", "Noto Sans", "DejaVu Sans"],
    displayFamilies: [String] = [
      "Inter Display", "Inter", "Source Sans 3", "Noto Sans", "DejaVu Sans",
    ],
    privateFiles: [String] = [], language: String = "en"
  ) {
    self.textFamilies = textFamilies
    self.displayFamilies = displayFamilies
    self.privateFiles = privateFiles
    self.language = language
  }
}
