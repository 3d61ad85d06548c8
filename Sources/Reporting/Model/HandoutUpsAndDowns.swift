internal import GoalCore

/// Something that happened in a week of the log, as a client's sheet tells it.
package struct HandoutEvent: Equatable, Sendable {
  /// That of its flag in the weeks' picture; `nil` where that shows no flags.
  package var number: Int?
  /// Such as `5 Oct: exam week`.
  package var text: String
}

/// What the weeks went through, where the therapist turned it on: the event's own words and what
/// was learnt of it, never how the week went.
struct HandoutUpsAndDowns {
  let events: [HandoutEvent]
  let flags: [ReportFlag]

  init(
    _ visuals: HandoutVisuals, look: HandoutLook, longest: Int, language: PageLanguage
  ) {
    let goal = visuals.goal.goal
    let history = visuals.weekly.history
    let shown = history.weeks.suffix(HandoutModel.longestSpan)
    guard goal.showsUpsAndDowns, let first = shown.first?.start else {
      (events, flags) = ([], [])
      return
    }
    let told = goal.events.filter { first <= $0.date && $0.date <= history.asOf }
      .sorted { $0.date < $1.date }.suffix(longest)
    let hasFlags = look != .words && visuals.weekly.indicator.weeksShowFlags
    events = told.enumerated().map { index, event in
      let day = language.date(event.date, .short)
      let label = language.say(
        .handoutEvent, ["day": day, "label": event.label.closed])
      let learnt = event.learnt.map { language.say(.handoutLearnt, ["learnt": $0.closed]) }
      return HandoutEvent(
        number: hasFlags ? index + 1 : nil,
        text: [label, learnt].compactMap(\.self).joined(separator: " "))
    }
    flags = told.enumerated().compactMap { index, event in
      guard hasFlags, let week = shown.last(where: { $0.start <= event.date }) else { return nil }
      return ReportFlag(
        subject: FactSubject(visuals.weekly), day: event.date,
        place: FactPlace(value: week.value), number: index + 1)
    }
  }
}

extension Indicator {
  /// True if the weeks' picture of a sheet can mark an event.
  fileprivate var weeksShowFlags: Bool { kind != .share }
}
