package import GoalCore

/// `summary --format csv`: a row for each week, with the indicator's trend beside it.
package final class SummaryCSV {
  package static let header =
    "client,goal,indicator,rater,kind,week,start,state,recorded,expected,value,low,high,target,"
    + "status,direction,strength,change,slope,slope_low,slope_high\n"

  private var rows = SummaryRows()
  /// Bytes of the largest piece so far; the next is about as large.
  private var usualCount = 0

  package init() {}

  package func text(of summary: Summary) -> String {
    var bytes = Array(Self.header.utf8)
    for client in summary.clients {
      for goal in client.goals {
        for indicator in goal.indicators {
          rows.append(IndicatorTrend(indicator), client: client.id, to: &bytes)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The rows of some clients, for a caseload that is written piece by piece.
  package func rows(of clients: ArraySlice<ClientRecord>, settings: ReportSettings) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(usualCount)
    for index in clients.indices {
      clients[index].forEachTrend(settings) { trend in
        rows.append(trend, client: clients[index].client.id, to: &bytes)
      }
    }
    usualCount = max(usualCount, bytes.count)
    return bytes
  }
}

/// Writes rows as bytes behind each other: a caseload has half a million, and a text for each cell
/// would cost more than what stands in it.
///
/// Keeps how it wrote each week and number, since a caseload has the same few again and again.
private struct SummaryRows {
  private var weeks = WeekCells()
  private var numbers = NumberCells()
  private var rows = RowBytes()
  private var names: [UInt8] = []

  mutating func append(_ indicator: IndicatorTrend, client: String, to bytes: inout [UInt8]) {
    let history = indicator.history
    guard let first = history.weeks.first else { return }
    let isMonday = history.weekRule.start == .monday
    let aim = history.hasOneAim ? numbers.cell(history.target(on: first.lastDay)?.value) : nil
    let names = names(of: history, client: client)
    let words = ShortText(indicator.status, indicator.trend.direction, indicator.trend.strength)
    let change = numbers.cell(indicator.trend.change)
    let slope = numbers.cell(indicator.trend.slope)
    let slopeLow = numbers.cell(indicator.trend.slopeLow)
    var slopeHigh = numbers.cell(indicator.trend.slopeHigh)
    slopeHigh.append("\n")
    rows.reserve(history.weeks.count * (names.count + 12))
    for index in history.weeks.indices {
      let week = history.weeks[index]
      for piece in names { rows.append(piece) }
      rows.append(weeks.cells(week, isMonday: isMonday))
      rows.append(numbers.cell(week.recorded))
      rows.append(numbers.cell(week.expected))
      rows.append(numbers.cell(week.value))
      rows.append(numbers.cell(week.low))
      rows.append(numbers.cell(week.high))
      rows.append(aim ?? numbers.cell(history.target(on: week.lastDay)?.value))
      rows.append(words)
      rows.append(change)
      rows.append(slope)
      rows.append(slopeLow)
      rows.append(slopeHigh)
    }
    rows.move(to: &bytes)
  }

  /// The cells `client` to `kind`, which all rows of an indicator begin with.
  private mutating func names(of history: IndicatorHistory, client: String) -> [ShortText] {
    names.removeAll(keepingCapacity: true)
    append(client)
    append(history.goal.id)
    append(history.indicator.id)
    append(history.rater)
    names += history.indicator.kind.rawValue.utf8
    return ShortText.pieces(of: names)
  }

  private mutating func append(_ name: String) {
    names += name.csvField.utf8
    names.append(UInt8(ascii: ","))
  }
}

extension ShortText {
  /// The cells `status`, `direction` and `strength`, with a comma before each.
  init(_ status: IndicatorStatus, _ direction: TrendDirection, _ strength: TrendStrength?) {
    self.init(",")
    append(status.rawValue)
    append(",")
    append(direction.rawValue)
    append(",")
    if let strength { append(strength.rawValue) }
  }
}

extension String {
  /// Quoted where a comma, a quote or a line break stands in it.
  ///
  /// - Source: RFC 4180.
  package var csvField: String {
    guard needsQuotes else { return self }
    return "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  fileprivate var needsQuotes: Bool {
    let bytes = utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return true
      default: break
      }
    }
    return false
  }
}
