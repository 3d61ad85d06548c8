import GoalCore

/// A table that a profile is about: its header, and where its data begin.
struct ProfileTable {
  let file: LogFile
  let profile: Profile
  /// As the file writes them, trimmed.
  let header: [String]
  let headerPlaces: [FilePlace]
  /// Records before the first row, the header among them.
  private(set) var recordsBefore: Int

  /// - Throws: when the header is not there, or the file is no table.
  init(_ file: LogFile, _ profile: Profile) throws(CSVProblem) {
    self.file = file
    self.profile = profile
    let position = min(max(1, profile.header ?? 1), 1000)
    var scanner = try file.freshScanner()
    var isThere = true
    for _ in 0..<position where isThere { isThere = try scanner.advance() }
    header = isThere ? scanner.fields.map { trimmed(scanner.text(of: $0)) } : []
    headerPlaces = isThere ? scanner.fields.indices.map(scanner.place(of:)) : []
    recordsBefore = position + min(max(0, profile.skip ?? 0), 1000)
    guard let text = profile.skipThrough else { return }
    for offset in 1...5 {
      guard try scanner.advance() else { return }
      if scanner.fields.contains(where: { scanner.text(of: $0).contains(text) }) {
        recordsBefore = position + offset
        return
      }
    }
  }

  /// Goes through the rows; those without anything in them are left out.
  func forEachRow(
    _ body: (_ row: borrowing CSVScanner, _ cells: [String]) throws(FileRefusal) -> Void
  ) throws(FileRefusal) {
    try file.refusing {
      var scanner = try file.freshScanner()
      for _ in 0..<recordsBefore {
        guard try scanner.advance() else { return }
      }
      while try scanner.advance() {
        let cells = scanner.fields.map { trimmed(scanner.text(of: $0)) }
        if cells.contains(where: { !$0.isEmpty }) { try body(scanner, cells) }
      }
    }
  }

  /// The first rows, and the header before them, to be known by.
  static func beginning(_ file: LogFile, records: Int) throws(CSVProblem) -> [[String]] {
    var scanner = try file.freshScanner()
    var rows: [[String]] = []
    while rows.count < records, try scanner.advance() {
      rows.append(scanner.fields.map { trimmed(scanner.text(of: $0)) })
    }
    return rows
  }

  /// The client of a table without such a column.
  var clientName: String {
    guard profile.client == .folder else { return file.clientFromName }
    let parts = file.path.split(separator: "/")
    return parts.count > 1 ? String(parts[parts.count - 2]) : file.clientFromName
  }

  func refusal(_ code: String, at place: FilePlace?, _ message: String, hint: String?)
    -> FileRefusal
  {
    FileRefusal(
      diagnostic: Diagnostic(
        .error, at: place.map(file.position) ?? SourcePosition(file: file.path), code: code,
        message, hint: hint))
  }
}
