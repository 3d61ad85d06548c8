import ArgumentParser
import GoalCore
import GoalReading

/// What the user says about how a table is written, instead of letting the reader decide.
struct TablePins: ParsableArguments {
  @Option(help: "How to read dates that could be two things: ymd, dmy or mdy.")
  var dates: DateOrder?

  @Option(help: "What separates cells: comma, semicolon, tab or bar. (default: decided by file)")
  var delimiter: Delimiter?

  @Option(
    help:
      "utf-8, utf-16le, utf-16be, windows-1252 or latin-1. (default: decided by file)")
  var encoding: TextEncoding?

  @Option(help: "The decimal mark of values: point or comma. (default: decided by file)")
  var decimal: DecimalMark?

  @Option(
    help: "The day that a profile's schedule counts from, for clients of whom no file says it.")
  var start: CalendarDay?

  func reading(asOf: CalendarDay) -> ReadingOptions {
    var reading = ReadingOptions(
      dates: dates, delimiter: delimiter?.byte, encoding: encoding, decimal: decimal, asOf: asOf)
    reading.start = start
    return reading
  }
}

/// What separates cells; the raw value is what users type.
enum Delimiter: String, CaseIterable, ExpressibleByArgument, Sendable {
  case comma, semicolon, tab, bar

  init?(argument: String) {
    let signs: [String: Delimiter] = [",": .comma, ";": .semicolon, "\t": .tab, "|": .bar]
    guard let delimiter = Delimiter(rawValue: argument.lowercased()) ?? signs[argument] else {
      return nil
    }
    self = delimiter
  }

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 9
    case .bar: UInt8(ascii: "|")
    }
  }
}

extension TextEncoding: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(rawValue: argument.lowercased())
  }
}

extension DecimalMark: ExpressibleByArgument {
  package init?(argument: String) {
    let signs: [String: DecimalMark] = [".": .point, ",": .comma]
    guard let mark = DecimalMark(rawValue: argument.lowercased()) ?? signs[argument] else {
      return nil
    }
    self = mark
  }
}

extension TablePins {
  /// What was said, as a user would type it.
  var words: [String] {
    var words: [String] = []
    if let dates { words.append("--dates \(dates.rawValue)") }
    if let delimiter { words.append("--delimiter \(delimiter.rawValue)") }
    if let encoding { words.append("--encoding \(encoding.rawValue)") }
    if let decimal { words.append("--decimal \(decimal.rawValue)") }
    if let start { words.append("--start \(start)") }
    return words
  }
}
