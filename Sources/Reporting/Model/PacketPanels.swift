internal import Documents
internal import GoalCore

/// The cells of the second page: small charts first, then patterns, notes and changes.
struct PacketPanels {
  private let review: PacketReview
  private let lengths: PacketLengths
  private let notes: PacketNotes

  init(_ review: PacketReview, lengths: PacketLengths) {
    self.review = review
    self.lengths = lengths
    notes = PacketNotes(review, lengths: lengths)
  }

  /// With more charts than this, three stand side by side.
  private static let mostWide = 4

  private var language: PageLanguage { review.language }

  var flags: [ReportFlag] { notes.flags }

  /// Two or three cells side by side; a last one alone has the whole width.
  var rows: [PacketRow] {
    let charts = Array(allCharts.prefix(lengths.panels))
    let cells = charts + [pattern, notes.cell, changes].compactMap(\.self)
    return cells.inRows(of: charts.count > Self.mostWide ? 3 : 2)
  }

  /// What found no place on the second page.
  var furtherRows: [PacketRow] {
    Array(allCharts.dropFirst(lengths.panels).prefix(6)).inRows(of: 3)
  }

  func left(isContinued: Bool) -> String {
    let shown = lengths.panels + (isContinued ? 6 : 0)
    let count = max(0, allCharts.count - shown)
    guard count > 0 else { return "" }
    return language.say(.packetMoreMeasures, ["n": String(count)], count: count)
  }

  // MARK: Charts

  private var allCharts: [PacketCell] {
    measures.map(measure) + review.indicators.compactMap(pairs)
  }

  /// All but the main measure; several people's ratings of one thing share a chart.
  private var measures: [IndicatorSummary] {
    let main = review.main.map { FactSubject($0) }
    var seen: Set<FactSubject> = []
    return review.indicators.filter { summary in
      var subject = FactSubject(summary)
      if let main, subject.goal == main.goal, subject.indicator == main.indicator,
        subject == main || isShared(summary)
      {
        return false
      }
      if isShared(summary) { subject.rater = nil }
      return seen.insert(subject).inserted
    }
  }

  private func isShared(_ summary: IndicatorSummary) -> Bool {
    summary.indicator.kind == .rating && summary.entryCount > 0
      && review.indicators.contains { other in
        other.entryCount > 0 && other.goal.id == summary.goal.id
          && other.indicator.id == summary.indicator.id
          && other.history.rater != summary.history.rater
      }
  }

  private func measure(_ summary: IndicatorSummary) -> PacketCell {
    let isShared = isShared(summary)
    let title = isShared ? summary.indicator.title : language.title(of: summary)
    return PacketCell(
      title: title, caption: caption(of: summary),
      status: isShared ? nil : status(of: summary),
      chart: ChartModel(
        title: title, subtitle: "",
        source: FigureAddress(
          kind: isShared ? "raters" : "standard", subject: FactSubject(summary)
        ).source, description: title,
        height: summary.entryCount > 0 ? height(of: summary.indicator) : "fill:50:60"))
  }

  private func status(of summary: IndicatorSummary) -> MarkedLine {
    MarkedLine(
      mark: summary.status.mark, markDescription: "",
      markdown: language.say(summary.status.phrase))
  }

  /// Scale and direction; of what is done or not, how much of it was done in the month.
  private func caption(of summary: IndicatorSummary) -> String {
    let indicator = summary.indicator
    guard indicator.kind.isShare else { return language.detail(of: indicator) }
    let month = summary.history.value(from: review.month.firstDay, to: review.lastDay)
    guard let value = language.value(of: month, indicator: indicator) else {
      return language.detail(of: indicator)
    }
    return language.say(
      .packetMonthDone,
      [
        "month": language.name(of: review.month), "value": value,
        "measure": language.detail(of: indicator),
      ])
  }

  /// The complete pairs of the month, with their number.
  private func pairs(_ summary: IndicatorSummary) -> PacketCell? {
    let entries = summary.history.entries.filter { review.isInMonth($0.day) }
    guard let pairs = PairSummary(entries) else { return nil }
    var values: PhraseValues = [
      "n": String(pairs.count), "month": language.name(of: review.month),
      "measure": language.detail(of: summary.indicator),
    ]
    var caption = language.say(.packetPairs, values, count: pairs.count)
    if pairs.incomplete > 0 {
      values["left"] = String(pairs.incomplete)
      caption = language.say(.packetPairsLeft, values, count: pairs.incomplete)
    }
    let title = language.say(.packetPairsOf, ["title": language.title(of: summary)])
    return PacketCell(
      title: title, caption: caption,
      chart: ChartModel(
        title: title, subtitle: "",
        source: FigureAddress(kind: "pairs", subject: FactSubject(summary)).source,
        description: title, height: Self.tall))
  }

