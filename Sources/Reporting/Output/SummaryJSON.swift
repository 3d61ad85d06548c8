package import GoalCore

extension JSONTree {
  /// What `summary --format json` prints, with facts in words of `language`.
  package init(_ summary: Summary, language: PageLanguage) {
    self = .object([
      Member("format", .string("guidepost-summary-1")),
      Member("asOf", .string(summary.settings.asOf.description)),
      Member("weekStart", .string(summary.settings.weekStart.rawValue)),
      Member("rowsUnused", .integer(summary.rowsUnused)),
      Member("clients", .array(summary.clients.map { JSONTree($0, language: language) })),
    ])
  }

  private init(_ client: ClientSummary, language: PageLanguage) {
    self = .object([
      Member("id", .string(client.id)),
      Member("rowsUnused", .integer(client.record.rowsUnused)),
      Member("entriesLater", .integer(client.entriesLater)),
      Member("goals", .array(client.goals.map { JSONTree($0) })),
      Member(
        "attainment",
        client.attainment.map {
          .object([Member("score", .number($0.score)), Member("goals", .integer($0.goals))])
        } ?? .null),
      Member("facts", .array(client.facts.map { JSONTree($0, language: language) })),
    ])
  }

  private init(_ goal: GoalSummary) {
    self = .object([
      Member("id", .string(goal.goal.id)),
      Member("indicators", .array(goal.indicators.map { JSONTree($0) })),
    ])
  }

  /// One indicator as one person recorded it.
  package init(_ summary: IndicatorSummary) {
    let indicator = summary.indicator
    let history = summary.history
    let aim = history.target(on: history.asOf)
    self = .object([
      Member("id", .string(indicator.id)),
      Member("rater", .string(history.rater)),
      Member("kind", .string(indicator.kind.rawValue)),
      Member("better", .string(indicator.better?.rawValue)),
      Member("baseline", .number(indicator.baseline)),
      Member("target", .number(aim?.value)),
      Member("targetTo", .number(aim?.to)),
      Member("entries", .integer(summary.entryCount)),
      Member("status", .string(summary.status.rawValue)),
      Member("weeks", .array(history.weeks.map { JSONTree($0, rule: history.weekRule) })),
      Member("trend", JSONTree(summary.trend)),
      Member("level", summary.level.map { JSONTree($0) } ?? .null),
      Member("sinceLastSession", JSONTree(summary.sinceLastSession)),
      Member("pairs", summary.pairs.map { JSONTree($0) } ?? .null),
      Member("progress", .number(summary.progress)),
      Member("pace", summary.pace.map { JSONTree($0) } ?? .null),
      Member("reliableChange", summary.reliableChange.map { JSONTree($0) } ?? .null),
      Member(
        "why",
        .object(summary.why.sorted { $0.key < $1.key }.map { Member($0.key, .string($0.value)) })),
    ])
  }

  private init(_ week: WeeklyValue, rule: WeekRule) {
    let number = rule.start == .monday ? ISOWeek(of: week.start).description : nil
    self = .object([
      Member("week", .string(number)),
      Member("start", .string(week.start.description)),
      Member("recorded", .integer(week.recorded)),
      Member("expected", .integer(week.expected)),
      Member("value", .number(week.value)),
      Member("low", .number(week.low)),
      Member("high", .number(week.high)),
      Member("state", .string(week.state.rawValue)),
    ])
  }

  private init(_ trend: TrendAssessment) {
    self = .object([
      Member("direction", .string(trend.direction.rawValue)),
      Member("strength", .string(trend.strength?.rawValue)),
      Member("from", .string(trend.from?.description)),
      Member("weeks", .integer(trend.weeks)),
      Member("change", .number(trend.change)),
      Member("minChange", .number(trend.minChange)),
      Member("slope", .number(trend.slope)),
      Member("slopeLow", .number(trend.slopeLow)),
      Member("slopeHigh", .number(trend.slopeHigh)),
      Member("slopeLevel", .number(trend.slopeLevel)),
      Member("intercept", .number(trend.intercept)),
      Member("method", .string("theil-sen")),
      Member("mannKendall", trend.mannKendall.map { JSONTree($0) } ?? .null),
      Member("leastSquares", trend.leastSquares.map { JSONTree($0) } ?? .null),
    ])
  }

