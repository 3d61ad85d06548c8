package import GoalCore

/// Who comes when: the order in which the pages of a day are wanted.
package struct Schedule: Equatable, Sendable {
  /// One client's time.
  package struct Appointment: Equatable, Sendable {
    /// `nil` where the file gives none; such clients come last.
    package var time: ClockTime?
    package var client: String
    package var position: SourcePosition
  }

  /// By time, then as the file has them.
  package var appointments: [Appointment]
  /// Rows that could not be used.
  package var diagnostics: [Diagnostic]

  /// Reads a CSV file with the columns `client` and, if times matter, `time`.
  ///
  /// - Throws: when there is no such file; a file without the column is an error among the
  ///   diagnostics.
  package init(reading path: String) throws(ReadingError) {
    guard let file = FileBytes(path: path), let bytes = file.readAll() else {
      throw .noSuchPath(path)
    }
    var reader = ScheduleReader(path: path, bytes: bytes)
    reader.read()
    appointments = reader.appointments.enumerated().sorted { left, right in
      (left.element.order, left.offset) < (right.element.order, right.offset)
    }.map(\.element)
    diagnostics = reader.diagnostics
  }
}

extension Schedule.Appointment {
  fileprivate var order: Int { time.map { Int($0.minutesSinceMidnight) } ?? .max }
}

/// Goes through the rows of a schedule.
private struct ScheduleReader {
  let path: String
  let bytes: [UInt8]
  var appointments: [Schedule.Appointment] = []
  var diagnostics: [Diagnostic] = []

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  mutating func read() {
    let dialect = CSVDialect(beginning: bytes, knownNames: ["time", "client"])
    var scanner = CSVScanner(bytes, delimiter: dialect.delimiter)
    scanner.skipLines(dialect.linesBeforeHeader)
    do {
      guard try scanner.advance() else { return complain(0, "the schedule is empty") }
      let header = CSVHeader(scanner)
      guard let client = header.index(of: "client") else {
        return complain(1, "the schedule has no column client")
      }
      while try scanner.advance() {
        if !scanner.isBlankRecord {
          take(scanner, client: client, time: header.index(of: "time"))
        }
      }
    } catch {
      complain(error.place.line, "the schedule cannot be read as CSV")
    }
  }

  private mutating func take(_ scanner: CSVScanner, client: Int, time: Int?) {
    func cell(_ index: Int?) -> String {
      guard let index, scanner.fields.indices.contains(index) else { return "" }
      return trimmed(scanner.text(of: scanner.fields[index]))
    }
    let line = scanner.fields.isEmpty ? 0 : scanner.place(of: 0).line
    let id = cell(client)
    guard !id.isEmpty else { return complain(line, "row names no client") }
    let clock = ClockCell(cell(time))
    if clock == nil, !cell(time).isEmpty { complain(line, "row has no time of day such as 10:30") }
    appointments.append(
      Schedule.Appointment(
        time: clock?.time, client: id, position: SourcePosition(file: path, line: line)))
  }

  private mutating func complain(_ line: Int, _ message: String) {
    diagnostics.append(
      Diagnostic(
        .error, at: SourcePosition(file: path, line: line), code: "schedule-unreadable", message,
        hint: "write a CSV file with the columns time and client"))
  }
}
