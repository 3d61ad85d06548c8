import GoalCore

/// Holds the header of a table against the names that are known.
///
/// A header may be a person's name or the first line of a note, so no message repeats it: a column
/// is called by its number.
struct HeaderCheck {
  let file: LogFile
  let header: CSVHeader

  /// Two columns with one name leave it open which one is meant.
  ///
  /// In a long log only where the name is one that is read.
  func refuseDoubles(of columns: LogColumns? = nil) throws(FileRefusal) {
    let isRead: (String) -> Bool = { columns?.isLong != true || LogColumns.names.contains($0) }
    guard let second = header.duplicates.first(where: { isRead(header.names[$0]) }),
      let first = header.index(of: header.names[second])
    else { return }
    throw FileRefusal(
      diagnostic: Diagnostic(
        .error, at: file.position(header.places[second]), code: "header-twice",
        "columns \(first + 1) and \(second + 1) have the same name",
        hint: "give each column a name of its own"))
  }

  /// A warning for each column that is not read.
  func unknownColumns(known: [String], besides columns: LogColumns? = nil) -> [Diagnostic] {
    let names = Set(known)
    let read = Set(columns?.measures.map(\.index) ?? [])
    return header.names.indices.compactMap { index in
      let name = header.names[index]
      guard !name.isEmpty, !names.contains(name), !read.contains(index) else { return nil }
      return Diagnostic(
        .warning, at: file.position(header.places[index]), code: "column-unknown",
        "column \(index + 1) has a name that is not known; it is not read",
        hint: nearest(to: name, in: known).map { "is the column \($0) meant?" })
    }
  }

  /// A warning where other lines than `sep=;` stand above the header.
  var linesBefore: [Diagnostic] {
    guard file.dialect.linesBeforeHeader > (file.dialect.isNamed ? 1 : 0) else { return [] }
    let place = FilePlace(line: header.places.first?.line ?? 1, column: 0)
    return [
      Diagnostic(
        .warning, at: file.position(place), code: "lines-before-header",
        "the header stands in this line; what is above it is not read",
        hint: "take the lines above out if they hold nothing that counts")
    ]
  }

  /// What the reader makes of columns that say more than a measure.
  func layout(_ columns: LogColumns) -> [Diagnostic] {
    let parts = columns.measures.filter { $0.parts != nil }
    var diagnostics: [Diagnostic] = []
    if let first = parts.first {
      let what = parts.contains { $0.parts?.moment != nil } ? "moments" : "raters"
      diagnostics.append(
        Diagnostic(
          .warning, at: file.position(header.places[first.index]), code: "columns-joined",
          "columns \(list(parts.map(\.index))) are read as \(what) of one measure by their names",
          hint: "give the columns names without before, after or a rater if they are not"))
    }
    let waves = MeasureParts.waves(header)
    if let first = waves.first {
      diagnostics.append(
        Diagnostic(
          .warning, at: file.position(header.places[first]), code: "columns-without-dates",
          "columns \(list(waves)) look like one measure at several times, with one date for all; "
            + "each is read as a measure of its own",
          hint: "write a row for each time, with its date, or read the table by a profile with a "
            + "schedule"))
    }
    return diagnostics
  }

  private func list(_ columns: [Int]) -> String {
    let shown = columns.prefix(6).map { String($0 + 1) }.joined(separator: ", ")
    return columns.count > 6 ? shown + " and more" : shown
  }
}
