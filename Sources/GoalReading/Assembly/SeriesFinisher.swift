import GoalCore

/// Checks and orders the rows of one client's indicators.
struct SeriesFinisher {
  private(set) var series: [Series] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var rowsUnused = 0

  // What stays where goals and indicators were handed over.
  private static let noGoal = Goal(id: "")
  private static let noIndicator = Indicator(id: "")

  /// In the order of goals and indicators.
  private var rows: [PlacedRows]
  private let client: String
  private let files: FileList
  private let warnsOfInference: Bool

  init(
    _ rows: consuming [PlacedRows], client: String, files: FileList, warnsOfInference: Bool
  ) {
    self.rows = rows
    self.client = client
    self.files = files
    self.warnsOfInference = warnsOfInference
  }

  /// Returns the goals with their indicators, whose series are then finished.
  mutating func finish(_ drafts: consuming [GoalDraft]) -> [Goal] {
    var goals: [Goal] = []
    goals.reserveCapacity(drafts.count)
    series.reserveCapacity(rows.count)
    var next = 0
    for number in drafts.indices {
      var goal = handedOver(&drafts[number].goal, leaving: Self.noGoal)
      goal.indicators.reserveCapacity(drafts[number].indicators.count)
      for place in drafts[number].indicators.indices {
        let start = next
        let own = GoalSlots.Place(goal: number, indicator: place)
        while next < rows.count, rows[next].key.place == own { next += 1 }
        finish(&drafts[number].indicators[place], of: goal.id, start..<next)
        goal.indicators.append(
          handedOver(&drafts[number].indicators[place].indicator, leaving: Self.noIndicator))
      }
      goals.append(goal)
    }
    return goals
  }

  private mutating func finish(
    _ draft: inout IndicatorDraft, of goal: String, _ range: Range<Int>
  ) {
    inferKind(&draft, range)
    warnOfSuspects(draft, range)
    for place in range {
      var entries = handedOver(&rows[place].entries, leaving: [])
      check(&entries, draft.indicator)
      if !isStrictlyInOrder(entries.span) {
        sort(&entries)
        settleDoubles(&entries)
      }
      series.append(
        Series(
          goal: goal, indicator: draft.indicator.id, rater: rows[place].rater, entries: entries))
    }
  }

  private mutating func inferKind(_ draft: inout IndicatorDraft, _ range: Range<Int>) {
    let needsScale = draft.indicator.kind == .rating && draft.indicator.scale == nil
    guard !draft.kindIsGiven || needsScale else { return }
    var survey = ValueSurvey()
    for place in range {
      for index in rows[place].entries.indices
      where rows[place].entries[index].state == .recorded {
        survey.take(rows[place].entries[index].value)
      }
    }
    if !draft.kindIsGiven {
      let kind = survey.kind
      let given = draft.indicator
      draft.indicator.kind = kind
      draft.indicator.scale = kind.standardScale ?? given.scale
      if given.weekly == IndicatorKind.rating.standardWeeklyRule {
        draft.indicator.weekly = kind.standardWeeklyRule
      }
      if kind == .yesNo { draft.indicator.divideDaysAWeek() }
    }
    let indicator = draft.indicator
    if indicator.scale == nil, indicator.kind == .rating || indicator.kind == .score {
      draft.indicator.scale = survey.scale
    }
    if indicator.isInferred ? warnsOfInference : survey.count > 0 { warnOfInference(draft) }
  }

  /// Where the kind has no upper end, a code is a value like others: only a person can tell.
  private mutating func warnOfSuspects(_ draft: borrowing IndicatorDraft, _ range: Range<Int>) {
    guard draft.kindIsGiven, draft.indicator.scale == nil,
      [.count, .minutes, .score].contains(draft.indicator.kind)
    else { return }
    var survey = ValueSurvey()
    var first: [Double: EntrySource] = [:]
    for place in range {
      for index in rows[place].entries.indices {
        guard case .number(let number) = rows[place].entries[index].value else { continue }
        survey.take(.number(number))
        if number >= 999, ValueRule.knownMissingCodes.contains(number), first[number] == nil {
          first[number] = rows[place].entries[index].source
        }
      }
    }
    for code in survey.suspects {
      guard let source = first[code] else { continue }
      let text = plainText(code)
      diagnostics.append(
        Diagnostic(
          .warning, at: files.position(of: source), code: "missing-suspected",
          "\(text) lies far from all other values; it is used",
          hint: "if \(text) means \"not recorded\", give --missing \(text)", client: client))
    }
  }

