internal import Drawing
internal import GoalCore

/// A date under a chart, its left edge at the day it names.
struct DateLabel: Equatable {
  var x: Double
  var text: String
}

extension Canvas {
  /// The first days of weeks; the smallest step that leaves 4 points between the labels.
  ///
  /// - Shape: months take the place of weeks beyond 26 weeks; a month is named on the first
  ///   label and where it changes.
  func dateLabels(
    _ starts: [CalendarDay], _ time: TimeScale, language: PageLanguage
  ) -> [DateLabel] {
    if starts.count > 26 { return monthLabels(time, language: language) }
    for step in [1, 2, 3, 4, 6, 8, 12, 16, 26] {
      let days = stride(from: 0, to: starts.count, by: step).map { starts[$0] }
      let labels = fitting(dated(days, time, language: language))
      if isSpaced(labels) { return labels }
    }
    return []
  }

  private func dated(
    _ days: [CalendarDay], _ time: TimeScale, language: PageLanguage
  ) -> [DateLabel] {
    var month: Int?
    return days.map { day in
      let civil = day.civil
      defer { month = civil.month }
      let text = civil.month == month ? String(civil.day) : language.date(day, .short)
      return DateLabel(x: time.x(day), text: text)
    }
  }

  /// The first days of months, named; a January by its year.
  func monthLabels(_ time: TimeScale, language: PageLanguage) -> [DateLabel] {
    let days = monthStarts(in: time.span)
    for step in [1, 2, 3, 6, 12, 24, 60, 120] {
      let chosen = days.filter { ($0.civil.year * 12 + $0.civil.month - 1) % step == 0 }
      let labels = fitting(
        chosen.map { day in
          let civil = day.civil
          let isYear = civil.month == 1 || step >= 12
          return DateLabel(
            x: time.x(day),
            text: isYear ? String(civil.year) : language.shortMonth(of: day))
        })
      if isSpaced(labels) { return labels }
    }
    return []
  }

  private func fitting(_ labels: [DateLabel]) -> [DateLabel] {
    labels.filter { $0.x + width(of: $0.text, style.axis()) <= frame.right }
  }

  private func isSpaced(_ labels: [DateLabel]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy {
      $0.x + width(of: $0.text, style.axis()) + 4 <= $1.x
    }
  }

  /// Draws `labels` on `baseline`, and a tick for each of `starts` if there is room for ticks.
  mutating func dates(_ labels: [DateLabel], baseline: Double) {
    for label in labels { text(label.text, at: Point(label.x, baseline), style.axis()) }
  }
}

/// The first days of the months that begin within `span`.
func monthStarts(in span: DaySpan) -> [CalendarDay] {
  let first = span.from.civil
  var (year, month) = (first.year, first.month)
  var days: [CalendarDay] = []
  while let day = CalendarDay(year: year, month: month, day: 1), day <= span.to {
    if day >= span.from { days.append(day) }
    (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
  }
  return days
}

extension PageLanguage {
  /// `May`.
  func shortMonth(of day: CalendarDay) -> String {
    let index = day.civil.month - 1
    return shortMonths.indices.contains(index) ? shortMonths[index] : ""
  }
}
