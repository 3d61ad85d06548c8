import GoalCore

/// What the cells of one column look like.
struct DraftColumn {
  let header: String
  private var filled = 0
  private var dates = 0
  private var times = 0
  private var numbers = 0
  private var answers = 0
  private var commas = 0
  private var longTexts = 0
  private var wholeNumbers: Set<Double> = []
  private var low = Double.infinity
  private var high = -Double.infinity
  private var survey = DateSurvey()
  /// Short words in the order of the file; more than a scale has are not kept.
  private var words: [String] = []
  private var folded: Set<String> = []
  private let mostWords = 12

  init(header: String) {
    self.header = header
  }

  mutating func take(_ cell: String) {
    filled += 1
    if let date = DateCell(cell) {
      dates += 1
      survey.take(date, series: 0)
    }
    if ClockCell(cell) != nil { times += 1 }
    switch ValueCell(cell) {
    case .value(.number(let number)): take(number)
    case .marked(let number):
      take(number.number)
      if number.mark == .comma { commas += 1 }
    case .value: answers += 1
    default: takeWord(cell)
    }
  }

  private mutating func take(_ number: Double) {
    numbers += 1
    if number.rounded() == number { wholeNumbers.insert(number) }
    low = min(low, number)
    high = max(high, number)
  }

  private mutating func takeWord(_ cell: String) {
    guard cell.count <= 24, cell.split(separator: " ").count <= 3 else {
      longTexts += 1
      return
    }
    guard folded.count <= mostWords, folded.insert(ProfileValues.folded(cell)).inserted else {
      return
    }
    words.append(cell)
  }

  private func isMostly(_ count: Int) -> Bool { count > 0 && count * 10 >= filled * 8 }

  /// True where few words return again and again, as those of a scale do.
  private var isWordScale: Bool {
    longTexts == 0 && !words.isEmpty && words.count <= mostWords && numbers == 0
      && filled >= 2 * words.count
  }

  /// True for whole numbers of which none comes twice.
  var countsRows: Bool { filled > 1 && numbers == filled && wholeNumbers.count == filled }

  /// What the column most likely is; `nil` where nobody can tell.
  var role: FieldRole? {
    let name = ProfileColumns.folded(header)
    if isMostly(dates) { return .date }
    if isMostly(times) { return .time }
    if Self.clientNames.contains(name) { return .client }
    if Self.privateNames.contains(where: name.contains) { return .ignore }
    if Self.noteNames.contains(where: name.contains) || longTexts > 0 { return .note }
    if filled == 0 { return .ignore }
    return isMostly(numbers + answers) || isWordScale ? .value : nil
  }

  private static let clientNames: Set<String> = [
    "client", "client code", "client id", "patient", "patient id", "participant", "code", "id",
    "kürzel", "code client", "código", "your code", "subject", "subject id", "case", "record id",
  ]
  private static let privateNames = ["name", "mail", "phone", "birth", "geburt", "address"]
  private static let noteNames = ["note", "comment", "remark", "bemerk", "kommentar", "notiz"]
}

// MARK: - As YAML

extension DraftColumn {
  func lines(isSecondDate: Bool) -> [String] {
    var lines = ["  - name: \(WordTally.yaml(header))"]
    guard !isSecondDate, let role else {
      return lines + ["    role: \(isSecondDate ? "ignore" : "<value, note, tags or ignore>")"]
    }
    switch role {
    case .date: lines += ["    type: date"] + dateFormat
    case .value: lines += valueLines
    default: break
    }
    lines.append("    role: \(role.rawValue)")
    return lines
  }

  /// Beside columns for events a row has no day of its own: other values have none.
  func linesBesideEvents(isClient: Bool, isStart: Bool) -> [String] {
    let name = "  - name: \(WordTally.yaml(header))"
    if isClient { return [name, "    role: client"] }
    guard isStart else { return [name, "    role: ignore"] }
    return [name, "    type: date"] + dateFormat + ["    role: start  # from which events count"]
  }

  /// What the names of all events of a measure have in common.
  var goal: String {
    let field = ProfileField(name: header, role: .value)
    let bound = ProfileColumns.Bound(index: 0, field: field, title: header, isGuessed: true)
    return WordTally.yaml(bound.family)
  }

  private var dateFormat: [String] {
    switch survey.verdict(asOf: CalendarDay(daysSinceEpoch: .max)) {
    case .certain(let order) where survey.firstCell != nil: return [format(order)]
    case .ambiguous, .contradictory, .likely:
      return ["    format: <\"%d/%m/%Y\" or \"%m/%d/%Y\", with the sign that the dates have>"]
    case .certain: return []
    }
  }

  /// Only said for the reader: the order is found again when the table is read.
  private func format(_ order: DateOrder) -> String {
    "    format: any  # \(order == .dmy ? "day, month, year" : "month, day, year")"
  }

  private var valueLines: [String] {
    if isMostly(answers) { return ["    type: boolean"] }
    if isMostly(numbers) {
      let seen = "  # values from \(plainText(low)) to \(plainText(high))"
      return ["    type: number"] + (commas > 0 ? ["    decimalChar: \",\""] : [])
        + ["    scale: {min: <number>, max: <number>, better: <lower or higher>}" + seen]
    }
    let known = AnswerWords.answers(among: folded, onlyBits: true)
    if known.count == folded.count { return answerLines(known) }
    let blank = words.count == 2 ? "<number, yes or no>" : "<number>"
    return [
      "    type: string",
      "    scale: {min: <number>, max: <number>, better: <lower or higher>}", "    map:",
    ] + words.sorted().map { "      \(WordTally.yaml($0)): \(blank)" }
  }

  private func answerLines(_ known: [String: Bool]) -> [String] {
    func list(_ answer: Bool) -> String {
      words.filter { known[ProfileValues.folded($0)] == answer }.sorted()
        .map { "\"\($0)\"" }.joined(separator: ", ")
    }
    return [
      "    type: boolean", "    trueValues: [\(list(true))]", "    falseValues: [\(list(false))]",
    ]
  }
}
