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
    _ slot: inout IndicatorSlot, goal: String, client: String, files: FileList,
    warnsOfInference: Bool
  ) {
    draft = slot.draft
    indicator = slot.draft.indicator
    raters = []
    // Moved, so that rows which have to be put in order are not copied.
    swap(&raters, &slot.series)
    self.goal = goal
    self.client = client
    self.files = files
    self.warnsOfInference = warnsOfInference
  }

  mutating func finish() {
    inferKind()
    warnOfSuspects()
    for index in raters.indices {
      var entries: [Entry] = []
      swap(&entries, &raters[index].entries)
      check(&entries)
      if !isStrictlyInOrder(entries.span) {
        sort(&entries)
        settleDoubles(&entries)
      }
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

  /// Where the kind has no upper end, a code is a value like others: only a person can tell.
  private mutating func warnOfSuspects() {
    guard draft.kindIsGiven, indicator.scale == nil,
      [.count, .minutes, .score].contains(indicator.kind)
    else { return }
    var survey = ValueSurvey()
    var first: [Double: EntrySource] = [:]
    for rater in raters {
      for index in rater.entries.indices {
        guard case .number(let number) = rater.entries[index].value else { continue }
        survey.take(.number(number))
        if number >= 999, ValueRule.knownMissingCodes.contains(number), first[number] == nil {
          first[number] = rater.entries[index].source
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
}

// MARK: - Checks

extension SeriesFinisher {
  private mutating func check(_ entries: inout [Entry]) {
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

extension ValueRule {
  /// True when no entry has to be refused.
  fileprivate func takesAll(_ entries: Span<Entry>) -> Bool {
    for index in entries.indices {
      guard case .recorded = entries[index].state else { continue }
      if case nil = value(entries[index].value) { return false }
    }
    return true
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
