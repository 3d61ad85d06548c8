import GoalCore

/// Holds the header of a table against the names that are known.
///
/// A header may be a person's name or the first line of a note, so no message repeats it: a column
/// is called by its number.
struct HeaderCheck {
  let file: LogFile
  let header: CSVHeader

  /// Two columns with one name leave it open which one is meant.
  func refuseDoubles() throws(FileRefusal) {
    guard let second = header.firstDuplicate, let first = header.index(of: header.names[second])
    else { return }
    throw FileRefusal(
      diagnostic: Diagnostic(
        .error, at: file.position(header.places[second]), code: "header-twice",
        "columns \(first + 1) and \(second + 1) have the same name",
        hint: "give each column a name of its own"))
  }

  /// A warning for each column that is not read.
  func unknownColumns(known: [String]) -> [Diagnostic] {
    let names = Set(known)
    return header.names.indices.compactMap { index in
      let name = header.names[index]
      guard !name.isEmpty, !names.contains(name) else { return nil }
      return Diagnostic(
        .warning, at: file.position(header.places[index]), code: "column-unknown",
        "column \(index + 1) has a name that is not known; it is not read",
        hint: nearest(to: name, in: known).map { "is the column \($0) meant?" })
    }
  }
}
