internal import Drawing
internal import GoalCore

/// Which parts of a weekly chart there is room for.
///
/// Parts give way in this order: scale words and long labels, days, phase titles, sessions,
/// dates, then labels and tick numbers.
struct WeeklyLayout {
  var plot: Rectangle
  /// The right labels' column; empty where there is none.
  var labels: (left: Double, right: Double)
  /// True where there is room for start level, pace and scale words.
  var isFull: Bool
  var phaseBaseline: Double?
  var daysTop: Double?
  var sessionsTop: Double?
  var datesBaseline: Double?
}

/// How much a weekly chart would like to show.
struct WeeklyWishes {
  var tickWidth: Double
  /// The widest right label in its long and in its short form.
  var longLabel: Double
  var shortLabel: Double
  var hasPhaseTitles: Bool
  var hasDays: Bool
  var hasSessions: Bool
  /// Given where a table stands under the chart, which then has the dates.
  var columns: PlotColumns?
}

extension WeeklyLayout {
  init(_ size: Size, _ wishes: WeeklyWishes, unit: Double) {
    isFull = size.width >= 240 * unit
    let gutters = Self.gutters(size.width, wishes, unit: unit)
    let left = wishes.columns?.left ?? gutters.left
    let right = wishes.columns?.right ?? size.width - gutters.right
    labels = (right + 6, max(size.width, right + 6))

    var rows = Rows(room: size.height - 44 * unit)
    let dates = rows.take(14 * unit, if: wishes.columns == nil)
    let sessions = rows.take(9 * unit, if: wishes.hasSessions)
    let phases = rows.take(13 * unit, if: wishes.hasPhaseTitles)
    let days = rows.take(9 * unit, if: wishes.hasDays)
    let top = phases ? 13 * unit : min(4 * unit, size.height / 8)

    // The lowest number of the axis reaches below it.
    let least = wishes.columns == nil ? 3 : 5 * unit
    var bottom = size.height - (dates ? 3 : min(least, size.height / 8))
    if dates {
      datesBaseline = size.height - 3.2 * unit
      bottom = size.height - 14 * unit
    }
    if sessions {
      bottom -= 9 * unit
      sessionsTop = bottom
    }
    if days {
      bottom -= 9 * unit
      daysTop = bottom
    }
    if dates || sessions || days { bottom -= 3 }
    sessionsTop = sessions ? bottom + 3 + (days ? 9 * unit : 0) : nil
    daysTop = days ? bottom + 3 : nil
    phaseBaseline = phases ? 8 * unit : nil
    plot = Rectangle(left: left, top: top, right: right, bottom: max(bottom, top + 1))
  }

  private static func gutters(
    _ width: Double, _ wishes: WeeklyWishes, unit: Double
  ) -> (left: Double, right: Double) {
    let left = width >= 90 * unit ? max(16 * unit, wishes.tickWidth + 6) : 2
    let label = width >= 240 * unit ? wishes.longLabel : wishes.shortLabel
    let most = width >= 240 * unit ? 84 * unit : 56 * unit
    guard width >= 120 * unit else { return (left, 4) }
    return (left, min(max(label + 7, 30 * unit), most, 0.36 * width))
  }
}

/// Height that rows take one after the other while there is some left.
private struct Rows {
  var room: Double

  mutating func take(_ height: Double, if isWanted: Bool) -> Bool {
    guard isWanted, room >= height else { return false }
    room -= height
    return true
  }
}
