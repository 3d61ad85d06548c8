import GoalCore
import TestSupport

extension OracleMethod {
  static let calendar: [String: OracleMethod] = [
    "week_of_date": OracleMethod(required: ["rows"], run: weeksOfDates),
    "weekly_aggregate": OracleMethod(required: ["weeks"], run: weeklyAggregate),
    "adherence": OracleMethod(
      required: ["days_in_range", "days_logged", "adherence", "longest_streak", "longest_gap"],
      run: adherence),
  ]

  @Sendable private static func weeksOfDates(_ input: OracleValue) throws -> OracleValue {
    let rows: [OracleValue] = try input.list("dates").map { item in
      let day = try CalendarDay(oracle: item)
      let monday = WeekRule.monday.firstDay(of: day)
      let sunday = WeekRule.sunday.firstDay(of: day)
      let reported = EpidemiologicalWeek(of: day)
      return [
        "date": .text("\(day)"), "iso_week": .text("\(ISOWeek(of: day))"),
        "iso_weekday": OracleValue(day.weekday.rawValue), "monday_start": .text("\(monday)"),
        "monday_week_end": .text("\(monday + 6)"), "sunday_start": .text("\(sunday)"),
        "sunday_week_end": .text("\(sunday + 6)"), "epi_year": OracleValue(reported.year),
        "epi_week": OracleValue(reported.week),
      ]
    }
    return ["rows": .list(rows)]
  }

  @Sendable private static func weeklyAggregate(_ input: OracleValue) throws -> OracleValue {
    let isSunday = input["week_start"].text == "sunday"
    let values = try input.list("logs").map { row in
      DatedValue(day: try CalendarDay(oracle: row["date"]), value: row["value"].number)
    }
    let weeks = WeekStatistics.weeks(of: values, by: isSunday ? .sunday : .monday)
    let rows: [OracleValue] = weeks.map { week in
      [
        "start": .text("\(week.start)"), "end": .text("\(week.start + 6)"),
        "iso_week": isSunday ? .null : .text("\(ISOWeek(of: week.start))"),
        "entries": OracleValue(week.entries), "days_logged": OracleValue(week.daysRecorded),
        "mean_of_entries": OracleValue(week.meanOfEntries),
        "mean_of_daily_means": OracleValue(week.meanOfDailyMeans),
        "median_of_entries": OracleValue(week.median), "min": OracleValue(week.low),
        "max": OracleValue(week.high), "sd_of_entries": OracleValue(week.standardDeviation),
      ]
    }
    return ["weeks": .list(rows)]
  }

  @Sendable private static func adherence(_ input: OracleValue) throws -> OracleValue {
    let days = try input.list("logged_dates").map(CalendarDay.init(oracle:))
    let adherence = RecordingAdherence(
      days, from: try CalendarDay(oracle: input["start"]),
      to: try CalendarDay(oracle: input["end"]), expectedDays: input["expected_days"].number)
    return [
      "days_in_range": OracleValue(adherence?.daysInRange),
      "days_logged": OracleValue(adherence?.daysRecorded),
      "adherence": OracleValue(adherence?.share),
      "longest_streak": OracleValue(adherence?.longestStreak),
      "longest_gap": OracleValue(adherence?.longestGap),
    ]
  }
}

extension CalendarDay {
  init(oracle value: OracleValue) throws {
    guard let text = value.text, let day = CalendarDay(iso: text) else {
      throw OracleInputProblem("no date in \(value)")
    }
    self = day
  }
}
