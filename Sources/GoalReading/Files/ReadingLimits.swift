/// How much a file may hold; beyond it a file is refused rather than read by halves.
package enum ReadingLimits {
  /// In bytes: a decade of a large practice is a tenth of it.
  package static let file = 4 << 30
  /// In bytes, for records and tables of goals, which are in memory as a whole.
  package static let wholeFile = 1 << 30
  /// In bytes, of one cell.
  package static let cell = 1 << 20
  /// In bytes, of one row with all its cells.
  package static let row = 16 << 20
  /// As many columns as a spreadsheet has.
  package static let columns = 16_384
  /// Folders inside folders.
  package static let folderDepth = 64
}
