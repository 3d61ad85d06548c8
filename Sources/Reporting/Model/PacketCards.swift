internal import GoalCore

/// Goals as cards: what therapist and client wrote of them.
struct PacketCards {
  private let review: PacketReview
  private let lengths: PacketLengths

  /// What the fields that stand on one line are cut to.
  private static let oneLine = 74

  init(_ review: PacketReview, lengths: PacketLengths) {
    self.review = review
    self.lengths = lengths
  }

  private var language: PageLanguage { review.language }

  /// The five fields, as far as they are filled: S, M and T in full, A and R on a line each.
  func full(_ goal: GoalSummary) -> PacketCard {
    let smart = goal.goal.smart
    let fields: [(PhraseKey, String?)] = [
      (.packetSpecific, smart.specific?.shortened(to: lengths.goalText)),
      (.packetMeasured, (smart.measurable ?? measured(goal))?.shortened(to: lengths.goalText)),
      (.packetDoable, smart.achievable?.shortened(to: Self.oneLine)),
      (.packetMatters, (smart.relevant ?? goal.goal.why)?.shortened(to: Self.oneLine)),
      (.packetByWhen, (smart.timeBound ?? aim(of: goal))?.shortened(to: lengths.goalText)),
    ]
    return PacketCard(title: title(of: goal.goal), fields: labelled(fields), status: nil)
  }

  /// Aim and date, and how the main measure stands.
  func short(_ goal: GoalSummary) -> PacketCard {
    let fields: [(PhraseKey, String?)] = [
      (.packetAim, aim(of: goal)?.shortened(to: lengths.goalText / 2)),
      (
        .packetSpecific,
        goal.goal.smart.specific?.shortened(to: min(lengths.goalText, 120) / 2 + 30)
      ),
    ]
    let status = mainIndicator(of: goal).map { summary in
      MarkedLine(
        mark: summary.status.mark, markDescription: "",
        markdown: language.say(summary.status.phrase))
    }
    return PacketCard(title: title(of: goal.goal), fields: labelled(fields), status: status)
  }

  private func labelled(_ fields: [(PhraseKey, String?)]) -> [LabelledValue] {
    fields.compactMap { key, value in
      guard let value, value.contains(where: { !$0.isWhitespace }) else { return nil }
      return LabelledValue(label: language.say(key), value: value)
    }
  }

  private func title(of goal: Goal) -> String {
    guard let words = goal.words?.shortened(to: min(lengths.goalText, 240)), !words.isEmpty else {
      return goal.title.shortened(to: min(lengths.goalText, 240))
    }
    return language.say(.packetQuoted, ["words": words])
  }

  /// The measures by name, where nobody wrote how the goal is measured.
  private func measured(_ goal: GoalSummary) -> String? {
    let titles = goal.goal.indicators.map(\.title)
    return titles.isEmpty ? nil : titles.joined(separator: language.say(.listSeparator))
  }

  private func mainIndicator(of goal: GoalSummary) -> IndicatorSummary? {
    goal.indicators.first { $0.history.isPrimary && $0.entryCount > 0 }
      ?? goal.indicators.first(where: \.history.isPrimary) ?? goal.indicators.first
  }

  /// `Worry: 2 by 14 June`, where the record says so.
  private func aim(of goal: GoalSummary) -> String? {
    let day = review.lastDay
    let due = goal.goal.due(on: day).map { language.date($0, .long) }
    guard let summary = mainIndicator(of: goal), let aim = summary.history.target(on: day) else {
      return due.map { language.say(.packetDue, ["date": $0]) }
    }
    var values: PhraseValues = [
      "title": summary.indicator.title, "aim": language.aim(aim, of: summary.indicator),
    ]
    guard let due else { return language.say(.packetAimOf, values) }
    values["date"] = due
    return language.say(.packetAimOfBy, values)
  }
}
