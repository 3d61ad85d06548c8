internal import Drawing
internal import GoalCore

/// A direct label right of the plot, in a long and a short form.
struct SideLabel {
  var wish: Double
  var long: [Label.Run]
  var short: [Label.Run]
  /// The least important is left out first.
  var rank: Int
}

extension Canvas {
  func width(of runs: [Label.Run]) -> Double {
    runs.reduce(0) { $0 + width(of: $1.text, $1.style) }
  }

  /// Draws labels in the column between `left` and `right`, as near to their wishes as they fit.
  mutating func sideLabels(
    _ labels: [SideLabel], left: Double, right: Double, within bounds: ClosedRange<Double>
  ) {
    var shown: [(label: SideLabel, runs: [Label.Run])] = []
    for label in labels.sorted(by: { $0.wish < $1.wish }) {
      guard let runs = [label.long, label.short].first(where: { width(of: $0) <= right - left })
      else { continue }
      shown.append((label, runs))
    }
    func middles() -> [Double]? {
      stackedMiddles(
        shown.map { StackedLabel(wish: $0.label.wish, height: height(of: $0.runs)) }, gap: 0.5,
        within: bounds)
    }
    while middles() == nil, let least = shown.indices.max(by: { rank($0) < rank($1) }) {
      shown.remove(at: least)
    }
    func rank(_ index: Int) -> Int { shown[index].label.rank }
    for (item, middle) in zip(shown, middles() ?? []) {
      if abs(middle - item.label.wish) > 8 {
        line(
          Point(left - 4.5, item.label.wish), Point(left - 1, middle),
          Stroke(palette.ink3, width: 0.6))
      }
      place(Label(item.runs, at: Point(left, middle + 0.36 * style.labelText)))
    }
  }

  private func height(of runs: [Label.Run]) -> Double {
    (runs.map(\.style.size).max() ?? 0) * 1.1 + 1.6
  }

  /// Both ends of a scale in words, at the plot's right; returns the heights left free.
  ///
  /// - Edge: words that need more than two lines, or a plot too low for both, are left out.
  mutating func scaleWords(
    _ indicator: Indicator, _ plot: Plot, left: Double, right: Double
  ) -> ClosedRange<Double> {
    let whole = plot.area.top + 1...max(plot.area.bottom, plot.area.top) + 3
    guard indicator.scale != nil, plot.area.height >= 70 * style.unit else { return whole }
    let lead = 1.175 * style.axisText
    let high = wordLines(indicator.highWords, width: right - left)
    let low = wordLines(indicator.lowWords, width: right - left)
    for (row, text) in high.enumerated() {
      let y = plot.area.top + 0.36 * style.axisText + Double(row) * lead
      self.text(text, at: Point(left, y), style.axis())
    }
    for (row, text) in low.enumerated() {
      let y = plot.area.bottom + 0.5 - Double(low.count - 1 - row) * lead
      self.text(text, at: Point(left, y), style.axis())
    }
    let top = high.isEmpty ? whole.lowerBound : plot.area.top + lead * Double(high.count)
    let bottom =
      low.isEmpty ? whole.upperBound : plot.area.bottom - lead * Double(low.count) + 2
    return top...max(top, bottom)
  }

  private func wordLines(_ words: String?, width: Double) -> [String] {
    guard let words, let lines = balancedLines(of: words, style.axis(), width: width),
      lines.count <= 2
    else { return [] }
    return lines
  }
}
