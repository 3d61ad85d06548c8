internal import Drawing
internal import GoalCore

/// How many days were recorded: a bar of days, with its number beside it.
struct Coverage: Chart {
  let request: ChartRequest
  private let span: DaySpan
  private let states: [DayState]

  init(_ request: ChartRequest) {
    self.request = request
    span = request.span ?? request.window ?? request.weekSpan
    states = request.history.dayStates(in: span)
  }

  private var recorded: Int { states.count { $0 == .done || $0 == .notDone } }
  private var paused: Int { states.count { $0 == .paused } }
  /// Days on which there was something to record.
  private var open: Int { states.count { $0 != .paused && $0 != .future } }

  private var number: String {
    request.language.say(.chartFraction, ["n": String(recorded), "of": String(open)])
  }

  func draw(size: Size) -> Drawing {
    var canvas = request.canvas(size)
    let style = request.style
    let baseline = size.height / 2 + 0.36 * style.labelText
    let wide = canvas.width(of: number, style.label()) + 5
    let end = size.width >= wide + 20 ? size.width - wide : size.width
    let height = min(5.4 * style.unit, size.height)
    let bar = Rectangle(
      left: 0.4, top: (size.height - height) / 2 + 0.4, right: max(end - 0.4, 0.8),
      bottom: (size.height + height) / 2 - 0.4)
    let time = TimeScale(span: span, left: bar.left, right: bar.right)
    let palette = canvas.palette
    var filled = Path()
    var outlined = Path()
    for run in runs {
      let area = Rectangle(
        left: time.x(span.from + run.first), top: bar.top,
        right: time.x(span.from + run.first + run.count), bottom: bar.bottom)
      switch run.state {
      case .done, .notDone: filled.append(.rectangle(area))
      case .notRecorded: outlined.append(.rectangle(area))
      case .paused: canvas.hatch(area, step: 2.2)
      case .future: break
      }
    }
    canvas.add(outlined, fill: palette.paper, stroke: Stroke(palette.form, width: 0.6))
    canvas.add(filled, fill: palette.ink3)
    if end < size.width {
      canvas.text(number, at: Point(size.width, baseline), style.label(palette.ink2), .end)
    }
    return canvas.drawing
  }

  /// Neighbouring days of one state; recorded is one state here.
  private var runs: [(state: DayState, first: Int, count: Int)] {
    var runs: [(state: DayState, first: Int, count: Int)] = []
    for (index, state) in states.enumerated() {
      let state = state == .notDone ? .done : state
      if let last = runs.last, last.state == state {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((state, index, 1))
      }
    }
    return runs
  }

  var words: String {
    let language = request.language
    let values: PhraseValues = [
      "title": request.indicator.title, "n": String(recorded), "of": String(open),
      "from": language.date(span.from, .shortYear), "to": language.date(span.to, .shortYear),
      "paused": String(paused),
    ]
    return language.say(paused > 0 ? .chartTextCoveragePaused : .chartTextCoverage, values)
  }
}
