import CairoRendering
import Charts
import Drawing
import Documents
import GoalCore
import Reporting

/// Makes a report's charts as pictures of their own, each with its words beside it.
struct ChartFiles {
  private static let dotsPerInch = 300.0
  private static let margin = 12.0

  let painter: FigurePainter
  /// What the names begin with, part by part.
  let owner: [String]
  let metadata: PDFMetadata

  /// `ID.GOAL.INDICATOR.KIND.DATE.png` and `.txt`.
  func files(_ charts: [FigureAddress], engine: TextEngine) throws -> [OutputFile] {
    var files: [OutputFile] = []
    for chart in charts {
      guard let (title, result) = painter.chart(chart, size: size(of: chart)) else { continue }
      let parts = [chart.subject.goal, chart.subject.indicator].compactMap(\.self)
        .map(FileNames.safe)
      let base = (owner + parts + [chart.kind, painter.client.settings.asOf.description])
        .joined(separator: ".")
      let drawing = framed(result.drawing, description: result.description)
      let picture = try drawing.picture(
        as: .png,
        settings: PictureSettings(
          dotsPerInch: Self.dotsPerInch, background: .white,
          texts: PictureTexts(title: title, description: result.description),
          metadata: metadata), engine: engine)
      let words = "\(title)\n\n\(result.description)\n".replacing("\u{A0}", with: " ")
      files.append(OutputFile(name: "\(base).png", bytes: picture ?? []))
      files.append(OutputFile(name: "\(base).txt", bytes: Array(words.utf8)))
    }
    return files
  }

  /// As tall as the kind needs.
  private func size(of chart: FigureAddress) -> Size {
    switch ChartKind(rawValue: chart.kind) {
    case .numberLine: Size(width: 516, height: 136)
    case .staircase: Size(width: 516, height: 210)
    default: Size(width: 516, height: 230)
    }
  }

  private func framed(_ drawing: Drawing, description: String) -> Drawing {
    Drawing(
      size: Size(
        width: drawing.size.width + 2 * Self.margin,
        height: drawing.size.height + 2 * Self.margin),
      elements: [
        .group(
          DrawingGroup(
            role: .figure(description: description), offset: Point(Self.margin, Self.margin),
            elements: drawing.elements))
      ])
  }
}
