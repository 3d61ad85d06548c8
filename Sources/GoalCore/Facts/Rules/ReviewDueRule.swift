/// A review that falls between the last session and a week from the as-of day.
func reviewDueFacts(in client: ClientSummary) -> [Fact] {
  client.liveGoals.compactMap { goal in
    let asOf = client.settings.asOf
    let start =
      goal.goal.start ?? goal.indicators.compactMap { $0.history.entries.first?.day }.min()
    guard let schedule = goal.goal.reviews,
      let day = schedule.firstDay(after: client.window.from, start: start), day <= asOf + 7
    else { return nil }
    return Fact(
      .reviewDue, FactSubject(goal: goal.goal.id), sentence: .askReview,
      values: ["goal": .words(goal.goal.title), "day": .day(day, .weekday)], n: 1, day: day,
      weight: schedule == .weekly ? 0.4 : 1.4)
  }
}

extension ReviewSchedule {
  /// The first review later than `day`; `nil` where none is left or nothing says when to begin.
  package func firstDay(after day: CalendarDay, start: CalendarDay?) -> CalendarDay? {
    switch self {
    case .dates(let dates): return dates.filter { $0 > day }.min()
    case .weekly:
      guard let start else { return nil }
      let weeks = max(1, (day - start) / 7 + 1)
      return start + 7 * weeks
    case .monthly: return start.flatMap { $0.firstMonthly(after: day, every: 1) }
    case .quarterly: return start.flatMap { $0.firstMonthly(after: day, every: 3) }
    }
  }
}

extension CalendarDay {
  /// The same day of a later month, or that month's last day where it has no such day.
  private func adding(months: Int) -> CalendarDay? {
    let date = civil
    let index = date.year * 12 + date.month - 1 + months
    let (year, month) = (index / 12, index % 12 + 1)
    return CalendarDay(
      year: year, month: month, day: min(date.day, Self.days(inMonth: month, of: year)))
  }

  fileprivate func firstMonthly(after day: CalendarDay, every months: Int) -> CalendarDay? {
    let (from, to) = (civil, day.civil)
    let passed = (to.year - from.year) * 12 + to.month - from.month
    let first = max(1, passed / months - 1)
    return (first...first + 3).lazy.compactMap { self.adding(months: $0 * months) }
      .first { $0 > day }
  }
}
