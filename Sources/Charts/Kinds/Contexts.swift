internal import Drawing
internal import GoalCore

/// The entries of two contexts on one scale, each a dot, with their averages and numbers.
struct Contexts: Chart {
  let request: ChartRequest
  let groups: [ContextGroup]
  let axis: ValueAxis

  init(_ request: ChartRequest) {
    self.request = request
    groups = request.contexts.isEmpty ? request.ownContexts : request.contexts
    axis = ValueAxis(of: [request.history], including: groups.flatMap(\.values))
  }

  /// Fewer than five entries on either side allow no comparison.
  private var isComparable: Bool {
    groups.count >= 2 && groups.allSatisfy { $0.values.count >= 5 }
  }

  func draw(size: Size) -> Drawing {
    var canvas = request.canvas(size)
    let style = request.style
    guard isComparable else {
      canvas.paragraph(request.language.say(.chartTooFewContexts), in: size)
      return canvas.drawing
    }
    let unit = style.unit
    // How many comparisons were looked at is never cut.
    let notes = canvas.lines(of: comparison, style.axis(), width: size.width) ?? []
    let lead = 10.5 * unit
    let further = lead * Double(max(notes.count, 1) - 1)
    let foot = (size.height >= 70 * unit ? 26 * unit : 10 * unit) + further
    let rowHeight = (size.height - foot) / Double(groups.count)
    guard rowHeight >= 14 * unit else {
      canvas.paragraph(comparison, in: size)
      return canvas.drawing
    }
    let names = groups.map { canvas.width(of: $0.name, style.label(weight: .medium)) }.max() ?? 0
    let left = min(names + 12, 0.35 * size.width)
    let scale = Across(
      domain: axis.domain, left: left, right: max(size.width - 56 * unit, left + 10))
    for (row, group) in groups.enumerated() {
      draw(group, base: rowHeight * Double(row + 1) - 6, rowHeight, scale, on: &canvas)
    }
    let ticks = size.height - foot + 8 * unit
    for tick in axis.ticks {
      canvas.text(request.tickText(tick), at: Point(scale.x(tick), ticks), style.axis(), .middle)
    }
    for (row, line) in notes.enumerated() {
      canvas.text(
        line, at: Point(0, size.height - 2 - further + lead * Double(row)), style.axis())
    }
    return canvas.drawing
  }

  private func draw(
    _ group: ContextGroup, base: Double, _ rowHeight: Double, _ scale: Across,
    on canvas: inout Canvas
  ) {
    let palette = canvas.palette
    let style = request.style
    canvas.horizontal(
      base, from: scale.left - 3, to: scale.right + 3, Stroke(palette.hair, width: 0.6))
    let stacks = Dictionary(grouping: group.values) { ($0 * 10).rounded() / 10 }
    let highest = Double(stacks.values.map(\.count).max() ?? 1)
    let radius = min(2 * style.unit, max((rowHeight - 10) / highest / 2.25, 0.4))
    let step = min(2.25 * radius, max(rowHeight - 10, 1) / highest)
    let places = stacks.keys.sorted().flatMap { value in
      (0..<(stacks[value]?.count ?? 0)).map { count in
        Point(scale.x(value), base - radius - 0.8 - Double(count) * step)
      }
    }
    canvas.dots(places, radius: radius, palette.mark)
    let average = group.average
    canvas.vertical(
      scale.x(average), from: max(base - rowHeight + 12, 0), to: base + 4,
      Stroke(palette.ink, width: 1.6))
    let name = style.label(weight: .medium)
    if let words = canvas.shortened(group.name, name, width: scale.left - 8) {
      canvas.text(words, at: Point(0, base - 1), name)
    }
    let width = canvas.frame.width
    canvas.text(
      request.language.say(.chartNumberOf, ["n": String(group.values.count)]),
      at: Point(width, base - 1), style.axis(), .end)
    canvas.text(
      request.language.value(average, of: request.indicator),
      at: Point(width - 26 * style.unit, base - 1),
      TextStyle(size: style.labelText + 1, weight: .bold, color: palette.ink), .end)
  }

  /// Whether the ranges overlap, and how many comparisons were looked at.
  private var comparison: String {
    let lows = groups.compactMap { $0.values.min() }
    let highs = groups.compactMap { $0.values.max() }
    let overlap = (lows.max() ?? 0) <= (highs.min() ?? 0)
    let count = max(request.comparisons, 1)
    return [
      request.language.say(overlap ? .chartRangesOverlap : .chartRangesApart),
      request.language.say(.chartComparisons, ["n": String(count)], count: count),
    ].joined(separator: " ")
  }

  var words: String {
    guard isComparable else { return request.language.say(.chartTooFewContexts) }
    let list = groups.map { group in
      request.language.say(
        .chartTextContext,
        [
          "name": group.name, "value": request.language.value(group.average, of: request.indicator),
          "n": String(group.values.count),
        ])
    }.joined(separator: request.language.say(.chartTextSeparator))
    return request.language.say(
      .chartTextLinked, ["title": request.indicator.title, "list": list]) + " " + comparison
  }
}

extension ContextGroup {
  var average: Double { mean(of: values) ?? 0 }
}

extension ChartRequest {
  /// Without named contexts: mornings and afternoons where the log has times, else weekdays and
  /// weekends.
  var ownContexts: [ContextGroup] {
    let entries = history.weeklyEntries(in: span ?? timeSpan)
    let timed = entries.filter { $0.time != nil }
    func group(_ key: PhraseKey, _ rows: [Entry], _ isIn: (Entry) -> Bool) -> ContextGroup {
      ContextGroup(
        name: language.say(key), values: rows.filter(isIn).compactMap(\.number))
    }
    if timed.count >= 10 {
      return [
        group(.chartMorning, timed) { ($0.time?.hour ?? 0) < 12 },
        group(.chartAfternoon, timed) { ($0.time?.hour ?? 0) >= 12 },
      ]
    }
    return [
      group(.chartWeekdays, entries) { $0.day.weekday < .saturday },
      group(.chartWeekends, entries) { $0.day.weekday >= .saturday },
    ]
  }
}

extension Canvas {
  /// A sentence in place of a chart, in as many lines as there is room for.
  mutating func paragraph(_ words: String, in size: Size) {
    let text = style.label(palette.ink2)
    for (row, line) in (lines(of: words, text, width: size.width) ?? []).enumerated() {
      let baseline = style.labelText + Double(row) * 1.35 * style.labelText
      guard baseline + 2 < size.height else { break }
      self.text(line, at: Point(0, baseline), text)
    }
  }
}
