import GoalReading

extension TableDecisions {
  /// What `inspect` prints for one file.
  var inspectionText: String {
    var lines = ["\(path): \(kindInWords)"]
    lines.append(line("encoding", "\(encoding.encoding.title): \(encoding.evidence)"))
    if let dialect {
      lines.append(line("cells by", "\(dialect.delimiterName): \(dialect.evidence)"))
      lines.append(line("lines end", dialect.lineEnd.inWords))
      lines.append(line("header", dialect.headerInWords))
    }
    if let rows { lines.append(line("rows", rows.inWords(quotedCells: dialect?.quotedCells ?? 0))) }
    if let decimal { lines.append(line("decimals", decimal.rawValue)) }
    if let schedule {
      lines.append(line("schedule", schedule.events.joined(separator: ", ")))
      lines.append(line("start", schedule.starts.joined(separator: ", ")))
    }
    if !columns.isEmpty { lines.append("") }
    lines += TextColumns.lines(columns.map(\.cells))
    if !unclear.isEmpty { lines.append("") }
    lines += unclear.map { "unclear: \($0.what)\n  \($0.option)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// True where `guidepost` would not read the file as it stands.
  var isRefused: Bool {
    (kind == .table && profile == nil) || (dates != nil && dates?.order == nil)
  }

  private func line(_ name: String, _ text: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, 11 - name.count)) + text
  }

  private var kindInWords: String {
    switch kind {
    case .log: "a log"
    case .goals: "a table of goals"
    case .record: "a record in JSON, which leaves nothing to decide"
    case .table:
      profile.map { "a table that the profile \($0) reads" } ?? "a table, but no log and no goals"
    }
  }
}

extension LineEnd {
  fileprivate var inWords: String {
    switch self {
    case .none: "never: there is one line"
    case .lf: "with LF"
    case .crlf: "with CR LF"
    case .cr: "with CR"
    case .mixed: "in more than one way"
    }
  }
}

extension DialectDecision {
  fileprivate var headerInWords: String {
    switch linesBeforeHeader {
    case 0: "line \(headerLine)"
    case 1: "line \(headerLine), below 1 line that is no part of the table"
    default: "line \(headerLine), below \(linesBeforeHeader) lines that are no part of the table"
    }
  }
}

extension RowCount {
  fileprivate func inWords(quotedCells: Int) -> String {
    var parts = ["\(filled) filled"]
    if blank > 0 { parts.append("\(blank) blank") }
    if ragged > 0 { parts.append("\(ragged) with more or fewer cells than the header") }
    parts.append("\(quotedCells) \(quotedCells == 1 ? "cell" : "cells") in quotation marks")
    return parts.joined(separator: ", ")
  }
}

extension ColumnDecision {
  /// Number, name, role, type, and what is known beside.
  fileprivate var cells: [String] {
    [
      "\(number)", name.isEmpty ? "(no name)" : name, role ?? "not read", typeInWords,
      details.joined(separator: "; "),
    ]
  }

  private var typeInWords: String {
    let filled = counts.filter { $0.key != .empty }.values.reduce(0, +)
    if type == .empty { return type.rawValue }
    let others = filled - (counts[type] ?? 0)
    return others == 0 ? type.rawValue : "\(type.rawValue), \(others) other"
  }

  private var details: [String] {
    var details: [String] = []
    if let dates { details.append("\(dates.order?.title ?? "unclear"): \(dates.evidence)") }
    if let numbers {
      details.append("\(plain(numbers.lowerBound)) to \(plain(numbers.upperBound))")
    }
    if counts[.word] ?? 0 > 0 {
      let count = distinctWords.map { "\($0)" } ?? "many"
      details.append("\(count) different \(distinctWords == 1 ? "word" : "words")")
    }
    if let empty = counts[.empty], empty > 0 { details.append("\(empty) empty") }
    if let errors = counts[.error], errors > 0 {
      details.append("\(errors) \(errors == 1 ? "error" : "errors") of a spreadsheet")
    }
    details += missing.prefix(6).map { "\($0.count) × \"\($0.text)\"" }
    return details
  }

  private func plain(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}

/// Cells set in columns.
private enum TextColumns {
  static func lines(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      min(32, rows.compactMap { column < $0.count ? $0[column].count : nil }.max() ?? 0)
    }
    return rows.map { row in
      let padded = row.enumerated().map { column, cell in
        cell + String(repeating: " ", count: max(0, widths[column] - cell.count))
      }
      let line = "  " + padded.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
