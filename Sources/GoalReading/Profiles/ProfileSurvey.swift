import GoalCore

/// What only the whole of a table can tell: the order of its dates, and which columns hold values.
struct ProfileSurvey {
  private(set) var dateOrder: DateOrder?
  private(set) var isDateGuessed = false
  private(set) var isHalfConverted = false
  private(set) var firstDate: FilePlace?
  /// How dates with two readings were read.
  private(set) var decision: DateDecision?
  private(set) var evidence: DateEvidence?
  /// Columns most of whose cells are no values.
  private(set) var columnsWithText: Set<Int> = []
  /// Columns with anything in them.
  private(set) var filledColumns: Set<Int> = []
  private var widths: [Int: Int] = [:]

  /// Goes through the table once.
  ///
  /// - Throws: when dates can be read in two ways, or the rows do not fit the header.
  init(
    _ table: ProfileTable, dates: [ProfileDates], eventDates: [ProfileDates] = [],
    client: ProfileColumns.Bound? = nil, values: [(Int, ProfileValues)] = []
  ) throws(FileRefusal) {
    var survey = DateSurvey()
    var first: FilePlace?
    var texts: [Int: Int] = [:]
    var filledCells: [Int: Int] = [:]
    var filled: Set<Int> = []
    var clients: Set<String> = []
    var widths: [Int: Int] = [:]
    try table.forEachRow { (row, cells) throws(FileRefusal) in
      widths[cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0, default: 0] += 1
      for (index, cell) in cells.enumerated() where !cell.isEmpty { filled.insert(index) }
      for (index, reading) in values where index < cells.count && !cells[index].isEmpty {
        filledCells[index, default: 0] += 1
        if case .word = reading.outcome(cells[index]) { texts[index, default: 0] += 1 }
      }
      func take(_ reading: ProfileDates, series: Int) -> Bool {
        guard let open = reading.openCell(cells) else { return false }
        if first == nil, !open.cell.isYearFirst { first = row.place(of: open.index) }
        survey.take(open.cell, series: series)
        if let client, client.index < cells.count, let name = client.word(cells) {
          clients.insert(name)
        }
        return true
      }
      for (number, reading) in eventDates.enumerated() { _ = take(reading, series: number + 1) }
      for reading in dates where take(reading, series: 0) { return }
    }
    firstDate = first
    columnsWithText = Set(texts.keys.filter { 2 * (texts[$0] ?? 0) > (filledCells[$0] ?? 0) })
    filledColumns = filled
    self.widths = widths
    try checkWidths(table)
    try decide(survey, table, clients: clients.isEmpty ? [table.clientName] : clients)
  }

  private mutating func decide(
    _ survey: DateSurvey, _ table: ProfileTable, clients: Set<String>
  ) throws(FileRefusal) {
    if let given = table.file.options.dates {
      dateOrder = given
      return
    }
    isHalfConverted = survey.isHalfConverted
    if survey.isHalfSwapped {
      throw table.refusal(
        "dates-half-swapped", at: firstDate,
        "dates up to the 12th have day and month changed round: a spreadsheet of another locale "
          + "took them for others", hint: "export the table again, without opening it in between")
    }
    guard let first = survey.firstCell else { return }
    decision = table.file.decision(survey, first)
    evidence = DateEvidence(
      path: table.file.path, header: table.header.map(ProfileColumns.folded), clients: clients,
      verdict: survey.verdict(asOf: table.file.options.asOf))
    switch table.file.verdict(survey) {
    case .certain(let order): dateOrder = order
    case .likely(let order):
      dateOrder = order
      isDateGuessed = true
    case .ambiguous:
      var refusal = table.refusal(
        "dates-ambiguous", at: firstDate,
        "dates can be read with the day or the month first" + table.file.choice(first),
        hint: "say which with --dates dmy or --dates mdy, or a format in the profile")
      refusal.dates = evidence
      throw refusal
    case .contradictory:
      throw table.refusal(
        "dates-contradictory", at: firstDate, "some dates have the day first, and others the month",
        hint: "keep the rows of one order with --dates dmy or --dates mdy")
    }
  }

  /// What was said of the dates as a whole.
  func dateWarnings(_ table: ProfileTable) -> [Diagnostic] {
    func warning(_ code: String, _ message: String, _ hint: String) -> Diagnostic {
      Diagnostic(
        .warning,
        at: firstDate.map(table.file.position) ?? SourcePosition(file: table.file.path),
        code: code, message, hint: hint)
    }
    var warnings: [Diagnostic] = []
    if isDateGuessed, let order = dateOrder {
      warnings.append(
        warning(
          "dates-guessed",
          "dates are read as \(order.title): \(decision?.evidence ?? "")",
          "give --dates \(order.rawValue) to confirm it"))
    }
    if isHalfConverted {
      warnings.append(
        warning(
          "dates-half-converted",
          "dates up to the 12th are written otherwise than later ones: a spreadsheet of another "
            + "locale saved the file", "compare some days with the original"))
    }
    return warnings
  }

  /// A comma in a name that was not put in quotes moves each value to another name.
  private func checkWidths(_ table: ProfileTable) throws(FileRefusal) {
    let names = (table.header.lastIndex { !$0.isEmpty } ?? -1) + 1
    let wildcards = (table.profile.fields ?? []).contains { $0.name == "*" && $0.role == .value }
    guard wildcards, let widest = widths.keys.max(), widest < names else { return }
    throw table.refusal(
      "header-too-long", at: table.headerPlaces.last,
      "the header has \(names) names, and no row has more than \(widest) cells",
      hint: "a comma inside a name has to stand in quotation marks, else values go to other names")
  }
}
