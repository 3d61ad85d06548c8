import GoalCore

/// Reads a table as a profile says.
struct ProfileReader {
  private let table: ProfileTable
  private let survey: ProfileSurvey
  /// One for each case, or one alone.
  private let layouts: [ProfileLayout]
  private var collector: ProfileRows
  private var leftOut: [String: Int] = [:]
  private var diagnostics: [Diagnostic] = []

  static func read(_ file: LogFile, _ profile: Profile) throws(FileRefusal) -> FileContents {
    if let reason = profile.unread {
      return FileContents(diagnostics: [
        Diagnostic(
          .warning, at: SourcePosition(file: file.path), code: "file-unread",
          "\(profile.title ?? profile.name): this file is not read: \(reason)")
      ])
    }
    var reader = try ProfileReader(file, profile)
    return try reader.contents()
  }

  private init(_ file: LogFile, _ profile: Profile) throws(FileRefusal) {
    do throws(CSVProblem) { table = try ProfileTable(file, profile) } catch {
      throw file.refusal(error)
    }
    let all = ProfileLayout.all(of: table)
    let layouts = all.filter { $0.dates != nil && !$0.measures.isEmpty }
    guard !layouts.isEmpty else {
      let what = all.contains { $0.dates != nil } ? "value" : "date"
      throw table.refusal(
        "profile-unfit", at: nil,
        "the profile \(profile.name) finds no \(what) column in this table",
        hint: "check the names of its fields against the header")
    }
    let guessed = layouts.flatMap { $0.measures.filter(\.isGuessed).map { ($0.index, $0.values) } }
    survey = try ProfileSurvey(
      table, dates: layouts.compactMap(\.dates), values: guessed)
    self.layouts = layouts
    collector = ProfileRows(table, order: survey.dateOrder)
  }

  private mutating func contents() throws(FileRefusal) -> FileContents {
    warnOfColumns()
    var reader = self
    try table.forEachRow { (row, cells) throws(FileRefusal) in reader.take(row, cells) }
    self = reader
    warnOfRowsLeftOut()
    var contents = collector.contents()
    contents.diagnostics = diagnostics + contents.diagnostics
    return contents
  }
}

// MARK: - Rows

extension ProfileReader {
  private mutating func take(_ row: borrowing CSVScanner, _ cells: [String]) {
    let extra = cells.indices.dropFirst(table.header.count).contains { !cells[$0].isEmpty }
    if extra {
      return collector.refuse(.tooManyCells(cells.count, header: table.header.count), row, cells)
    }
    let cells = cells + Array(repeating: "", count: max(0, table.header.count - cells.count))
    for rule in table.profile.rows ?? [] where !keeps(rule, cells) {
      leftOut[rule.reason ?? "rows that the profile leaves out", default: 0] += 1
      return
    }
    let fitting = layouts.filter { $0.fits(cells) }
    if fitting.isEmpty { leftOut["rows of other kinds", default: 0] += 1 }
    for layout in table.profile.everyCase == true ? fitting[...] : fitting.prefix(1) {
      collector.take(row, cells, layout, without: survey)
    }
  }

  private func keeps(_ rule: ProfileRowRule, _ cells: [String]) -> Bool {
    let name = ProfileColumns.folded(rule.column)
    guard let index = table.header.firstIndex(where: { ProfileColumns.folded($0) == name }) else {
      return true
    }
    let word = ProfileValues.folded(cells[index])
    if let keep = rule.keep, !keep.contains(where: { ProfileValues.folded($0) == word }) {
      return false
    }
    return !(rule.skip ?? []).contains { ProfileValues.folded($0) == word }
  }
}

// MARK: - Warnings

extension ProfileReader {
  private mutating func warnOfColumns() {
    if survey.isDateGuessed, let order = survey.dateOrder, let place = survey.firstDate {
      warn(
        at: place, "dates-guessed",
        "dates are read as \(order == .dmy ? "day/month" : "month/day")/year, by the order of the "
          + "rows", hint: "give --dates \(order.rawValue) to confirm it")
    }
    if survey.isHalfConverted {
      warn(
        at: survey.firstDate, "dates-half-converted",
        "dates up to the 12th are written otherwise than later ones: a spreadsheet of another "
          + "locale saved the file", hint: "compare some days with the original")
    }
    let unread = layouts.first?.unread ?? []
    let text = Set(layouts.flatMap { $0.measures.filter(\.isGuessed).map(\.index) })
      .intersection(survey.columnsWithText).sorted()
    if !unread.isEmpty {
      warn(
        at: table.headerPlaces.first, "column-unread",
        "the profile does not name \(list(unread)); nothing of it is read",
        hint: "add a field for it, with role ignore if it is not wanted")
    }
    if !text.isEmpty {
      warn(
        at: table.headerPlaces.first, "column-text",
        "\(list(text)) holds words where values were expected; nothing of it is read",
        hint: "guidepost inspect FILE --write-profile drafts a profile in which words get numbers")
    }
  }

  private func list(_ columns: [Int]) -> String {
    let numbers = columns.prefix(12).map { String($0 + 1) }.joined(separator: ", ")
    return columns.count == 1
      ? "column \(numbers)"
      : "each of the columns \(numbers)"
        + (columns.count > 12 ? " and \(columns.count - 12) more" : "")
  }

  private mutating func warnOfRowsLeftOut() {
    guard !leftOut.isEmpty else { return }
    let words = leftOut.sorted { $0.key < $1.key }.map { "\($0) (\($1))" }
    warn(
      at: nil, "rows-left-out",
      "rows are left out, as the profile \(table.profile.name) says: "
        + words.joined(separator: ", "), hint: nil)
  }

  private mutating func warn(
    at place: FilePlace?, _ code: String, _ message: String, hint: String?
  ) {
    diagnostics.append(
      Diagnostic(
        .warning, at: place.map(table.file.position) ?? SourcePosition(file: table.file.path),
        code: code, message, hint: hint))
  }
}
