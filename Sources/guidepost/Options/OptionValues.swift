import ArgumentParser
import Drawing
import GoalCore
import GoalReading

/// Paper that pages are made for; the raw value is what users type.
enum Paper: String, CaseIterable, Codable, ExpressibleByArgument, Sendable {
  case letter, a4

  var size: Size {
    switch self {
    case .letter: Size(width: 612, height: 792)
    case .a4: Size(width: 595.28, height: 841.89)
    }
  }
}

/// A file format for pages; the raw value is what users type and the file's ending.
enum OutputFormat: String, CaseIterable, Sendable {
  case pdf, png, svg, txt
}

/// What `--format` names, by comma.
struct OutputFormats: ExpressibleByArgument, Sendable {
  var formats: [OutputFormat]

  init(_ formats: [OutputFormat]) {
    self.formats = formats
  }

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    let formats = names.compactMap(OutputFormat.init)
    guard !formats.isEmpty, formats.count == names.count else { return nil }
    self.formats = OutputFormat.allCases.filter(formats.contains)
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}

/// How `summary` prints.
enum SummaryFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case table, json, csv
}

/// A stage of the pipeline that `--emit` prints.
enum Stage: String, CaseIterable, ExpressibleByArgument, Sendable {
  case log, weekly, trend, facts, model, markdown, document, pages
}

extension CalendarDay: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(iso: argument)
  }
}

extension WeekStart: ExpressibleByArgument {}

extension DateOrder: ExpressibleByArgument {}

/// Codes by comma.
struct CodeList: ExpressibleByArgument, Sendable {
  var codes: [String]

  init(_ codes: [String] = []) {
    self.codes = codes
  }

  var defaultValueDescription: String { "empty cells alone" }

  init?(argument: String) {
    codes = argument.split(separator: ",").map(String.init)
  }
}
