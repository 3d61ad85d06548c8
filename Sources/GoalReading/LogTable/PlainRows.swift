import GoalCore

/// A row of a long log, cut into what it says.
struct PlainRow {
  /// 20260908 for 8 September 2026; whether a calendar has it is not known yet.
  var date = 0
  var value = EntryValue.none
  /// Counted in characters from 1, as a message does; `nil` while the cell is not reached.
  var valueColumn: Int?
  var words = WordCells()
  /// Where the next row begins in the window.
  var end = 0
}

/// Finds the rows of a long log that are written as nearly all are, and cuts each in one pass.
///
/// A plain row has its date as `2026-09-08`, the same names as the row above it, a short number or
/// nothing as its value, and a filled cell nowhere else but for words. Any other row is left to
/// `RowReader`, which reads the plain ones the same: nothing is decided here.
///
/// - Cost: a fourth of what a row costs there. Of the bytes of names none is looked for.
struct PlainRows {
  /// What the cell of a column is to be.
  private enum Part {
    case date, value, name, note, tags, event, empty, unread
  }

  private let parts: [Part]
  private let delimiter: UInt8
  /// What the cells of names name, in the order of the columns.
  private let named: [RowCollector.Key.Name]
  /// How many of these stand before the value.
  private let namedBeforeValue: Int
  /// The names that rows are to have, one behind the other.
  private var names: [UInt8] = []
  private var nameEnds: [Int] = []
  private var key: RowCollector.Key?
  /// False where a cell with one of the names is written in quotes, and looks otherwise.
  private(set) var canFollow = false
  /// By how many bytes the names before the value are longer than their characters.
  private var surplus = 0
  /// What stands between whole and fraction in this file, once that is known.
  private var mark: UInt8?

  /// Rows that are longer may break a limit.
  private static let longest = 1 << 16

  /// - Edge: `nil` for a table in which no row is plain.
  init?(_ columns: LogColumns, cells: Int, delimiter: UInt8) {
    guard columns.isLong, columns.hasValue, columns.measures.count == 1,
      let measure = columns.measures.first, measure.parts == nil, columns.unnamed.isEmpty
    else { return nil }
    var parts = [Part](repeating: .unread, count: cells)
    let all: [(column: Int?, name: RowCollector.Key.Name)] = [
      (columns.client, .client), (columns.goal, .goal), (columns.indicator, .indicator),
      (columns.rater, .rater),
    ]
    let named = all.compactMap { column, name in column.map { (column: $0, name: name) } }
      .sorted { $0.column < $1.column }
    for (column, _) in named { parts[column] = .name }
    self.named = named.map(\.name)
    namedBeforeValue = named.count { $0.column < measure.index }
    for case let column? in [columns.time, columns.moment, columns.state, columns.share] {
      parts[column] = .empty
    }
    if let note = columns.note { parts[note] = .note }
    if let tags = columns.tags { parts[tags] = .tags }
    if let event = columns.event { parts[event] = .event }
    parts[columns.date] = .date
    parts[measure.index] = .value
    self.parts = parts
    self.delimiter = delimiter
  }

  /// Expects the names of the last row, and numbers with the file's mark.
  mutating func expect(
    _ key: RowCollector.Key, _ symbols: SymbolTable, mark: NumberCell.Mark?
  ) {
    switch mark {
    case .point: self.mark = UInt8(ascii: ".")
    case .comma: self.mark = UInt8(ascii: ",")
    case .none?, nil: self.mark = nil
    }
    if self.key == key { return }
    self.key = key
    names.removeAll(keepingCapacity: true)
    nameEnds.removeAll(keepingCapacity: true)
    for name in named {
      symbols.append(key[name], to: &names)
      nameEnds.append(names.count)
    }
    canFollow = names.allSatisfy { $0 != delimiter && $0 != quote && ($0 >= 14 || $0 == 9) }
    let before = namedBeforeValue > 0 ? nameEnds[namedBeforeValue - 1] : 0
    surplus = names[..<before].count { $0 & 0xC0 == 0x80 }
  }