  private static let tall = "fill:84:210"

  /// Squares of days do not grow with their chart.
  private func height(of indicator: Indicator) -> String {
    indicator.kind == .yesNo ? "fill:84:116" : Self.tall
  }

  private var pattern: PacketCell? {
    let facts = review.facts.filter { $0.rule == .patterns && $0.comparison != nil }
    let goals = Set(review.goals.map(\.goal.id))
    guard let fact = facts.first(where: { goals.contains($0.subject?.goal ?? "") }),
      let subject = fact.subject,
      let summary = review.indicators.first(where: { FactSubject($0) == subject })
    else { return nil }
    return PacketCell(
      title: language.say(.packetPatterns),
      caption: language.say(.packetPatternsOf, ["title": language.title(of: summary)]),
      chart: ChartModel(
        title: language.say(.packetPatterns), subtitle: "",
        source: FigureAddress(kind: "contexts", subject: subject).source,
        description: language.sentence(of: fact), height: "fill:84:130"))
  }

  // MARK: Changes

  /// One line of what became of a goal.
  private struct Change {
    var day: CalendarDay
    var markdown: String
  }

  /// All that a packet's cover counts as a change: beginnings, turns of goals, steps reached and
  /// pauses of the month, by day.
  private var changes: PacketCell? {
    let all = begun + turns + steps + pauses
    let changes = all.enumerated().filter { review.isInMonth($0.element.day) }
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    guard !changes.isEmpty else { return nil }
    let shown = changes.suffix(lengths.changes)
    return PacketCell(
      title: language.say(.packetChanges, ["month": language.name(of: review.month)]),
      lines: shown.map {
        MarkedLine(mark: "sign:dot", markDescription: "", markdown: $0.markdown)
      },
      more: more(changes.count - shown.count, .packetMoreChanges))
  }

  private func escaped(_ value: FactValue) -> String {
    language.text(of: value) { $0.markdownEscaped }
  }

  /// Goals that take nobody's place.
  private var begun: [Change] {
    review.goals.filter { $0.goal.replaces == nil }.compactMap { goal in
      goal.goal.start.map { day in
        Change(
          day: day,
          markdown: language.say(
            .packetBegun,
            ["goal": escaped(.words(goal.goal.title)), "day": language.date(day, .long)]))
      }
    }
  }

  private var turns: [Change] {
    review.facts.filter { $0.rule == .goalRevised }.compactMap { fact in
      fact.day.map { day in
        Change(day: day, markdown: language.sentence(of: fact) { $0.markdownEscaped })
      }
    }
  }

  private var steps: [Change] {
    review.goals.flatMap { goal in
      goal.goal.steps.enumerated().compactMap { index, step -> Change? in
        guard let day = step.reached else { return nil }
        let words = language.say(
          .changeTextStep,
          [
            "goal": escaped(.words(goal.goal.title)), "n": String(index + 1),
            "of": String(goal.goal.steps.count), "step": escaped(.words(step.title)),
          ])
        return Change(
          day: day,
          markdown: language.say(
            .packetStepReached, ["step": words, "day": language.date(day, .long)]))
      }
    }
  }

  private var pauses: [Change] {
    review.goals.flatMap { goal in
      goal.goal.pauses.map { pause in
        Change(
          day: pause.from,
          markdown: language.say(
            pause.reason == nil ? .pausedRange : .pausedReason,
            [
              "goal": escaped(.words(goal.goal.title)),
              "range": escaped(.range(pause.from, pause.to)),
              "reason": escaped(.words(pause.reason ?? "")),
            ]))
      }
    }
  }

  private func more(_ count: Int, _ key: PhraseKey) -> String {
    count > 0 ? language.say(key, ["n": String(count)], count: count) : ""
  }
}

extension [PacketCell] {
  /// Rows of at most `columns` cells, in order.
  fileprivate func inRows(of columns: Int) -> [PacketRow] {
    stride(from: 0, to: count, by: columns).map { start in
      PacketRow(
        isNarrow: columns > 2, cells: Array(self[start..<Swift.min(start + columns, count)]))
    }
  }
}
