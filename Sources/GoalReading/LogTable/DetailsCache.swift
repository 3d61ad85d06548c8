import GoalCore

/// The cells of a row that hold words; empty where it has none.
struct WordCells {
  var note = CSVField.empty
  var tags = CSVField.empty
  var event = CSVField.empty

  /// In bytes.
  var count: Int { note.count + tags.count + event.count }
}

/// Makes the words of rows, those of equal cells once.
///
/// The same few tags, events and short notes return all through a log, and a caseload has millions
/// of rows.
struct DetailsCache {
  private let note, tags, event: Int?
  /// By hash of the cells; a newcomer takes the place of what was there.
  private var known = [EntryDetails?](repeating: nil, count: 1024)
  /// How long each cell is, and which has quotes that stand for one.
  private var shapes = [UInt32](repeating: 0, count: 1024)
  /// The cells as the file writes them, one behind the other.
  private var bytes = [UInt8](repeating: 0, count: 1024 * longestKey)
  /// Longer notes hardly ever return.
  private static let longestKey = 64

  init(_ columns: LogColumns) {
    note = columns.note
    tags = columns.tags
    event = columns.event
  }

  mutating func details(_ row: borrowing CSVScanner) -> EntryDetails? {
    func cell(_ column: Int?) -> CSVField { column.flatMap { row.filledCell($0) } ?? .empty }
    return details(WordCells(note: cell(note), tags: cell(tags), event: cell(event)), row)
  }

  /// - Shape: cells of the scanner's window.
  mutating func details(_ cells: WordCells, _ row: borrowing CSVScanner) -> EntryDetails? {
    let length = cells.count
    if length == 0 { return nil }
    guard length <= Self.longestKey else { return freshDetails(cells, row) }
    let window = row.window.span
    let slot = Int(truncatingIfNeeded: cells.hash(window) >> 54)
    if holds(slot, cells, window) { return known[slot] }
    let details = freshDetails(cells, row)
    keep(details, cells, window, slot)
    return details
  }

  private func holds(_ slot: Int, _ cells: WordCells, _ window: Span<UInt8>) -> Bool {
    guard shapes[slot] == cells.shape else { return false }
    var start = slot * Self.longestKey
    for cell in [cells.note, cells.tags, cells.event] where !cell.isEmpty {
      guard bytes.span.holds(window.extracting(cell.range), at: start) else { return false }
      start += cell.count
    }
    return true
  }

  private mutating func keep(
    _ details: EntryDetails, _ cells: WordCells, _ window: Span<UInt8>, _ slot: Int
  ) {
    known[slot] = details
    shapes[slot] = cells.shape
    var start = slot * Self.longestKey
    for cell in [cells.note, cells.tags, cells.event] {
      let cell = window.extracting(cell.range)
      for index in cell.indices { bytes[start + index] = cell[index] }
      start += cell.count
    }
  }

  private func freshDetails(_ cells: WordCells, _ row: borrowing CSVScanner) -> EntryDetails {
    func text(_ cell: CSVField) -> String? { cell.isEmpty ? nil : row.text(of: cell) }
    return EntryDetails(
      note: text(cells.note), tags: text(cells.tags).map(splitTags) ?? [],
      event: text(cells.event).map { trimmed($0) })
  }
}

extension WordCells {
  /// Never 0 where there is a word.
  fileprivate var shape: UInt32 {
    func bits(_ cell: CSVField) -> UInt32 {
      UInt32(truncatingIfNeeded: cell.count) << 1 | (cell.hasDoubledQuotes ? 1 : 0)
    }
    return bits(note) | bits(tags) << 8 | bits(event) << 16
  }

  /// - Cost: a few bytes of each cell, since equal cells are compared whole anyway.
  fileprivate func hash(_ window: Span<UInt8>) -> UInt64 {
    var hash = UInt64(shape)
    for cell in [note, tags, event] where !cell.isEmpty {
      hash = (hash ^ window.extracting(cell.range).fingerprint) &* 0x9E37_79B9_7F4A_7C15
    }
    return hash
  }
}

extension Span<UInt8> {
  /// Bits that depend on the beginning, the middle and the end.
  fileprivate var fingerprint: UInt64 {
    guard count >= 8 else {
      var hash: UInt64 = 0
      for index in indices { hash = hash << 8 | UInt64(self[index]) }
      return hash
    }
    var hash = ByteWord(self, at: 0).hashed
    hash = (hash ^ (hash >> 32)) &+ ByteWord(self, at: (count - 8) / 2).hashed
    return (hash ^ (hash >> 32)) &+ ByteWord(self, at: count - 8).hashed
  }
}

/// Returns the words between semicolons.
func splitTags(_ text: String) -> [String] {
  text.split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
}
