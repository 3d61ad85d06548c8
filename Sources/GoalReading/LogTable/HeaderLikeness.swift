/// Whether a row reads as the header of a table rather than as one of its rows.
enum HeaderLikeness {
  /// True for two or more short texts, all different, none of which is a value, a day or a time.
  static func isHeader(_ cells: some Sequence<String>) -> Bool {
    var names: Set<String> = []
    for cell in cells where !cell.isEmpty {
      let name = cell.lowercased()
      guard isName(cell, name), names.insert(name).inserted else { return false }
    }
    return names.count > 1
  }

  private static func isName(_ cell: String, _ name: String) -> Bool {
    guard cell.utf8.count <= 60, cell.contains(where: \.isLetter),
      !cell.contains(where: \.isNewline),
      !RowProblem.missingWords.contains(name),
      AnswerWords.answers(among: [name], onlyBits: false).isEmpty,
      SpreadsheetError.text(of: cell) == nil
    else { return false }
    guard case .unreadable = ValueCell(cell) else { return false }
    return DateCell(cell) == nil && WrittenDate(cell) == nil && ClockCell(cell) == nil
  }

  /// What the column of dates is called, in the languages that words are read in.
  static let dateNames: Set<String> = [
    "date", "day", "when", "timestamp", "datum", "tag", "jour", "fecha", "día", "data", "giorno",
    "dia", "dag", "dato", "päivä", "päivämäärä", "pvm", "tarih", "gün", "dzień", "дата", "день",
    "日付", "年月日",
  ]
}

/// The rows of a file that stand behind an empty one, where another table may begin.
///
/// - Cost: one pass over the file, at the first question; few files have a row that asks.
struct TableGaps {
  private let file: LogFile
  private let isPart: Bool
  /// Columns whose words come again from row to row: clients, goals, states.
  private let names: [Int]
  private var lines: Set<Int>?
  private var words: Set<String> = []
  private static let mostWords = 10_000

  /// True where a worker asked who has a part of the file alone, and got no answer.
  private(set) var wantsWholeFile = false

  init(_ file: LogFile, names: [Int] = [], isPart: Bool = false) {
    self.file = file
    self.names = names
    self.isPart = isPart
  }

  /// True for a row behind a gap that repeats no word of the rows with a day.
  mutating func mayBeginTable(_ row: borrowing CSVScanner) -> Bool {
    guard isBehindGap(line: row.line) else { return false }
    return !names.contains { row.text(at: $0).map { words.contains(CSVHeader.name($0)) } ?? false }
  }

  /// True for a row behind an empty line or row, and behind a title that stands so.
  mutating func isBehindGap(line: Int) -> Bool {
    guard !isPart else {
      wantsWholeFile = true
      return false
    }
    if let lines { return lines.contains(line) }
    var found: Set<Int> = []
    // What stops the pass stops the reading too, and is told there.
    try? survey(&found)
    lines = found
    return found.contains(line)
  }

  private mutating func survey(_ found: inout Set<Int>) throws(CSVProblem) {
    var scanner = try file.scanner()
    var next = scanner.line + scanner.lineEndsInside + 1
    var isGap = false
    while try scanner.advance() {
      let isBehind = isGap || scanner.line > next
      if isBehind { found.insert(scanner.line) }
      next = scanner.line + scanner.lineEndsInside + 1
      takeWords(scanner)
      let filled = scanner.fields.indices.count { scanner.filledCell($0) != nil }
      isGap = filled == 0 || (isBehind && filled == 1)
    }
  }
}

extension TableGaps {
  /// Takes the words of a row in which something begins with a digit, as days and values do.
  private mutating func takeWords(_ row: borrowing CSVScanner) {
    guard !names.isEmpty, words.count < Self.mostWords,
      row.fields.contains(where: { !$0.isEmpty && row.window[Int($0.start)] &- 48 < 10 })
    else { return }
    for column in names {
      if let text = row.text(at: column) { words.insert(CSVHeader.name(text)) }
    }
  }
}

extension CSVScanner {
  /// Line ends in the cells of the record.
  var lineEndsInside: Int {
    var count = 0
    for field in fields where field.isQuoted {
      var wasReturn = false
      for at in Int(field.start)..<Int(field.end) {
        let byte = window[at]
        if byte == 13 || (byte == 10 && !wasReturn) { count += 1 }
        wasReturn = byte == 13
      }
    }
    return count
  }
}
