package import GoalCore

/// `summary --format csv`: a row for each week, with the indicator's trend beside it.
///
/// Keeps how it wrote each week, since a caseload has the same few again and again.
package final class SummaryCSV {
  package static let header =
    "client,goal,indicator,rater,kind,week,start,state,recorded,expected,value,low,high,target,"
    + "status,direction,strength,change,slope,slope_low,slope_high\n"

  private var mondayWeeks: [CalendarDay: String] = [:]

  package init() {}

  package func text(of summary: Summary) -> String {
    summary.clients.reduce(into: Self.header) { text, client in
      append(client, to: &text)
    }
  }

  /// The rows of one client, for a caseload that is written piece by piece.
  package func append(_ client: ClientSummary, to text: inout String) {
    for summary in client.indicators { append(summary, client: client.id, to: &text) }
  }

  private func append(_ summary: IndicatorSummary, client: String, to text: inout String) {
    let history = summary.history
    let trend = summary.trend
    let names = [
      client, history.goal.id, history.indicator.id, history.rater,
      history.indicator.kind.rawValue,
    ].map(\.csvField).joined(separator: ",")
    let columns = [
      summary.status.rawValue, trend.direction.rawValue, trend.strength?.rawValue ?? "",
      number(trend.change), number(trend.slope), number(trend.slopeLow), number(trend.slopeHigh),
    ].joined(separator: ",")
    let tail = ",\(columns)\n"
    let isMonday = history.weekRule.start == .monday
    for week in history.weeks {
      text += names
      text += isMonday ? mondayWeek(week.start) : ",,\(week.start)"
      text += ","
      text += week.state.rawValue
      text += ","
      text += String(week.recorded)
      text += ","
      if let expected = week.expected { text += String(expected) }
      let target = history.target(on: week.lastDay)?.value
      append(week.value, to: &text)
      append(week.low, to: &text)
      append(week.high, to: &text)
      append(target, to: &text)
      text += tail
    }
  }

  private func append(_ value: Double?, to text: inout String) {
    text += ","
    text += number(value)
  }

  /// The columns `week` and `start`.
  private func mondayWeek(_ start: CalendarDay) -> String {
    if let known = mondayWeeks[start] { return known }
    let fresh = ",\(ISOWeek(of: start)),\(start)"
    mondayWeeks[start] = fresh
    return fresh
  }

  private func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return value.jsonText
  }
}

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
