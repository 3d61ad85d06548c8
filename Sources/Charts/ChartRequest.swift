package import Drawing
package import GoalCore

/// What a chart is drawn from: values, words and a way to measure them.
package struct ChartRequest {
  package var history: IndicatorHistory
  /// Further people or measures, for the kinds that show several.
  package var others: [IndicatorHistory]
  /// The days that the report is about; marked on the axis.
  package var window: DaySpan?
  /// The days that the time axis shows, shared by charts that are compared.
  ///
  /// `nil` for the chart's own choice.
  package var span: DaySpan?
  /// Where the plot stands under which a table has its columns; `nil` for the chart's own choice.
  var columns: PlotColumns?
  /// Numbered by date over the whole page.
  package var flags: [ChartFlag]
  /// The level that progress is seen from; as the summary has it.
  package var startLevel: Double?
  /// The present level as the report says it; `nil` for the window's, else the current week's.
  package var now: Double?
  /// False where the present level stands elsewhere on the page.
  package var namesCurrent = true
  /// True where the way from start to now is not drawn, since it leads away from the aim.
  package var isCalm = false
  /// What people who rate are called, by their name in the log.
  package var raterNames: [String: String] = [:]
  /// The contexts to compare; without any, times of day or days of the week.
  package var contexts: [ContextGroup] = []
  /// How many comparisons were looked at to find these contexts.
  package var comparisons = 1
  package var style: ChartStyle
  package var language: PageLanguage
  package var measurer: any TextMeasurer
  /// True where title and subtitle are part of the picture.
  package var isTitled = false

  /// Shows `history` alone, seen from its own start level.
  package init(
    _ history: IndicatorHistory, style: ChartStyle = .page, language: PageLanguage,
    measurer: any TextMeasurer
  ) {
    self.history = history
    others = []
    flags = []
    startLevel = LevelSummary(history)?.start
    self.style = style
    self.language = language
    self.measurer = measurer
  }

  var indicator: Indicator { history.indicator }
  var goal: Goal { history.goal }
  var asOf: CalendarDay { history.asOf }
}

/// The left and right end of a plot whose weeks stand over the columns of a table.
///
/// The table names the weeks and has their numbers, so that the chart leaves them out.
struct PlotColumns: Equatable, Sendable {
  var left: Double
  var right: Double
}

/// A chart, and the same in words.
package struct ChartResult: Equatable, Sendable {
  package var drawing: Drawing
  /// Every number that the chart shows, for people who do not see it.
  package var description: String
}

/// Whole days, both ends included.
package struct DaySpan: Hashable, Sendable {
  package var from: CalendarDay
  package var to: CalendarDay

  package init(from: CalendarDay, to: CalendarDay) {
    self.from = from
    self.to = max(from, to)
  }

  /// At least one.
  package var days: Int { to - from + 1 }

  func contains(_ day: CalendarDay) -> Bool { from <= day && day <= to }
}

/// An event that is told in a list on the page and marked by its number in the chart.
package struct ChartFlag: Hashable, Sendable {
  package var day: CalendarDay
  package var time: ClockTime?
  /// Where on the value axis it points; `nil` for an event without a value.
  package var value: Double?
  package var number: Int

  package init(day: CalendarDay, time: ClockTime? = nil, value: Double? = nil, number: Int) {
    self.day = day
    self.time = time
    self.value = value
    self.number = number
  }
}

/// The entries that were made in one context.
package struct ContextGroup: Hashable, Sendable {
  package var name: String
  package var values: [Double]

  package init(name: String, values: [Double]) {
    self.name = name
    self.values = values
  }
}
