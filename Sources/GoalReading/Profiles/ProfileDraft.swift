internal import GoalCore

/// A first profile for a table: what can be told is written down, and the rest is left to fill in.
package struct ProfileDraft {
  private let table: ProfileTable
  private let columns: [DraftColumn]
  private let known: Profile?

  /// The draft as YAML; what stands in `<…>` only a person can say.
  ///
  /// - Throws: why the file cannot be read as a table.
  package static func text(
    for path: String, options: ReadingOptions
  ) throws(InspectionRefusal) -> String {
    guard let source = FileBytes(path: path) else {
      throw InspectionRefusal(
        diagnostic: Diagnostic(
          .error, at: SourcePosition(file: path), code: "file-unreadable",
          "this file may not be read"))
    }
    let reader = FileReader(path: path, index: 0, options: options)
    do throws(FileRefusal) {
      let file = try reader.openTable(source)
      return try ProfileDraft(file, options).text
    } catch {
      throw InspectionRefusal(diagnostic: error.diagnostic)
    }
  }

  private init(_ file: LogFile, _ options: ReadingOptions) throws(FileRefusal) {
    let plain = Profile(name: "draft")
    do throws(CSVProblem) {
      table = try ProfileTable(file, plain)
      known = try options.profiles.profile(for: file)
    } catch {
      throw file.refusal(error)
    }
    var columns = table.header.map { DraftColumn(header: $0) }
    try table.forEachRow { (_, cells) throws(FileRefusal) in
      for (index, cell) in cells.enumerated() where index < columns.count && !cell.isEmpty {
        columns[index].take(cell)
      }
    }
    self.columns = columns
  }

  private var text: String {
    var lines = ["# A draft: fill in what stands in <…>, and set the role of a column that is not"]
    lines.append("# wanted to ignore. Guidepost reads the table with --profile FILE.")
    if let known {
      lines.append("# The profile \(known.name) reads this table already; one that extends it can")
      lines.append("# change single fields.")
    }
    lines.append("name: \(WordTally.yaml("my-form"))")
    lines.append("fields:")
    let date = columns.firstIndex { $0.role == .date }
    var seen: Set<String> = []
    for (index, column) in columns.enumerated() where !column.header.isEmpty {
      guard seen.insert(ProfileColumns.folded(column.header)).inserted else {
        lines.append("  # column \(index + 1) has the name of another; only the first is read")
        continue
      }
      lines += column.lines(isSecondDate: column.role == .date && index != date)
    }
    if date == nil {
      lines.append("  # no column looks like dates: give one of them role: date and its format")
    }
    if !columns.contains(where: { $0.role == .client }) {
      lines.append("# no column looks like clients: the client is the name of the file")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Profile {
  fileprivate init(name: String) {
    self.name = name
  }
}

extension FileReader {
  /// The file as a table, in the encoding that fits it.
  fileprivate func openTable(_ source: FileBytes) throws(FileRefusal) -> LogFile {
    let opened = try open(source)
    if opened.isJSON {
      throw FileRefusal(
        diagnostic: Diagnostic(
          .error, at: SourcePosition(file: path), code: "no-table",
          "this is JSON; a profile is for tables"))
    }
    let file = table(opened)
    do throws(CSVProblem) {
      var scanner = try file.freshScanner()
      while try scanner.advance() {}
      return file
    } catch {
      guard error.flaw == .notText, let guess = guess(instead: opened.encoding) else {
        throw file.refusal(error)
      }
      return table(try reopen(guess))
    }
  }
}