  private init(_ test: MannKendall) {
    self = .object([
      Member("s", .integer(test.s)),
      Member("variance", .number(test.variance)),
      Member("z", .number(test.z)),
      Member("tauB", .number(test.tauB)),
      Member("pExact", .number(test.pExact)),
      Member("pNormal", .number(test.pNormal)),
    ])
  }

  private init(_ line: LeastSquares) {
    self = .object([
      Member("slope", .number(line.slope)),
      Member("standardError", .number(line.standardError)),
      Member("p", .number(line.p)),
    ])
  }

  private init(_ level: LevelSummary) {
    self = .object([Member("now", .number(level.now)), Member("start", .number(level.start))])
  }

  private init(_ since: SinceLastSession) {
    self = .object([
      Member("from", .string(since.window.from.description)),
      Member("value", .number(since.value.value)),
      Member("recorded", .integer(since.value.recorded)),
      Member("previous", .number(since.previous.value)),
      Member("change", .number(since.change)),
    ])
  }

  private init(_ pairs: PairSummary) {
    self = .object([
      Member("n", .integer(pairs.count)),
      Member("before", .number(pairs.before)),
      Member("after", .number(pairs.after)),
      Member("change", .number(pairs.change)),
      Member("incomplete", .integer(pairs.incomplete)),
    ])
  }

  private init(_ pace: PaceSummary) {
    self = .object([
      Member("needed", .number(pace.needed)),
      Member("observedLow", .number(pace.observedLow)),
      Member("observedHigh", .number(pace.observedHigh)),
    ])
  }

  private init(_ change: ReliableChangeSummary) {
    self = .object([
      Member("index", .number(change.index)),
      Member("threshold", .number(change.threshold)),
      Member("reliable", .bool(change.isReliable)),
      Member("source", .string(change.source)),
    ])
  }

  /// A fact with what stands behind it, and its sentence.
  package init(_ fact: Fact, language: PageLanguage) {
    self = .object([
      Member("rule", .string(fact.rule.rawValue)),
      Member("goal", .string(fact.subject?.goal)),
      Member("indicator", .string(fact.subject?.indicator)),
      Member("rater", .string(fact.subject?.rater)),
      Member("n", .integer(fact.n)),
      Member("audience", .string(fact.audience.rawValue)),
      Member("bearing", .string(fact.bearing.rawValue)),
      Member("day", .string(fact.day?.description)),
      Member("sentence", .string(fact.sentence.rawValue)),
      Member(
        "inputs",
        .object(
          fact.values.sorted { $0.key < $1.key }.map { Member($0.key, JSONTree($0.value)) })),
      Member("text", .string(language.sentence(of: fact).plainSentence)),
    ])
  }

  /// A value behind a sentence, in full precision.
  init(_ value: FactValue) {
    switch value {
    case .value(let number, _), .start(let number, _), .stated(let number, _),
      .entry(let number, _), .amount(let number, _), .bareAmount(let number, _),
      .number(let number, _):
      self = .number(number)
    case .aim(let aim, _):
      self = aim.to.map { .array([.number(aim.value), .number($0)]) } ?? .number(aim.value)
    case .week(let week, _): self = .number(week.value)
    case .period(let period, _): self = .number(period.value)
    case .count(let count): self = .integer(count)
    case .day(let day, _): self = .string(day.description)
    case .days(let days): self = .array(days.map { .string($0.description) })
    case .range(let first, let last): self = .string("\(first)/\(last)")
    case .weekday(let weekday): self = .integer(weekday.rawValue)
    case .phrase(let key): self = .string(key.rawValue)
    case .title(let indicator, _): self = .string(indicator.title)
    case .rater(let rater), .words(let rater): self = .string(rater)
    }
  }
}

extension String {
  /// A sentence without the Markdown signs that set its fact strong.
  package var plainSentence: String {
    split(separator: "**", omittingEmptySubsequences: false).joined()
  }
}
