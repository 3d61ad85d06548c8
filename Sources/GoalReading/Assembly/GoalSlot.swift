import GoalCore

/// A goal and the rows found for it.
struct GoalSlot {
  var goal: Goal
  private(set) var indicators: [IndicatorSlot] = []
  private var ids = NameIndex<String>()
  private var spellings = NameIndex<String>()

  init(_ draft: GoalDraft) {
    goal = draft.goal
    indicators.reserveCapacity(draft.indicators.count)
    for indicator in draft.indicators { append(indicator) }
  }

  init(inferred id: String) {
    goal = Goal(id: id, isInferred: true)
  }

  mutating func append(_ draft: IndicatorDraft) {
    indicators.append(IndicatorSlot(draft: draft))
    ids.append(draft.indicator.id)
    spellings.append(folded(draft.indicator.id))
  }

  func indicator(_ id: String) -> Int? { ids.place(of: id) }

  /// An id that differs from this one by case and blanks at most.
  func spelling(of id: String) -> String? {
    spellings.place(of: folded(id)).map { indicators[$0].draft.indicator.id }
  }

  mutating func add(_ entries: consuming [Entry], rater: String, to indicator: Int) {
    indicators[indicator].add(entries, rater: rater)
  }

  /// Hands over the indicators with their rows, which are then in memory once.
  mutating func takeIndicators() -> [IndicatorSlot] {
    var taken: [IndicatorSlot] = []
    swap(&taken, &indicators)
    return taken
  }
}

/// An indicator and the rows found for it, by rater.
struct IndicatorSlot {
  struct RaterRows {
    let rater: String
    var entries: [Entry]
  }

  var draft: IndicatorDraft
  var series: [RaterRows] = []
  private var raters = NameIndex<String>()

  init(draft: IndicatorDraft) {
    self.draft = draft
  }

  /// Raters are words, not ids: `Mother` and `mother ` are one.
  mutating func add(_ entries: consuming [Entry], rater: String) {
    let rater = trimmed(rater)
    let name = folded(rater)
    if let place = raters.place(of: name) {
      series[place].entries.append(contentsOf: entries)
      return
    }
    raters.append(name)
    let isSelf = name == Series.selfRater
    series.append(RaterRows(rater: isSelf ? Series.selfRater : rater, entries: entries))
  }
}
