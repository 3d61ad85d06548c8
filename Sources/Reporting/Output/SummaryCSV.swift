package import GoalCore

/// `summary --format csv`: a row for each week, with the indicator's trend beside it.
package final class SummaryCSV {
  package static let header =
    "client,goal,indicator,rater,kind,week,start,state,recorded,expected,value,low,high,target,"
    + "status,direction,strength,change,slope,slope_low,slope_high\n"

  private var rows = SummaryRows()

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
    for index in trends.indices { rows.append(trends[index], client: client, to: &bytes) }
  }
}

/// Writes rows as bytes behind each other: a caseload has half a million, and a text for each cell
/// would cost more than what stands in it.
///
/// Keeps how it wrote each week and number, since a caseload has the same few again and again.
private struct SummaryRows {
  /// The cells `week`, `start` and `state` with the commas round them, by the latter two.
  private var mondayWeeks: [Int32: [UInt8]] = [:]
  private var numbers = NumberCells()

  mutating func append(_ indicator: IndicatorTrend, client: String, to bytes: inout [UInt8]) {
    let weeks = indicator.history.weeks
    guard !weeks.isEmpty else { return }
    let names = namesCells(indicator.history, client: client)
    let trend = trendCells(indicator)
    // The end of a row and the beginning of the next are the same for all of them.
    let turn = trend + names
    let isMonday = indicator.history.weekRule.start == .monday
    bytes += names
    for (number, week) in weeks.enumerated() {
      appendWeek(week, isMonday: isMonday, to: &bytes)
      numbers.append(week.recorded, to: &bytes)
      bytes.append(comma)
      if let expected = week.expected { numbers.append(expected, to: &bytes) }
      append(week.value, to: &bytes)
      append(week.low, to: &bytes)
      append(week.high, to: &bytes)
      append(indicator.history.target(on: week.lastDay)?.value, to: &bytes)
      bytes += number == weeks.count - 1 ? trend : turn
    }
  }

  private mutating func append(_ value: Double?, to bytes: inout [UInt8]) {
    bytes.append(comma)
    numbers.append(value, to: &bytes)
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
  private mutating func trendCells(_ indicator: IndicatorTrend) -> [UInt8] {
    let trend = indicator.trend
    var cells: [UInt8] = []
    cells.reserveCapacity(128)
    for word in [
      indicator.status.rawValue, trend.direction.rawValue, trend.strength?.rawValue ?? "",
    ] {
      cells.append(comma)
      cells += word.utf8
    }
    for value in [trend.change, trend.slope, trend.slopeLow, trend.slopeHigh] {
      append(value, to: &cells)
    }
    cells.append(UInt8(ascii: "\n"))
    return cells
  }

  /// The cells `week`, `start` and `state`, with the commas round them.
  private mutating func appendWeek(
    _ week: WeeklyValue, isMonday: Bool, to bytes: inout [UInt8]
  ) {
    guard isMonday else {
      bytes += ",,\(week.start),\(week.state.rawValue),".utf8
      return
    }
    let key = week.start.daysSinceEpoch * 8 + week.state.number
    if let known = mondayWeeks[key] {
      bytes += known
      return
    }
    let fresh = Array(",\(ISOWeek(of: week.start)),\(week.start),\(week.state.rawValue),".utf8)
    mondayWeeks[key] = fresh
    bytes += fresh
  }
}

extension WeekState {
  /// From 0 to 4.
  fileprivate var number: Int32 {
    switch self {
    case .full: 0
    case .thin: 1
    case .partial: 2
    case .empty: 3
    case .paused: 4
    }
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
