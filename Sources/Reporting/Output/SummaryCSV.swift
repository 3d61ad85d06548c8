package import GoalCore

/// `summary --format csv`: a row for each week, with the indicator's trend beside it.
///
/// Written as bytes into one long line of them: a caseload has half a million rows, and a text for
/// each cell would cost more than what stands in it. Keeps how it wrote each week and number, since
/// a caseload has the same few again and again.
package final class SummaryCSV {
  package static let header =
    "client,goal,indicator,rater,kind,week,start,state,recorded,expected,value,low,high,target,"
    + "status,direction,strength,change,slope,slope_low,slope_high\n"

  /// The cells `week`, `start` and `state`, by the first two of them.
  private var mondayWeeks: [CalendarDay: [WeekState: [UInt8]]] = [:]
  private var numbers = NumberCells()

  package init() {}

  package func text(of summary: Summary) -> String {
    var bytes = Array(Self.header.utf8)
    for client in summary.clients {
      append(client.indicators.map(IndicatorTrend.init), client: client.id, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The rows of one client, for a caseload that is written piece by piece.
  package func append(_ trends: [IndicatorTrend], client: String, to bytes: inout [UInt8]) {
    for trend in trends { append(trend, client: client, to: &bytes) }
  }

  private func append(_ indicator: IndicatorTrend, client: String, to bytes: inout [UInt8]) {
    let history = indicator.history
    let names = namesCells(history, client: client)
    let trend = trendCells(indicator)
    for week in history.weeks {
      bytes += names
      appendWeek(week, rule: history.weekRule, to: &bytes)
      numbers.append(week.recorded, to: &bytes)
      bytes.append(comma)
      if let expected = week.expected { numbers.append(expected, to: &bytes) }
      for value in [week.value, week.low, week.high, history.target(on: week.lastDay)?.value] {
        bytes.append(comma)
        numbers.append(value, to: &bytes)
      }
      bytes += trend
    }
  }

  /// The cells `client` to `kind`, which all rows of an indicator begin with.
  private func namesCells(_ history: IndicatorHistory, client: String) -> [UInt8] {
    let names = [
      client, history.goal.id, history.indicator.id, history.rater,
      history.indicator.kind.rawValue,
    ]
    return Array(names.map(\.csvField).joined(separator: ",").utf8)
  }

  /// The cells `status` to `slope_high`, which all rows of an indicator end with.
  private func trendCells(_ indicator: IndicatorTrend) -> [UInt8] {
    let trend = indicator.trend
    var cells: [UInt8] = []
    for word in [
      indicator.status.rawValue, trend.direction.rawValue, trend.strength?.rawValue ?? "",
    ] {
      cells.append(comma)
      cells += word.utf8
    }
    for value in [trend.change, trend.slope, trend.slopeLow, trend.slopeHigh] {
      cells.append(comma)
      numbers.append(value, to: &cells)
    }
    cells.append(UInt8(ascii: "\n"))
    return cells
  }

  /// The cells `week`, `start` and `state`, with the commas round them.
  private func appendWeek(_ week: WeeklyValue, rule: WeekRule, to bytes: inout [UInt8]) {
    guard rule.start == .monday else {
      bytes += ",,\(week.start),\(week.state.rawValue),".utf8
      return
    }
    if let known = mondayWeeks[week.start]?[week.state] {
      bytes += known
      return
    }
    let fresh = Array(",\(ISOWeek(of: week.start)),\(week.start),\(week.state.rawValue),".utf8)
    mondayWeeks[week.start, default: [:]][week.state] = fresh
    bytes += fresh
  }
}

private let comma = UInt8(ascii: ",")

extension String {
  /// Quoted where a comma, a quote or a line break stands in it.
  ///
  /// - Source: RFC 4180.
  package var csvField: String {
    guard utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return self
    }
    return "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
