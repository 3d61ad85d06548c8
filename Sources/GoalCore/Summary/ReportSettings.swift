/// What a run is asked for, as far as the numbers depend on it.
package struct ReportSettings: Equatable, Sendable {
  /// The day the report is for; later entries are left out and counted.
  package var asOf: CalendarDay
  package var weekStart: WeekStart
  /// Start of "since last session", where the user gives one.
  package var since: CalendarDay?
  /// The month that a review is about; `nil` for reports on the time since a session.
  package var month: CalendarMonth?

  package init(
    asOf: CalendarDay, weekStart: WeekStart = .monday, since: CalendarDay? = nil,
    month: CalendarMonth? = nil
  ) {
    self.asOf = asOf
    self.weekStart = weekStart
    self.since = since
    self.month = month
  }
}
