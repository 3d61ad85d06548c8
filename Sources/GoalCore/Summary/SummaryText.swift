extension ClientSummary {
  /// Every week of every indicator; `--emit weekly` prints it.
  package var weeklyText: String {
    indicators.map { summary in
      let history = summary.history
      let head = "  \(history.goal.id) \(history.indicator.id) \(history.rater)\n"
      return head
        + history.weeks.map { week in
          let expected = week.expected.map(String.init) ?? "-"
          return "    \(week.start) \(week.state.rawValue) \(week.recorded)/\(expected)"
            + " value \(text(week.value)) from \(text(week.low)) to \(text(week.high))\n"
        }.joined()
    }.joined()
  }

  /// Every trend; `--emit trend` prints it.
  package var trendText: String {
    indicators.map { summary in
      let trend = summary.trend
      let history = summary.history
      var words = "  \(history.goal.id) \(history.indicator.id) \(history.rater)"
      words += " \(summary.status.rawValue): \(trend.direction.rawValue)"
      if let strength = trend.strength { words += " \(strength.rawValue)" }
      words += " weeks \(trend.weeks) change \(text(trend.change)) of \(text(trend.minChange))"
      words += " slope \(text(trend.slope)) (\(text(trend.slopeLow)) to \(text(trend.slopeHigh)))"
      if let test = trend.mannKendall { words += " s \(test.s) p \(text(test.p))" }
      return words + "\n"
    }.joined()
  }
}

private func text(_ value: Double?) -> String {
  value.map { "\($0)" } ?? "-"
}
