internal import GoalCore

/// What the reader decided about one file, and on which evidence.
///
/// Made while a log is read, for `--verbose`; with `columns` by `TableInspector`, which looks at
/// each cell.
package struct TableDecisions: Equatable, Sendable {
  package let path: String
  package let kind: FileKind
  package let encoding: EncodingDecision
  /// The profile that the table is read by; `nil` for a log, goals, or what nothing reads.
  package var profile: String?
  /// `nil` for a file that is no table.
  package var dialect: DialectDecision?
  /// `nil` where the file has no date with two readings.
  package var dates: DateDecision?
  /// `nil` where the file says all its dates.
  package var schedule: ScheduleDecision?
  /// `nil` where no value has a decimal.
  package var decimal: DecimalMark?
  /// Rows below the header; `nil` where they were not counted.
  package var rows: RowCount?
  /// In the order of the file; empty where they were not looked at.
  package var columns: [ColumnDecision] = []
  /// What only the user can settle.
  package var unclear: [UnclearPoint] = []
}

/// What a file holds.
package enum FileKind: String, Sendable {
  case log, goals, record
  /// A table without the columns of a log or of goals.
  case table
}

/// How a table is cut into cells.
package struct DialectDecision: Equatable, Sendable {
  /// The character between cells.
  package let delimiter: UInt8
  package let evidence: String
  package let linesBeforeHeader: Int
  package let headerLine: Int
  package var lineEnd = LineEnd.none
  /// Cells in quotation marks; 0 where they were not counted.
  package var quotedCells = 0
}

/// What ends a line.
package enum LineEnd: String, Sendable {
  case none, lf, crlf, cr, mixed
}

/// In which order dates are read.
package struct DateDecision: Equatable, Sendable {
  /// `nil` where nobody can tell.
  package let order: DateOrder?
  package let evidence: String
}

/// How many rows there are.
package struct RowCount: Equatable, Sendable {
  package var filled = 0
  package var blank = 0
  /// Cells more or fewer than the header has.
  package var ragged = 0
}

/// Something that the file leaves open.
package struct UnclearPoint: Equatable, Sendable {
  package let what: String
  /// What settles it, such as `--dates dmy`.
  package let option: String
}

extension TableDecisions: CustomStringConvertible {
  /// One line for `--verbose`.
  package var description: String {
    var parts = ["\(path): \(kind.rawValue)", "\(encoding.encoding.title) (\(encoding.evidence))"]
    if let profile { parts.append("read by the profile \(profile)") }
    if let dialect {
      parts.append("cells by \(dialect.delimiterName) (\(dialect.evidence))")
      parts.append("header in line \(dialect.headerLine)")
    }
    if let dates {
      parts.append("dates \(dates.order?.title ?? "unclear") (\(dates.evidence))")
    }
    if let schedule { parts.append(schedule.description) }
    if let decimal { parts.append("decimal \(decimal.rawValue)") }
    return parts.joined(separator: "; ")
  }
}

extension DialectDecision {
  /// As `--delimiter` calls it.
  package var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case 9: "tab"
    case UInt8(ascii: "|"): "bar"
    default: "\"\(String(decoding: [delimiter], as: UTF8.self))\""
    }
  }
}

extension DateOrder {
  package var title: String {
    switch self {
    case .ymd: "year-month-day"
    case .dmy: "day/month/year"
    case .mdy: "month/day/year"
    }
  }
}
