internal import GoalCore

/// What comes next: the step, what was agreed, the aim of now, and when it is looked at.
struct HandoutNextStep {
  private let sheet: ClientSheet
  private let goal: Goal
  private let main: IndicatorSummary
  private let language: PageLanguage

  init(
    _ sheet: ClientSheet, goal: GoalSummary, main: IndicatorSummary, language: PageLanguage
  ) {
    self.sheet = sheet
    self.goal = goal.goal
    self.main = main
    self.language = language
  }

  private var asOf: CalendarDay { sheet.client.settings.asOf }

  /// - Shape: `longest` is less than three where the sheet would overflow; the aim, which stands
  ///   in the pictures too, then gives way first.
  func lines(longest: Int) -> [String] {
    [
      step, longest > 1 || step == nil ? agreed : nil,
      longest > 2 || step == nil && agreed == nil ? aim : nil, meeting,
    ].compactMap(\.self)
  }

  /// The title of the first step that is not reached.
  var nextStep: String? { open?.title }

  private var open: Step? {
    let last = goal.steps.lastIndex { $0.reached.map { $0 <= asOf } ?? false } ?? -1
    return goal.steps.dropFirst(last + 1).first
  }

  private var step: String? {
    open.map { step in
      guard let day = step.planned, day > asOf else {
        return language.say(.handoutNext, ["step": step.title.closed])
      }
      return language.say(
        .handoutNextPlanned,
        ["step": step.title.closed, "date": language.date(day, .fullDay)])
    }
  }

  private var agreed: String? {
    let latest = sheet.client.record.agreements.last { agreement in
      agreement.date <= asOf && agreement.goal ?? goal.id == goal.id
        && agreement.indicator.map { id in goal.indicators.contains { $0.id == id } } ?? true
    }
    return latest.map { language.say(.handoutAgreed, ["text": $0.text.closed]) }
  }

  /// The aim that holds today, with its day.
  private var aim: String? {
    guard let target = main.history.target(on: asOf) else { return nil }
    let due = goal.due(on: asOf).flatMap { $0 > asOf ? $0 : nil }
    return language.handoutAim(target, of: main.indicator, by: due)
  }

  private var meeting: String? {
    let start = goal.start ?? main.history.entries.first?.day
    if let day = goal.reviews?.firstDay(after: asOf, start: start) {
      return language.say(.handoutReview, ["date": language.date(day, .long)])
    }
    let session = sheet.client.record.sessions.first { $0 > asOf }
    return session.map { language.say(.handoutMeet, ["date": language.date($0, .long)]) }
  }
}
