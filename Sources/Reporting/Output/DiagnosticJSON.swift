package import GoalCore

extension JSONTree {
  /// What `check --format json` prints.
  package init(_ diagnostics: [Diagnostic]) {
    self = .object([
      Member("format", .string("guidepost-check-1")),
      Member("errors", .integer(diagnostics.count { $0.severity == .error })),
      Member("warnings", .integer(diagnostics.count { $0.severity == .warning })),
      Member("findings", .array(diagnostics.map { JSONTree($0) })),
    ])
  }

  private init(_ diagnostic: Diagnostic) {
    let place = diagnostic.position
    self = .object([
      Member("severity", .string(diagnostic.severity.rawValue)),
      Member("code", .string(diagnostic.code)),
      Member("client", .string(diagnostic.client)),
      Member("file", .string(place.file)),
      Member("line", .integer(place.line == 0 ? nil : place.line)),
      Member("column", .integer(place.column == 0 ? nil : place.column)),
      Member("message", .string(diagnostic.message)),
      Member("hint", .string(diagnostic.hint)),
      Member("rowsUnused", .integer(diagnostic.rowsUnused)),
    ])
  }
}
