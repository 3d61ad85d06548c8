package import GoalCore

/// What a packet says of one client and one month, on two pages.
///
/// A template gets nothing but this. Clients with more goals than cards fit have a third page.
package struct PacketModel: Equatable, Sendable {
  /// Goals that the first page has cards for.
  package static let mostCards = 4

  package var clientLabel: String
  package var clientID: String
  /// `May 2026`.
  package var month: String
  /// `May 2026 · in work since 9 March · sessions 9 to 12`.
  package var about: String
  /// `3 goals`.
  package var goalCount: String
  /// The goals in the therapist's order; a single one with all its fields.
  package var cards: [PacketCard]
  package var furtherCards: [PacketCard]
  /// How the aim of the main goal changed; `nil` without an aim.
  package var lineage: ChartModel?
  /// The month in whole sentences, as Markdown.
  package var sentences: [String]
  /// The main measure over the whole goal with its table.
  package var chart: ChartModel?
  /// What stands under the charts: which weeks count, and which rows do not.
  package var notes: [String]
  package var rows: [PacketRow]
  /// For the third page: charts that found no place on the second.
  package var furtherRows: [PacketRow]
  /// `2 more measures are in the log.`; empty where all are shown.
  package var left: String
  package var timeframes: ChartModel?
  /// Moments that the list of notes tells, and the main chart marks.
  package var flags: [ReportFlag]
  package var imprint: String
  /// Headings and labels in the page's language, by name.
  package var words: [String: String]

  /// How many pages the template may make of it.
  package var pageCount: Int { furtherCards.isEmpty ? 2 : 3 }
}

/// One goal in short: its words, and what was filled in of it.
package struct PacketCard: Equatable, Sendable {
  /// In quotes where they are the client's own.
  package var title: String
  package var fields: [LabelledValue]
  /// The status of its main indicator; `nil` where the page has it elsewhere.
  package var status: MarkedLine?
}

/// Cells beside each other on the second page.
package struct PacketRow: Equatable, Sendable {
  /// True where there is no room for a status beside a title.
  package var isNarrow: Bool
  package var cells: [PacketCell]
}

/// A small chart or a list under a heading.
package struct PacketCell: Equatable, Sendable {
  package var title: String
  package var caption: String
  package var status: MarkedLine?
  package var chart: ChartModel?
  package var lines: [MarkedLine]
  /// `3 more notes in the log.`; empty where all are told.
  package var more: String

  init(
    title: String, caption: String = "", status: MarkedLine? = nil, chart: ChartModel? = nil,
    lines: [MarkedLine] = [], more: String = ""
  ) {
    self.title = title
    self.caption = caption
    self.status = status
    self.chart = chart
    self.lines = lines
    self.more = more
  }
}

extension PacketModel {
  /// - Edge: `nil` without a month in the settings, or without any goal.
  package init?(
    _ client: ClientSummary, language: PageLanguage, imprint: Imprint,
    lengths: PacketLengths = .longest
  ) {
    guard let review = PacketReview(client, language: language) else { return nil }
    let monthName = language.name(of: review.month)
    clientLabel = client.record.client.label
    clientID = client.id
    month = language.name(of: review.month, withYear: true)
    about = review.about
    let goals = review.goals
    goalCount = language.say(
      .packetGoals, ["n": String(goals.count)], count: goals.count)
    let cards = PacketCards(review, lengths: lengths)
    self.cards =
      goals.count == 1 ? [cards.full(goals[0])] : goals.prefix(Self.mostCards).map(cards.short)
    furtherCards = goals.dropFirst(Self.mostCards).map(cards.full)
    lineage = review.lineage
    sentences = PacketSentences(review).sentences
    chart = review.mainChart
    let panels = PacketPanels(review, lengths: lengths)
    rows = panels.rows
    furtherRows = furtherCards.isEmpty ? [] : panels.furtherRows
    left = panels.left(isContinued: !furtherCards.isEmpty)
    flags = panels.flags
    timeframes = review.timeframes
    notes = review.notes
    self.imprint = language.say(
      .packetImprint,
      [
        "program": imprint.program,
        "date": language.date(client.settings.asOf, .shortYear),
      ])
    words = language.packetWords(
      month: monthName, label: clientLabel, hasOneGoal: goals.count == 1,
      goal: review.mainGoal.goal.title)
  }
}

extension PageLanguage {
  fileprivate func packetWords(
    month: String, label: String, hasOneGoal: Bool, goal: String
  ) -> [String: String] {
    [
      "month-in-words": say(.packetInWords, ["month": month]),
      "drafted": say(.packetDrafted), "continued": say(.packetContinued),
      "aim-changed": say(.packetAimChanged),
      "timeframes": hasOneGoal
        ? say(.packetTimeframes) : say(.packetTimeframesOf, ["goal": goal]),
      "decided": say(.packetDecided), "keep": say(.packetKeep),
      "adjust": say(.packetAdjust), "add-step": say(.packetAddStep),
      "hold": say(.packetHold), "close": say(.packetClose), "other": say(.packetOther),
      "agreed-with": say(.packetAgreedWith, ["name": label.shortened(to: 26)]),
      "therapist": say(.packetTherapist), "further-goals": say(.packetFurtherGoals),
      "confidential": say(.packetConfidential), "page": say(.packetPageWord),
      "page-of": say(.packetPageOf),
      "nothing-recorded": say(.wordNothingRecorded),
    ]
  }
}