  private mutating func warnOfInference(_ draft: IndicatorDraft) {
    let indicator = draft.indicator
    var reading = indicator.kind.rawValue
    if let scale = indicator.scale, indicator.kind == .rating || indicator.kind == .score {
      reading += " from \(plainText(scale.lowerBound)) to \(plainText(scale.upperBound))"
    }
    let what =
      indicator.isInferred
      ? "indicator\(quoted(indicator.id)) is not in the record"
      : "the record gives no kind or scale"
    diagnostics.append(
      Diagnostic(
        .warning, at: draft.position, code: "indicator-inferred",
        "\(what); its values are read as \(reading)",
        hint: "name kind, min and max in the client's goals", client: client))
  }
}

extension Indicator {
  fileprivate mutating func divideDaysAWeek() {
    baseline = baseline.map(shareOfWeek)
    target = target.map(shareOfWeek)
    targetTo = targetTo.map(shareOfWeek)
    for index in targets.indices {
      targets[index].value = shareOfWeek(targets[index].value)
      targets[index].to = targets[index].to.map(shareOfWeek)
    }
  }
}

// MARK: - Checks

extension SeriesFinisher {
  private mutating func check(_ entries: inout [Entry], _ indicator: borrowing Indicator) {
    let rule = ValueRule(indicator)
    if !rule.rewrites, rule.takesAll(entries.span) { return }
    var kept = 0
    for index in entries.indices {
      if entries[index].state == .recorded {
        guard let value = rule.value(entries[index].value) else {
          refuse(entries[index], rule)
          continue
        }
        entries[index].value = value
      }
      if kept != index { entries.swapAt(kept, index) }
      kept += 1
    }
    entries.removeLast(entries.count - kept)
  }

  private mutating func refuse(_ entry: Entry, _ rule: ValueRule) {
    let flaw = rule.flaw(entry.value)
    rowsUnused += 1
    diagnostics.append(
      Diagnostic(
        .error, at: files.position(of: entry.source), code: "value-off-scale", flaw.message,
        hint: flaw.hint, rowsUnused: 1, client: client))
  }

  private func sort(_ entries: inout [Entry]) {
    var isSorted = true
    for index in entries.indices.dropFirst() where comesBefore(entries[index], entries[index - 1]) {
      isSorted = false
      break
    }
    if !isSorted { entries.sort(by: comesBefore) }
  }

  private mutating func settleDoubles(_ entries: inout [Entry]) {
    var doubled = DoubledRows(client: client, files: files)
    doubled.settle(&entries)
    rowsUnused += doubled.rowsUnused
    diagnostics.append(contentsOf: doubled.diagnostics)
  }
}

/// True when each entry is of a later day or time than the one before, so that nothing is doubled.
private func isStrictlyInOrder(_ entries: Span<Entry>) -> Bool {
  var lastDay = Int32.min
  var lastTime = Int.min
  for index in entries.indices {
    let day = entries[index].day.daysSinceEpoch
    let time = entries[index].time.map { Int($0.minutesSinceMidnight) } ?? -1
    if day < lastDay || (day == lastDay && time <= lastTime) { return false }
    lastDay = day
    lastTime = time
  }
  return true
}

/// By day, then time, then place in the files.
@inline(__always)
private func comesBefore(_ left: Entry, _ right: Entry) -> Bool {
  if left.day != right.day { return left.day < right.day }
  let leftTime = left.time?.minutesSinceMidnight ?? -1
  let rightTime = right.time?.minutesSinceMidnight ?? -1
  if leftTime != rightTime { return leftTime < rightTime }
  let leftSource = left.source
  let rightSource = right.source
  if leftSource.file != rightSource.file { return leftSource.file < rightSource.file }
  if leftSource.line != rightSource.line { return leftSource.line < rightSource.line }
  return leftSource.column < rightSource.column
}
