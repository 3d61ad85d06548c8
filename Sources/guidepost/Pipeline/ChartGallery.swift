import Charts
import Drawing
import GoalCore

/// A sheet with one chart of every kind, each from the first record that has something for it.
struct ChartGallery {
  let clients: [ClientSummary]
  let language: PageLanguage
  let measurer: any TextMeasurer
  let style: ChartStyle

  private let margin = 36.0
  private let gutter = 24.0
  private let columns = 3
  private let width = 792.0

  /// Rows of kinds that look well side by side; a kind that is not named follows on its own.
  private static let rows: [[ChartKind]] = [
    [.weekly, .numberLine], [.count, .minutes, .yesNo], [.share, .pairs, .raters],
    [.weekTable],
    [.contexts, .xmr, .attainment], [.staircase, .boxes], [.multiples, .lineage, .signs],
    [.timeframes, .coverage], [.sparkline],
  ]

  var drawing: Drawing {
    let named = Set(Self.rows.joined())
    let rest = ChartKind.allCases.filter { !named.contains($0) }.map { [$0] }
    var elements: [DrawingElement] = []
    var y = margin
    for row in Self.rows + rest {
      let height = row.map(\.galleryHeight).max() ?? 0
      elements += cells(of: row, y: y, height: height)
      y += height + gutter
    }
    return Drawing(size: Size(width: width, height: y + margin - gutter), elements: elements)
  }

  private func cells(of row: [ChartKind], y: Double, height: Double) -> [DrawingElement] {
    var x = margin
    return row.flatMap { kind -> [DrawingElement] in
      let span = Double(kind.galleryColumns)
      let frame = Rectangle(
        x: x, y: y, width: columnWidth * span + gutter * (span - 1), height: height)
      x = frame.right + gutter
      guard let subject = subject(for: kind) else { return [] }
      return cell(kind, subject, in: frame)
    }
  }

  private var columnWidth: Double {
    (width - 2 * margin - gutter * Double(columns - 1)) / Double(columns)
  }

  private struct Subject {
    var client: ClientSummary
    var summary: IndicatorSummary
  }

  private func cell(
    _ kind: ChartKind, _ subject: Subject, in frame: Rectangle
  ) -> [DrawingElement] {
    let painter = FigurePainter(
      client: subject.client, language: language, measurer: measurer, style: style)
    var request = painter.request(for: subject.summary, kind: kind)
    request.isTitled = true
    let name = TextStyle(size: 8, weight: .semibold, color: style.palette.ink3)
    let label = TextRun(
      kind.rawValue, at: Point(frame.x, frame.y), style: name,
      width: measurer.width(of: kind.rawValue, style: name))
    let room = Size(
      width: frame.width, height: min(frame.height, kind.galleryHeight) - 6)
    let result = kind.draw(request, size: room)
    return [
      .text(label),
      .group(
        DrawingGroup(
          role: .figure(description: result.description), offset: Point(frame.x, frame.y + 6),
          elements: result.drawing.elements)),
    ]
  }

  private func subject(for kind: ChartKind) -> Subject? {
    let all = clients.flatMap { client in
      client.indicators.filter { $0.entryCount > 0 && !$0.goal.status.isOver }
        .map { Subject(client: client, summary: $0) }
    }
    return all.first { suits(kind, $0) } ?? all.first
  }

  /// True where the record has what the kind is made for.
  private func suits(_ kind: ChartKind, _ subject: Subject) -> Bool {
    let indicator = subject.summary.indicator
    let goal = subject.summary.goal
    switch kind {
    case .weekly, .xmr, .numberLine: return indicator.kind == .rating && indicator.better == .lower
    case .sparkline, .coverage, .logSheet, .weekTable: return indicator.kind == .rating
    case .count: return indicator.kind == .count
    case .minutes: return indicator.kind == .minutes && indicator.weekly == .sum
    case .yesNo, .boxes, .days: return indicator.kind == .yesNo && !indicator.countsEntries
    case .share: return indicator.kind == .share
    case .pairs: return subject.summary.pairs != nil
    case .raters: return raters(of: subject) > 1
    case .contexts:
      let hours = subject.summary.history.entries.compactMap(\.time?.hour)
      return indicator.kind == .rating && hours.count { $0 < 12 } >= 5
        && hours.count { $0 >= 12 } >= 5
    case .staircase: return goal.steps.count > 2
    case .multiples: return goal.indicators.count > 2
    case .timeframes: return goal.phases.count > 1
    case .lineage: return goal.indicators.contains { $0.targets.count > 1 }
    case .signs:
      return goal.indicators.count > 1 && goal.indicators.allSatisfy { $0.kind == .yesNo }
    case .attainment: return indicator.kind == .attainment
    }
  }

  private func raters(of subject: Subject) -> Int {
    subject.client.indicators.count {
      $0.goal.id == subject.summary.goal.id
        && $0.indicator.id == subject.summary.indicator.id
    }
  }
}

extension ChartKind {
  /// Of three; kinds whose marks stand side by side over a long time take two.
  fileprivate var galleryColumns: Int {
    switch self {
    case .weekly, .staircase, .timeframes: 2
    case .logSheet, .weekTable: 3
    default: 1
    }
  }

  /// In points, title and all.
  fileprivate var galleryHeight: Double {
    switch self {
    case .multiples: 330
    case .logSheet: 440
    case .weekTable: 300
    case .weekly: 200
    case .timeframes: 110
    case .sparkline, .coverage: 66
    case .days: 74
    default: 165
    }
  }
}
