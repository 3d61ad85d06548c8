internal import Drawing
internal import GoalCore

/// The paper log of the seven days after the as-of day, on the record's own scales.
///
/// Yes-no and numbers as a table of days, daily ratings as circles, ratings of events as blocks,
/// and lines for notes; `history` and `others` are what is to be logged.
struct LogSheet: Chart {
  let request: ChartRequest
  private let contents: LogSheetContents

  init(_ request: ChartRequest) {
    self.request = request
    contents = LogSheetContents([request.history] + request.others)
  }

  func draw(size: Size) -> Drawing {
    var canvas = request.canvas(size)
    guard size.width >= 300, size.height >= 150 else {
      // Too small to write in.
      canvas.paragraph(words, in: size)
      return canvas.drawing
    }
    let plan = plan(for: size)
    var y = 0.0
    // A frame too small for a page holds whole parts or none.
    for section in plan.sections where y + section.height <= size.height {
      section.draw(on: &canvas, top: y)
      y += section.height + plan.gap
    }
    LogSheetNotes(plan.measures, words: request.language, height: size.height - y)
      .draw(on: &canvas, top: y)
    return canvas.drawing
  }

  var words: String {
    let days = LogSheetMeasures.days(after: request.asOf)
    let list = contents.all.map { history in
      let scale = request.language.logScale(of: history.indicator)
      return scale.isEmpty ? history.indicator.title : "\(history.indicator.title) (\(scale))"
    }
    return request.language.say(
      .logText,
      [
        "from": request.language.date(days[0], .fullDay),
        "to": request.language.date(days[6], .fullDay),
        "list": list.joined(separator: request.language.say(.chartTextSeparator)),
      ])
  }

  // MARK: What fits

  private struct Plan {
    var measures: LogSheetMeasures
    var sections: [any LogSheetSection]
    var gap: Double
  }

  /// The largest print that holds everything; then fewer blocks for events, then daily ratings as
  /// numbers in the table, whose last rows give way at the very last.
  private func plan(for size: Size) -> Plan {
    let part = max(request.style.labelText / 12, 0.1)
    let scales = [part, max(min(1, part), 0.86 * part), min(1, part)]
    for scale in scales where hasRoomForDays(scale, size) || scale == scales.last {
      for blocks in [5, 4, 3, 2] {
        let plan = plan(contents, scale, blocks: blocks, size)
        if height(of: plan) <= size.height { return plan }
      }
    }
    let scale = min(1, part)
    var tight = contents
    while tight.foldRating() {
      let plan = plan(tight, scale, blocks: 2, size)
      if height(of: plan) <= size.height { return plan }
    }
    while tight.rows.count > 1, height(of: plan(tight, scale, blocks: 1, size)) > size.height {
      tight.rows.removeLast()
    }
    return plan(tight, scale, blocks: 1, size)
  }

  /// True if the days' names stand over their columns without touching.
  private func hasRoomForDays(_ scale: Double, _ size: Size) -> Bool {
    let measures = LogSheetMeasures(request, width: size.width, scale: scale)
    let canvas = request.canvas(size)
    let widest =
      measures.days.map {
        canvas.width(of: request.language.date($0, .weekdayDay), measures.day)
      }.max() ?? 0
    return widest + 4 <= (size.width - LogSheetTable.labelWidth(measures)) / 7
  }

  private func height(of plan: Plan) -> Double {
    plan.sections.reduce(0) { $0 + $1.height + plan.gap } + LogSheetNotes.least(plan.measures)
  }

  private func plan(
    _ contents: LogSheetContents, _ scale: Double, blocks: Int, _ size: Size
  ) -> Plan {
    let measures = LogSheetMeasures(request, width: size.width, scale: scale)
    var sections: [any LogSheetSection] = []
    if !contents.rows.isEmpty {
      sections.append(LogSheetTable(measures, request, rows: contents.rows))
    }
    let abreast = measures.scalesAbreast
    for first in stride(from: 0, to: contents.ratings.count, by: abreast) {
      let row = contents.ratings[first..<min(first + abreast, contents.ratings.count)]
      sections.append(LogSheetRatings(measures, request, ratings: Array(row)))
    }
    for event in contents.events {
      sections.append(LogSheetEvents(measures, request, event: event, blocks: blocks))
    }
    return Plan(measures: measures, sections: sections, gap: 20 * scale)
  }
}

/// A part of the sheet, one under another.
protocol LogSheetSection {
  var height: Double { get }

  func draw(on canvas: inout Canvas, top: Double)
}

/// What is to be logged, by the form that suits it.
struct LogSheetContents {
  /// The moments of an event, and the yes-no signs that go with them.
  struct Event {
    var rating: IndicatorHistory
    var moments: [Moment]
    var signs: [IndicatorHistory]
  }

  var rows: [IndicatorHistory] = []
  var ratings: [IndicatorHistory] = []
  var events: [Event] = []
  let all: [IndicatorHistory]

  init(_ histories: [IndicatorHistory]) {
    all = histories
    for history in histories {
      let moments = history.momentsInUse
      if history.indicator.circles == nil {
        if moments.isEmpty || history.indicator.kind != .yesNo { rows.append(history) }
      } else if moments.isEmpty {
        ratings.append(history)
      } else {
        events.append(Event(rating: history, moments: moments, signs: []))
      }
    }
    for history in histories where !rows.contains(history) && history.indicator.kind == .yesNo {
      // A sign without an event to stand beside is a row like any other.
      if let place = events.firstIndex(where: { $0.rating.goal.id == history.goal.id }) {
        events[place].signs.append(history)
      } else {
        rows.append(history)
      }
    }
  }

  /// Puts the last daily rating into the table, where it is written as a number.
  mutating func foldRating() -> Bool {
    guard let last = ratings.popLast() else { return false }
    rows.append(last)
    return true
  }
}

extension IndicatorHistory {
  /// The moments that this record is kept in; empty where it is kept by the day.
  fileprivate var momentsInUse: [Moment] {
    let used = Set(entries.compactMap(\.moment) + [indicator.moment].compactMap(\.self))
    return Moment.allCases.filter(used.contains)
  }
}

extension Indicator {
  /// The whole numbers of a short scale, one circle each; `nil` where a number is written.
  var circles: [Int]? {
    guard kind == .rating || kind == .attainment || kind == .score, let scale,
      let low = Int(exactly: scale.lowerBound), let high = Int(exactly: scale.upperBound),
      high > low, high - low <= 10
    else { return nil }
    return Array(low...high)
  }
}
