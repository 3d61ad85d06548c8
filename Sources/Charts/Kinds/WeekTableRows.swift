internal import Drawing
internal import GoalCore

/// The rows under a chart of weeks: first days, values, what was logged, and how far the aim is.
struct WeekTableRows {
  let table: WeekTable
  let columns: WeekTableColumns

  init(_ table: WeekTable, columns: WeekTableColumns) {
    self.table = table
    self.columns = columns
  }

  private var request: ChartRequest { table.request }
  private var style: ChartStyle { table.request.style }
  private var language: PageLanguage { table.request.language }

  // MARK: Rows

  /// One row by what it tells.
  private enum Row {
    case weeks
    case value(IndicatorHistory)
    case recorded(IndicatorHistory)
    case toAim(IndicatorHistory)
  }

  private static func rows(_ table: WeekTable) -> [Row] {
    let people = table.people
    var rows: [Row] = [.weeks] + people.map(Row.value) + people.map(Row.recorded)
    if people.count == 1,
      people[0].weeks.contains(where: { people[0].target(on: $0.lastDay) != nil })
    {
      rows.append(.toAim(people[0]))
    }
    return rows
  }

  /// What stands left of the rows, in order.
  static func names(_ table: WeekTable) -> [String] {
    rows(table).map { name(of: $0, table) }
  }

  private static func name(of row: Row, _ table: WeekTable) -> String {
    let language = table.request.language
    switch row {
    case .weeks: return language.say(.weekTableWeek)
    case .value(let person):
      return named(language.say(person.indicator.weekly.weekTableName), person, table)
    case .recorded(let person):
      let key: PhraseKey =
        person.indicator.countsEntries ? .weekTableEntries : .weekTableDays
      return named(language.say(key), person, table)
    case .toAim(let person):
      switch person.indicator.kind {
      case .yesNo where !person.indicator.countsEntries: return language.say(.weekTableToAimDays)
      case .yesNo, .share: return language.say(.weekTableToAimChances)
      default: return language.say(.weekTableToAim)
      }
    }
  }

  /// With the person's name where there are several.
  private static func named(
    _ words: String, _ person: IndicatorHistory, _ table: WeekTable
  ) -> String {
    guard table.people.count > 1 else { return words }
    let rater =
      table.request.raterNames[person.rater]
      ?? (person.rater == Series.selfRater
        ? table.request.language.say(.chartClient) : person.rater)
    return table.request.language.say(.tableRater, ["indicator": words, "rater": rater])
  }

  private var lead: Double { 17.5 * style.unit }

  var height: Double { lead * Double(Self.rows(table).count) + 2 }

  func draw(on canvas: inout Canvas, top: Double) {
    let palette = canvas.palette
    let rows = Self.rows(table)
    if let window = request.window, let tinted = columns.tinted(window) {
      canvas.fill(
        Rectangle(
          left: tinted.lowerBound, top: top, right: tinted.upperBound, bottom: top + height),
        palette.tint)
    }
    for (index, row) in rows.enumerated() {
      let foot = top + lead * Double(index + 1)
      let baseline = foot - 6 * style.unit
      drawName(of: row, baseline: baseline, on: &canvas)
      draw(row, baseline: baseline, on: &canvas)
      drawNote(beside: row, baseline: baseline, on: &canvas)
      guard index < rows.count - 1 else { continue }
      let stroke =
        index == 0 ? Stroke(palette.ink, width: 0.7) : Stroke(palette.hair, width: 0.5)
      canvas.horizontal(foot, from: 0, to: columns.right, stroke)
    }
    for y in [top, top + height] {
      canvas.horizontal(y, from: 0, to: columns.right, Stroke(palette.rule, width: 0.5))
    }
  }

  private func drawName(of row: Row, baseline: Double, on canvas: inout Canvas) {
    let text = style.label(canvas.palette.ink2, weight: .medium)
    let name = Self.name(of: row, table)
    if let words = canvas.shortened(name, text, width: columns.left - 4) {
      canvas.text(words, at: Point(0, baseline), text)
    }
  }

  private func draw(_ row: Row, baseline: Double, on canvas: inout Canvas) {
    switch row {
    case .weeks: drawWeeks(baseline: baseline, on: &canvas)
    case .value(let person):
      for (column, start) in columns.starts.enumerated() {
        let week = person.weeks.first { $0.start == start }
        if week?.state == .paused {
          pause(column, baseline, on: &canvas)
          continue
        }
        let text = week?.state == .full ? Self.strong(style) : style.label(canvas.palette.ink3)
        cell(
          week.map { Self.value($0, table, of: person) } ?? "–", text, column, baseline,
          on: &canvas)
      }
    case .recorded(let person):
      for (column, start) in columns.starts.enumerated() {
        let week = person.weeks.first { $0.start == start }
        cell(
          week.map(recorded) ?? "–", style.label(canvas.palette.ink2), column, baseline,
          on: &canvas)
      }
    case .toAim(let person):
      for (column, start) in columns.starts.enumerated() {
        let week = person.weeks.first { $0.start == start }
        let isMet = week.map { $0.state == .full && person.isAtAim($0) } ?? false
        let text = style.label(
          isMet ? canvas.palette.ink : canvas.palette.ink2, weight: isMet ? .semibold : .regular)
        cell(week.map { toAim($0, person) } ?? "–", text, column, baseline, on: &canvas)
      }
    }
  }

  private func cell(
    _ words: String, _ text: TextStyle, _ column: Int, _ baseline: Double,
    on canvas: inout Canvas
  ) {
    guard let fitting = canvas.shortened(words, text, width: columns.pitch - 1) else { return }
    canvas.text(fitting, at: Point(columns.middle(column), baseline), text, .middle)
  }

