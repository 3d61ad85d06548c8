/// The longest time since the last session without any entry, and what got in the way.
///
/// Needs three days together; agreed pauses are no gap, and where nothing is expected daily
/// there is none either.
func loggingGapFacts(in client: ClientSummary) -> [Fact] {
  let daily = client.liveIndicators.filter { $0.indicator.expected == 7 }
  guard !daily.isEmpty else { return [] }
  let written = Set(
    client.liveIndicators.flatMap { summary in
      summary.history.entries.lazy.filter { $0.state != .empty }.map(\.day)
    })
  let goals = daily.map(\.goal)
  var longest = 0
  var end = client.window.from
  var run = 0
  for offset in 0..<client.window.days {
    let day = client.window.from + offset
    let isGap = !written.contains(day) && !goals.allSatisfy { $0.isPaused(on: day) }
    run = isGap ? run + 1 : 0
    if run > longest { (longest, end) = (run, day) }
  }
  guard longest >= 3 else { return [] }
  return [
    Fact(
      .loggingGap, sentence: .askGap,
      values: ["range": .range(end - (longest - 1), end), "n": .count(longest)], n: longest,
      weight: 1.6)
  ]
}
