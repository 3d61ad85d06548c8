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
  private let files: [String]
  private let warnsOfInference: Bool

  init(
    _ slot: IndicatorSlot, goal: String, client: String, files: [String], warnsOfInference: Bool
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
      settleDoubles(&entries)
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

  private func position(of source: EntrySource) -> SourcePosition {
    SourcePosition(
      file: Int(source.file) < files.count ? files[Int(source.file)] : "?",
      line: Int(source.line), column: Int(source.column))
  }

  private mutating func refuse(_ entry: Entry, code: String, _ message: String, hint: String?) {
    rowsUnused += 1
    diagnostics.append(
      Diagnostic(
        .error, at: position(of: entry.source), code: code, message, hint: hint, rowsUnused: 1,
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

  /// Of equal rows with a time one is used; without a time two may be two events of a day.
  private mutating func settleDoubles(_ entries: inout [Entry]) {
    var doubles: [Int] = []
    var start = entries.startIndex
    while start < entries.endIndex {
      var end = start + 1
      while end < entries.endIndex, entries[end].day == entries[start].day,
        entries[end].time == entries[start].time
      { end += 1 }
      if end - start > 1 { doubles.append(contentsOf: equalRows(entries, start..<end)) }
      start = end
    }
    guard !doubles.isEmpty else { return }
    let doubled = Set(doubles)
    entries = entries.indices.filter { !doubled.contains($0) }.map { entries[$0] }
  }

  private mutating func equalRows(_ entries: [Entry], _ range: Range<Int>) -> [Int] {
    var seen: [RowContent: EntrySource] = [:]
    var doubles: [Int] = []
    for index in range where entries[index].state != .empty {
      let entry = entries[index]
      guard let first = seen[RowContent(entry)] else {
        seen[RowContent(entry)] = entry.source
        continue
      }
      let place = position(of: first)
      if entry.time != nil {
        doubles.append(index)
        refuse(
          entry, code: "row-doubled", "row is the same as the one at \(place), time and all",
          hint: "take one of the two rows out")
      } else {
        diagnostics.append(
          Diagnostic(
            .warning, at: position(of: entry.source), code: "row-repeated",
            "row is the same as the one at \(place); both are used",
            hint: "take one out, or give both a time, if it happened once", client: client))
      }
    }
    return doubles
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

/// All that a row says beside its day and time.
private struct RowContent: Hashable {
  let kind: UInt8
  let first: UInt64
  let second: UInt64
  let state: UInt8
  let moment: Moment?
  let share: ShareScope?
  let note: String?
  let tags: [String]
  let event: String?

  init(_ entry: Entry) {
    switch entry.value {
    case .none: (kind, first, second) = (0, 0, 0)
    case .number(let number): (kind, first, second) = (1, number.bitPattern, 0)
    case .answer(let done): (kind, first, second) = (2, done ? 1 : 0, 0)
    case .share(let successes, let chances):
      (kind, first, second) = (3, UInt64(clamping: successes), UInt64(clamping: chances))
    }
    state = entry.state.rawValue
    moment = entry.moment
    share = entry.share
    note = entry.details?.note
    tags = entry.details?.tags ?? []
    event = entry.details?.event
  }
}
