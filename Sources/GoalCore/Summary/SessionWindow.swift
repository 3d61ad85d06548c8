/// The time since the last session, and the time before it that it is held against.
package struct SessionWindow: Equatable, Sendable {
  /// The last session before the as-of day, or where the user or a week back puts it.
  package let from: CalendarDay
  /// The as-of day; both ends are included.
  package let to: CalendarDay
  /// From the session before, or as many days; ends the day before `from`.
  package let previousFrom: CalendarDay
  /// The session that `from` is; `nil` when it was put there.
  package let lastSession: CalendarDay?

  package init(sessions: [CalendarDay], settings: ReportSettings) {
    to = settings.asOf
    lastSession = sessions.last { $0 < settings.asOf }
    let start = settings.since ?? lastSession ?? settings.asOf - 7
    from = start
    let earlier = sessions.last { $0 < start }
    previousFrom = earlier ?? start - max(1, settings.asOf - start + 1)
  }

  package var previousTo: CalendarDay { from - 1 }

  package var previousDays: Int { max(0, previousTo - previousFrom + 1) }

  /// How many days, both ends included.
  package var days: Int { max(0, to - from + 1) }
}