  /// The word where it fits, else hatching as in the chart.
  private func pause(_ column: Int, _ baseline: Double, on canvas: inout Canvas) {
    let words = language.say(.chartPaused)
    let text = style.axis()
    let middle = columns.middle(column)
    if canvas.width(of: words, text) <= columns.pitch - 2 {
      canvas.text(words, at: Point(middle, baseline), text, .middle)
    } else {
      let side = min(9 * style.unit, columns.pitch - 2)
      canvas.hatch(
        Rectangle(x: middle - side, y: baseline - 0.8 * side, width: 2 * side, height: side),
        step: 2.8)
    }
  }

  // MARK: Cells

  static func strong(_ style: ChartStyle) -> TextStyle {
    TextStyle(size: style.labelText + 1, weight: .bold, color: style.palette.ink)
  }

  private func nameWidth(on canvas: Canvas) -> Double {
    let widths = columns.starts.prefix(2).map {
      canvas.width(of: language.date($0, .short), style.label(weight: .medium))
    }
    return (widths.max() ?? 0) + 2
  }

  /// First days; the month is named on the first and where it changes.
  private func drawWeeks(baseline: Double, on canvas: inout Canvas) {
    var month: Int?
    for (column, start) in columns.starts.enumerated() {
      let civil = start.civil
      if column == 0, columns.pitch < nameWidth(on: canvas),
        columns.starts.dropFirst().first?.civil.month != civil.month
      {
        // The month that is named next leaves no room for this one.
        month = civil.month
      }
      let isInside =
        request.window.map { start <= $0.to && $0.from <= start + 6 } ?? false
      let words =
        civil.month == month ? String(civil.day) : language.date(start, .short)
      month = civil.month
      canvas.text(
        words, at: Point(columns.middle(column), baseline),
        style.label(canvas.palette.ink2, weight: isInside ? .medium : .regular), .middle)
    }
  }

  /// A thin week in brackets; a sum that is not complete with a plus.
  static func value(
    _ week: WeeklyValue, _ table: WeekTable, of person: IndicatorHistory
  ) -> String {
    let language = table.request.language
    if week.state == .paused { return language.say(.chartPaused) }
    guard week.value != nil else { return "–" }
    let value =
      person.indicator.weekly == .share && week.chances > 0
      ? language.say(
        .chartFraction, ["n": String(week.successes), "of": String(week.chances)])
      : language.value(of: week, indicator: person.indicator) ?? "–"
    switch week.state {
    case .full: return value
    case .partial where person.indicator.weekly == .sum:
      return language.say(.chartSoFar, ["value": value])
    default: return "(\(value))"
    }
  }

  private func recorded(_ week: WeeklyValue) -> String {
    guard week.state != .paused else { return "–" }
    guard let expected = week.expected else { return String(week.recorded) }
    return language.say(
      .chartFraction, ["n": String(week.recorded), "of": String(expected)])
  }

  /// What is left of the way from the week's printed value to the aim of its last day.
  private func toAim(_ week: WeeklyValue, _ person: IndicatorHistory) -> String {
    guard week.state == .full, let value = week.value,
      let aim = person.target(on: week.lastDay)
    else { return "–" }
    if person.isAtAim(week) { return language.say(.weekTableAtAim) }
    return language.distance(from: value, to: aim, of: person.indicator)
  }

  // MARK: Notes at the right

  private func drawNote(beside row: Row, baseline: Double, on canvas: inout Canvas) {
    guard let words = note(beside: row) else { return }
    let text = style.axis()
    let room = canvas.frame.right - columns.right - 8
    guard let fitting = canvas.shortened(words, text, width: room) else { return }
    canvas.text(fitting, at: Point(columns.right + 8, baseline), text)
  }

  private func note(beside row: Row) -> String? {
    switch row {
    case .weeks:
      guard columns.hidden > 0 else { return nil }
      return language.say(
        .weekTableNewest,
        ["n": String(columns.starts.count), "of": String(columns.starts.count + columns.hidden)])
    case .value(let person):
      let shown = person.weeks.filter { columns.starts.contains($0.start) && $0.value != nil }
      let isSum = person.indicator.weekly == .sum
      let hasThin = shown.contains { $0.state == .thin }
      let hasPart = shown.contains { $0.state == .partial }
      switch (hasThin, hasPart && !isSum) {
      case (true, true): return language.say(.weekTableThinOrPart)
      case (true, false): return language.say(.weekTableThin)
      case (false, true): return language.say(.weekTablePart)
      case (false, false): return hasPart ? language.say(.weekTableSoFar) : nil
      }
    case .recorded: return nil
    case .toAim(let person): return aims(of: person)
    }
  }

  /// `aim 3, then 2`; `nil` where it was revised more than once.
  private func aims(of person: IndicatorHistory) -> String? {
    var aims: [AimValue] = []
    for start in columns.starts {
      if let aim = person.target(on: start + 6), aims.last != aim { aims.append(aim) }
    }
    func words(_ aim: AimValue) -> String {
      let value = language.stated(aim.value, of: person.indicator)
      guard let to = aim.to else { return value }
      return language.say(
        .aimBand, ["value": value, "to": language.stated(to, of: person.indicator)])
    }
    switch aims.count {
    case 1: return language.say(.chartOlderAim, ["value": words(aims[0])])
    case 2:
      return language.say(
        .weekTableAims, ["first": words(aims[0]), "second": words(aims[1])])
    default: return nil
    }
  }
}

extension WeeklyRule {
  /// What a week's value is, as the table names its row.
  fileprivate var weekTableName: PhraseKey {
    switch self {
    case .mean: .weekTableAverage
    case .median: .weekTableMiddle
    case .sum: .weekTableTotal
    case .share: .weekTableDone
    }
  }
}
