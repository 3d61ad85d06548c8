import GoalCore

/// The files of a run, as `EntrySource.file` numbers them.
struct FileList {
  let paths: [String]

  func path(of source: EntrySource) -> String {
    let index = Int(source.file)
    return index < paths.count ? paths[index] : "?"
  }

  /// Where an entry's value stands.
  func position(of source: EntrySource) -> SourcePosition {
    SourcePosition(file: path(of: source), line: Int(source.line), column: Int(source.column))
  }

  /// The line of an entry.
  func line(of source: EntrySource) -> SourcePosition {
    SourcePosition(file: path(of: source), line: Int(source.line))
  }
}
