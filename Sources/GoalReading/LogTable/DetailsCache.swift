import GoalCore

/// Makes the words of rows, those of equal cells once.
///
/// The same few tags, events and short notes return all through a log, and a caseload has millions
/// of rows.
struct DetailsCache {
  private struct Slot {
    /// As the file writes them, in the order of `columns`.
    var cells: [Cell] = []
    var details: EntryDetails?
  }

  fileprivate struct Cell {
    var bytes: [UInt8] = []
    /// Two quotes that stand for one read otherwise than two quotes.
    var hasDoubledQuotes = false
  }

  private let columns: [Int]
  private let note, tags, event: Int?
  /// By hash of the cells; a newcomer takes the place of what was there.
  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// Longer notes hardly ever return.
  private let longestKey = 64

  init(_ columns: LogColumns) {
    note = columns.note
    tags = columns.tags
    event = columns.event
    self.columns = [columns.note, columns.tags, columns.event].compactMap(\.self)
  }

  mutating func details(_ row: borrowing CSVScanner) -> EntryDetails? {
    var length = 0
    for column in columns { length += row.filledCell(column)?.count ?? 0 }
    if length == 0 { return nil }
    guard length <= longestKey else { return freshDetails(row) }
    let slot = place(row)
    if holds(slot, row) { return slots[slot].details }
    let details = freshDetails(row)
    slots[slot].cells = columns.map { Cell($0, of: row) }
    slots[slot].details = details
    return details
  }

  /// Where the row's cells belong.
  ///
  /// - Cost: a few bytes of each cell, since equal cells are compared whole anyway.
  private func place(_ row: borrowing CSVScanner) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for column in columns {
      guard let field = row.filledCell(column) else { continue }
      let bytes = row.window.span.extracting(Int(field.start)..<Int(field.end))
      hash = (hash ^ UInt64(bytes.count)) &* 0x100_0000_01B3
      for index in stride(from: 0, to: bytes.count, by: 1 + bytes.count / 8) {
        hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
      }
    }
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  private func holds(_ slot: Int, _ row: borrowing CSVScanner) -> Bool {
    guard slots[slot].details != nil else { return false }
    for number in columns.indices {
      let isSame = slots[slot].cells[number].isCell(columns[number], of: row)
      if !isSame { return false }
    }
    return true
  }

  private func freshDetails(_ row: borrowing CSVScanner) -> EntryDetails {
    EntryDetails(
      note: row.text(at: note), tags: row.text(at: tags).map(splitTags) ?? [],
      event: row.text(at: event).map { trimmed($0) })
  }
}

extension DetailsCache.Cell {
  fileprivate init(_ column: Int, of row: borrowing CSVScanner) {
    guard let field = row.filledCell(column) else { return }
    bytes = Array(row.window[Int(field.start)..<Int(field.end)])
    hasDoubledQuotes = field.hasDoubledQuotes
  }

  fileprivate func isCell(_ column: Int, of row: borrowing CSVScanner) -> Bool {
    guard let field = row.filledCell(column) else { return bytes.isEmpty }
    guard field.count == bytes.count, field.hasDoubledQuotes == hasDoubledQuotes else {
      return false
    }
    let known = bytes.span
    let other = row.window.span.extracting(Int(field.start)..<Int(field.end))
    for index in known.indices where known[index] != other[index] { return false }
    return true
  }
}

/// Returns the words between semicolons.
func splitTags(_ text: String) -> [String] {
  text.split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
}
