import GoalCore

/// Makes the words of rows, those of equal cells once.
///
/// The same few tags, events and short notes return all through a log, and a caseload has millions
/// of rows.
struct DetailsCache {
  private struct Slot {
    /// As the file writes them, in the order of `columns`.
    var cells: [[UInt8]] = []
    var details: EntryDetails?
  }

  private let columns: [Int]
  private let note, tags, event: Int?
  /// By hash of the cells; a newcomer takes the place of what was there.
  private var slots = [Slot](repeating: Slot(), count: 256)
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
    slots[slot].cells = columns.map { cell($0, row) }
    slots[slot].details = details
    return details
  }

  /// Where the row's cells belong.
  private func place(_ row: borrowing CSVScanner) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for column in columns {
      guard let field = row.filledCell(column) else { continue }
      let bytes = row.window.span.extracting(Int(field.start)..<Int(field.end))
      for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 255)
  }

  private func holds(_ slot: Int, _ row: borrowing CSVScanner) -> Bool {
    guard slots[slot].details != nil else { return false }
    for (number, column) in columns.enumerated() {
      let field = row.filledCell(column)
      let known = slots[slot].cells[number]
      guard known.count == field?.count ?? 0 else { return false }
      guard let field else { continue }
      // Doubled quotes read otherwise than two quotes that were not doubled.
      if field.hasDoubledQuotes { return false }
      let bytes = row.window.span.extracting(Int(field.start)..<Int(field.end))
      let span = known.span
      for index in bytes.indices where bytes[index] != span[index] { return false }
    }
    return true
  }

  /// The bytes of a cell; empty, which no filled cell is, for one with doubled quotes too.
  private func cell(_ column: Int, _ row: borrowing CSVScanner) -> [UInt8] {
    guard let field = row.filledCell(column), !field.hasDoubledQuotes else { return [] }
    return Array(row.window[Int(field.start)..<Int(field.end)])
  }

  private func freshDetails(_ row: borrowing CSVScanner) -> EntryDetails {
    EntryDetails(
      note: row.text(at: note), tags: row.text(at: tags).map(splitTags) ?? [],
      event: row.text(at: event).map { trimmed($0) })
  }
}

/// Returns the words between semicolons.
func splitTags(_ text: String) -> [String] {
  text.split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
}
