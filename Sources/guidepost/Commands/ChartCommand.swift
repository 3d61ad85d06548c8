import ArgumentParser
import CairoRendering
import Charts
import Drawing
import GoalCore
import Reporting

/// `guidepost chart`: one chart as a picture, or in words.
struct ChartCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "One chart of one indicator as a picture, or in words.")

  @Flag(help: "Name the kinds of chart, with a line on each.")
  var list = false

  @Flag(help: "One sheet with a chart of every kind, from the logs that are given.")
  var gallery = false

  @Option(help: "A goal's id.")
  var goal: String?

  @Option(help: "An indicator's id. (default: the goal's main one)")
  var indicator: String?

  @Option(help: "Who recorded. (default: the client)")
  var rater: String?

  @Option(help: "A kind that --list names. (default: the one that suits the indicator)")
  var kind: ChartKind?

  @Option(help: "One or more of pdf, png, svg and txt, by comma.")
  var format = OutputFormats([.pdf])

  @Option(help: ArgumentHelp("Where files go; made if missing.", valueName: "folder"))
  var out = "reports"

  @Option(help: "Width in points, 60 to 1440.")
  var width: Double = 480

  @Option(help: "Height in points, 15 to 1440.")
  var height: Double = 240

  @Option(help: "Dots per inch of a PNG.")
  var dpi: Double = 300

  @Flag(help: "No paper behind the chart.")
  var transparent = false

  @Flag(help: "For black-and-white printers.")
  var mono = false

  @OptionGroup var options: LogOptions

  func validate() throws {
    guard (60...1440).contains(width), (15...1440).contains(height) else {
      throw ValidationError("--width is from 60 to 1440, --height from 15 to 1440")
    }
    guard (36...1200).contains(dpi) else {
      throw ValidationError("--dpi is not from 36 to 1200")
    }
    if !list && !gallery && goal == nil {
      throw ValidationError("name the goal by --goal, or give --list or --gallery")
    }
  }

  func run() async throws {
    let languages = try Languages(options.language)
    if list { return try printList(languages) }
    let read = try ReadLogs(options)
    let console = options.console
    let folder = try makeFolder(out, console: console)
    let names = FileNames(read.log.clients.map(\.client.id))
    let engine = try TextEngine()
    if gallery {
      try writeGallery(read, languages: languages, folder: folder, engine: engine)
      return try read.status.end()
    }
    var isFound = false
    var status = read.status
    for record in read.log.clients {
      let client = ClientSummary(record, settings: read.settings)
      guard let summary = client.indicator(named: subject) else { continue }
      isFound = true
      let maker = ChartMaker(
        command: self, client: client, summary: summary,
        language: try languages.language(for: record.client), engine: engine)
      do {
        for file in try maker.files(named: names.name(of: record.client.id)) {
          console.result(try folder.write(file.bytes, to: file.name) + "\n")
        }
      } catch let problem as FileProblem {
        console.failure(problem.description)
        status = status.combined(with: problem.status)
      }
    }
    guard isFound else {
      console.failure(
        "error: no client has that goal, indicator and rater",
        hint: "guidepost summary lists the ids of a log")
      return try ExitStatus.noInput.end()
    }
    try status.end()
  }

  private func writeGallery(
    _ read: ReadLogs, languages: Languages, folder: OutputFolder, engine: TextEngine
  ) throws {
    let language = try languages.language(for: nil)
    let sheet = ChartGallery(
      clients: read.log.clients.map { ClientSummary($0, settings: read.settings) },
      language: language, measurer: engine, style: mono ? .monoPage : .page)
    let drawing = sheet.drawing
    let settings = PictureSettings(
      dotsPerInch: dpi, background: transparent ? nil : .white, texts: PictureTexts(),
      metadata: PDFMetadata(
        title: language.say(.pageTitle), creator: Guidepost.imprint, language: language.tag,
        date: read.settings.asOf.pdfDate))
    for format in self.format.formats where format != .txt {
      let bytes = try drawing.picture(as: format, settings: settings, engine: engine)
      let name = "gallery.\(read.settings.asOf).\(format.rawValue)"
      options.console.result(try folder.write(bytes ?? [], to: name) + "\n")
    }
  }

  var subject: FactSubject {
    FactSubject(goal: goal ?? "", indicator: indicator, rater: rater)
  }

  private func printList(_ languages: Languages) throws {
    let language = try languages.language(for: nil)
    let width = ChartKind.allCases.map(\.rawValue.count).max() ?? 0
    for kind in ChartKind.allCases {
      let gap = String(repeating: " ", count: width - kind.rawValue.count + 2)
      options.console.result("\(kind.rawValue)\(gap)\(kind.summary(language))\n")
    }
  }
}

extension ChartKind: ExpressibleByArgument {}

/// Makes the files of one client's chart.
private struct ChartMaker {
  let command: ChartCommand
  let client: ClientSummary
  let summary: IndicatorSummary
  let language: PageLanguage
  let engine: TextEngine

  /// Named `ID.GOAL.INDICATOR.KIND.DATE.png`.
  func files(named id: String) throws -> [OutputFile] {
    let kind = command.kind ?? ChartKind.standard(for: summary.indicator)
    let result = draw(kind)
    let parts = [summary.goal.id, summary.indicator.id].map(FileNames.safe)
    let rater = command.rater.map { [FileNames.safe($0)] } ?? []
    let base =
      ([id] + parts + rater + [kind.rawValue, client.settings.asOf.description])
      .joined(separator: ".")
    return try command.format.formats.map { format in
      let picture = try result.drawing.picture(
        as: format, settings: settings(result), engine: engine)
      return OutputFile(
        name: "\(base).\(format.rawValue)",
        bytes: picture ?? Array((result.description + "\n").utf8))
    }
  }

  private func draw(_ kind: ChartKind) -> ChartResult {
    let painter = FigurePainter(
      client: client, language: language, measurer: engine,
      style: command.mono ? .monoPage : .page)
    var request = painter.request(for: summary, kind: kind)
    request.isTitled = kind != .sparkline && kind != .coverage
    let margin = kind == .sparkline || kind == .coverage ? 2.0 : 8
    let inner = Size(
      width: command.width - 2 * margin, height: command.height - 2 * margin)
    var result = kind.draw(request, size: inner)
    result.drawing = Drawing(
      size: Size(width: command.width, height: command.height),
      elements: [
        .group(
          DrawingGroup(
            role: .figure(description: result.description), offset: Point(margin, margin),
            elements: result.drawing.elements))
      ])
    return result
  }

  /// The title in the file is the indicator's: a picture carries no name of a person.
  private func settings(_ result: ChartResult) -> PictureSettings {
    PictureSettings(
      dotsPerInch: command.dpi, background: command.transparent ? nil : .white,
      texts: PictureTexts(title: summary.indicator.title, description: result.description),
      metadata: PDFMetadata(
        title: language.say(.pageTitle), creator: Guidepost.imprint, language: language.tag,
        date: client.settings.asOf.pdfDate))
  }
}
