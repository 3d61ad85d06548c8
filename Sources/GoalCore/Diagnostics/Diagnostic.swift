/// Where in a file something stands.
package struct SourcePosition: Hashable, Comparable, Codable, Sendable {
  /// The path as it was given on the command line, or folder/relative path.
  package var file: String
  /// First line is 1; 0 when the whole file is meant.
  package var line: Int
  /// First column is 1, counted in characters; 0 when the whole line is meant.
  package var column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourcePosition: CustomStringConvertible {
  /// `log.csv:12:4`, as short as what is known allows.
  package var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}

/// One thing that a person should know of an input: a fact, a place and what to do next.
///
/// No message and no hint carries a note or a person's name: they end up in terminals and tickets.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  package var severity: Severity
  package var position: SourcePosition
  /// A stable word for programs, such as `value-off-scale`.
  package var code: String
  /// Lower case, no full stop, no blame; what was found, then what was expected.
  package var message: String
  package var hint: String?
  /// How many rows this leaves unused; 0 for a warning.
  package var rowsUnused: Int
  /// The client whose record it concerns, where that is known.
  package var client: String?

  package init(
    _ severity: Severity, at position: SourcePosition, code: String, _ message: String,
    hint: String? = nil, rowsUnused: Int = 0, client: String? = nil
  ) {
    self.severity = severity
    self.position = position
    self.code = code
    self.message = message
    self.hint = hint
    self.rowsUnused = rowsUnused
    self.client = client
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `log.csv:12:4: error: …`, and the hint on a line of its own.
  package var description: String {
    let first = "\(position): \(severity.rawValue): \(message)"
    guard let hint else { return first }
    return "\(first)\n  hint: \(hint)"
  }
}
