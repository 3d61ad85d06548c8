import GoalCore

/// Checks and orders the rows of one indicator.
struct SeriesFinisher {
  private(set) var indicator: Indicator
  private(set) var series: [Series] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var rowsUnused = 0

  private var raters: [IndicatorSlot.RaterRows]
  private let draft: IndicatorDraft
  private let goal: String
  private let client: String
  private let files: FileList
  private let warnsOfInference: Bool

  init(
    _ slot: IndicatorSlot, goal: String, client: String, files: FileList, warnsOfInference: Bool
  ) {
    draft = slot.draft
    indicator = slot.draft.indicator
    raters = slot.series
    self.goal = goal
    self.client = client
    self.files = files
    self.warnsOfInference = warnsOfInference
  }

  mutating func finish() {
    inferKind()
    for index in raters.indices {
      var entries: [Entry] = []
      swap(&entries, &raters[index].entries)
      check(&entries)
      sort(&entries)
      var settlement = DoubledRows(client: client, files: files)
      settlement.settle(&entries)
      rowsUnused += settlement.rowsUnused
      diagnostics.append(contentsOf: settlement.diagnostics)
      series.append(
        Series(goal: goal, indicator: indicator.id, rater: raters[index].rater, entries: entries))
    }
  }

  private mutating func inferKind() {
    let needsScale = indicator.kind == .rating && indicator.scale == nil
    guard !draft.kindIsGiven || needsScale else { return }
    var survey = ValueSurvey()
    for rater in raters.indices {
      for index in raters[rater].entries.indices
      where raters[rater].entries[index].state == .recorded {
        survey.take(raters[rater].entries[index].value)
      }
    }
    if !draft.kindIsGiven {
      let kind = survey.kind
      let given = indicator
      indicator.kind = kind
      indicator.scale = kind.standardScale ?? given.scale
      if given.weekly == IndicatorKind.rating.standardWeeklyRule {
        indicator.weekly = kind.standardWeeklyRule
      }
      if kind == .yesNo { divideDaysAWeek() }
    }
    if indicator.scale == nil, indicator.kind == .rating || indicator.kind == .score {
      indicator.scale = survey.scale
    }
    if indicator.isInferred ? warnsOfInference : survey.count > 0 { warnOfInference() }
  }

  private mutating func divideDaysAWeek() {
    indicator.baseline = indicator.baseline.map(shareOfWeek)
    indicator.target = indicator.target.map(shareOfWeek)
    indicator.targetTo = indicator.targetTo.map(shareOfWeek)
    for index in indicator.targets.indices {
      indicator.targets[index].value = shareOfWeek(indicator.targets[index].value)
      indicator.targets[index].to = indicator.targets[index].to.map(shareOfWeek)
    }
  }

  private mutating func warnOfInference() {
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

  private mutating func refuse(_ entry: Entry, code: String, _ message: String, hint: String?) {
    rowsUnused += 1
    diagnostics.append(
      Diagnostic(
        .error, at: files.position(of: entry.source), code: code, message, hint: hint,
        rowsUnused: 1,
        client: client))
  }
}

// MARK: - Checks

extension SeriesFinisher {
  private mutating func check(_ entries: inout [Entry]) {
    let rule = ValueRule(indicator)
    var hasFlaw = false
    for index in entries.indices where entries[index].state == .recorded {
      if let value = rule.value(entries[index].value) {
        if rule.rewrites { entries[index].value = value }
      } else {
        hasFlaw = true
        let flaw = rule.flaw(entries[index].value)
        refuse(entries[index], code: "value-off-scale", flaw.message, hint: flaw.hint)
      }
    }
    if hasFlaw {
      entries.removeAll { $0.state == .recorded && rule.value($0.value) == nil }
    }
  }

  private func sort(_ entries: inout [Entry]) {
    var isSorted = true
    for index in entries.indices.dropFirst() where comesBefore(entries[index], entries[index - 1]) {
      isSorted = false
      break
    }
    if !isSorted { entries.sort(by: comesBefore) }
  }
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