  /// Returns the row that begins at `start`; `nil` where it is not plain, or not all at hand.
  @inline(__always)
  func row(_ bytes: Span<UInt8>, from start: Int) -> PlainRow? {
    var row = PlainRow()
    var at = start
    var name = 0
    for column in parts.indices {
      let end: Int?
      switch parts[column] {
      case .date: end = row.takeDate(bytes, at)
      case .value:
        row.valueColumn = at - start + 1 - surplus
        end = row.takeValue(bytes, at, mark: mark)
      case .name:
        end = endOfName(name, bytes, at)
        name += 1
      case .note:
        let found = text(bytes, at, row)
        row.words.note = found.field
        end = found.end
      case .tags:
        let found = text(bytes, at, row)
        row.words.tags = found.field
        end = found.end
      case .event:
        let found = text(bytes, at, row)
        row.words.event = found.field
        end = found.end
      case .empty: end = at
      case .unread: end = text(bytes, at, row).end
      }
      guard let end, end + 1 < bytes.count else { return nil }
      if column < parts.count - 1 {
        guard bytes[end] == delimiter else { return nil }
        at = end + 1
      } else if bytes[end] == 10 {
        row.end = end + 1
      } else if bytes[end] == 13 {
        row.end = bytes[end + 1] == 10 ? end + 2 : end + 1
      } else {
        return nil
      }
    }
    return row.end - start <= Self.longest ? row : nil
  }

  private func endOfName(_ number: Int, _ bytes: Span<UInt8>, _ at: Int) -> Int? {
    let start = number == 0 ? 0 : nameEnds[number - 1]
    let expected = names.span.extracting(start..<nameEnds[number])
    return bytes.holds(expected, at: at) ? at + expected.count : nil
  }
}

private let quote = UInt8(ascii: "\"")

// MARK: - Words

extension PlainRows {
  private struct FoundText {
    var field = CSVField.empty
    /// Behind the closing quote, where there is one; `nil` where the cell is not plain.
    var end: Int?
  }

  /// Finds a cell with any text on one line.
  private func text(_ bytes: Span<UInt8>, _ at: Int, _ row: PlainRow) -> FoundText {
    guard at < bytes.count else { return FoundText() }
    let isQuoted = bytes[at] == quote
    let start = isQuoted ? at + 1 : at
    var end = start
    var others: UInt64 = 0
    var hasDoubledQuotes = false
    while true {
      guard end + 8 <= bytes.count else { return FoundText() }
      let word = ByteWord(bytes, at: end)
      let found = word.below(14) | word.equal(to: isQuoted ? quote : delimiter)
      if found == 0 {
        others |= word.notASCII
        end += 8
        continue
      }
      others |= ByteWord.marks(word.notASCII, before: found)
      end += ByteWord.bytes(before: found)
      guard isQuoted, bytes[end] == quote, end + 1 < bytes.count, bytes[end + 1] == quote else {
        break
      }
      hasDoubledQuotes = true
      end += 2
    }
    // A control character in quotes may be a line end; outside it ends nothing but a line.
    if isQuoted, bytes[end] != quote { return FoundText() }
    if end > start, bytes[start] <= 32 { return FoundText() }
    if others != 0 {
      // The value's column is counted in characters.
      guard row.valueColumn != nil, firstInvalidUTF8(in: bytes, from: start, to: end) == nil else {
        return FoundText()
      }
    }
    let field = CSVField(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
      isQuoted: isQuoted, hasDoubledQuotes: hasDoubledQuotes)
    return FoundText(field: field, end: isQuoted ? end + 1 : end)
  }
}

// MARK: - Dates and values

extension PlainRow {
  /// - Returns: where the cell ends.
  @inline(__always)
  fileprivate mutating func takeDate(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
    guard at + 10 <= bytes.count, let date = plainDate(bytes, at) else { return nil }
    self.date = date
    return at + 10
  }

  /// Takes up to four digits, and up to two behind a mark.
  @inline(__always)
  fileprivate mutating func takeValue(_ bytes: Span<UInt8>, _ at: Int, mark: UInt8?) -> Int? {
    guard at + 8 <= bytes.count else { return nil }
    var end = at
    let whole = digits(bytes, &end, most: 4)
    if end == at { return at }
    var number = Double(whole)
    if let mark, bytes[end] == mark {
      end += 1
      let behind = end
      let fraction = digits(bytes, &end, most: 2)
      switch end - behind {
      case 1: number = Double(whole * 10 + fraction) / 10
      case 2: number = Double(whole * 100 + fraction) / 100
      default: return nil
      }
    }
    value = .number(number)
    return end
  }

  @inline(__always)
  private func digits(_ bytes: Span<UInt8>, _ at: inout Int, most: Int) -> Int {
    var number = 0
    let limit = at + most
    while at < limit, bytes[at] &- 48 < 10 {
      number = number * 10 + Int(bytes[at] &- 48)
      at += 1
    }
    return number
  }
}
