import CairoRendering
import Documents
import Drawing
import GoalCore
import PageLayout
import Reporting
import Templates

/// What became of one client's report.
struct ReportOutcome: Sendable {
  /// For the therapist to know before the report is handed on.
  var notices: [String] = []
  var paths: [String] = []
  var problems: [String] = []
  var status = ExitStatus.success
  /// Kept where the pages of several clients go into one file.
  var pages: [Page] = []
}

/// Makes reports for each client, side by side; one client's trouble never stops the others.
struct ReportJob: Sendable {
  let kind: ReportKind
  let parts: [ReportPart]
  let records: [ClientRecord]
  let settings: ReportSettings
  let languages: Languages
  let output: OutputOptions
  let paper: Paper
  let folder: OutputFolder
  var look = HandoutLook.chart
  /// True if each chart is wanted alone as well.
  var wantsCharts = false
  /// What files are named after.
  private var name: String { output.templateName ?? kind.rawValue }

  /// Outcomes in the order of the clients.
  ///
  /// - Throws: when fonts cannot be loaded at all.
  func run(jobs: Int) async throws -> [ReportOutcome] {
    let names = FileNames(records.map(\.client.id))
    tuneAllocator()
    return try await inParallel(
      records.count, jobs: jobs, tools: { try makeEngine() },
      work: { index, engine in
        outcome(of: records[index], names: names, engine: engine)
      })
  }

  /// One set of fonts for all parts of a report: those of the first.
  func makeEngine() throws -> TextEngine { try TextEngine(fonts: fonts) }

  private var fonts: FontChoice { parts.first?.look.fonts ?? FontChoice() }

  private func outcome(
    of record: ClientRecord, names: FileNames, engine: TextEngine
  ) -> ReportOutcome {
    var outcome = ReportOutcome()
    let id = record.client.id
    if output.strict && record.rowsUnused > 0 {
      outcome.problems.append(
        "client \(id): error: \(record.rowsUnused) rows cannot be used, and --strict was given")
      outcome.status = .unusedInput
      return outcome
    }
    do {
      let maker = PageMaker(
        kind: kind, parts: parts, language: try languages.language(for: record.client),
        paper: paper, look: look)
      let subjects = kind.subjects(of: record, settings: settings)
      let raters = FileNames(subjects.compactMap(\.rater))
      for subject in subjects {
        let owner = names.parts(of: id, rater: subject.rater.map(raters.name))
        try make(subject, owner: owner, maker: maker, engine: engine, outcome: &outcome)
      }
      if let warning = engine.takeGlyphWarning() {
        outcome.problems.append("client \(id): \(warning)")
      }
    } catch let problem as FileProblem {
      outcome.problems.append(problem.description)
      outcome.status = problem.status
    } catch {
      outcome.problems.append(
        "client \(id): error: the page could not be made: \(plainReason(of: error))")
      outcome.status = .fault
    }
    return outcome
  }

  /// Makes one person's report in all formats.
  ///
  /// - Shape: `owner` is what the file's name begins with, part by part.
  private func make(
    _ subject: ReportSubject, owner: [String], maker: PageMaker, engine: TextEngine,
    outcome: inout ReportOutcome
  ) throws {
    let id = subject.client.id
    guard let report = try maker.report(of: subject, measurer: engine) else {
      outcome.problems.append("client \(id): warning: no goal is worked on, so there is no page")
      return
    }
    outcome.notices += report.content.notices
    outcome.problems += report.pages.problems.map { problem in
      "layout: client \(id): page \(problem.page): \(problem.kind.rawValue)"
    }
    outcome.problems += readingProblems(report.content, language: maker.language, id: id)
    let when = settings.month?.description ?? settings.asOf.description
    let base = (owner + [name, when]).joined(separator: ".")
    if output.schedule != nil { outcome.pages += report.pages.pages }
    var files: [OutputFile] = []
    for format in output.format.formats {
      files += try self.files(of: report, as: format, base: base, maker: maker, engine)
    }
    if wantsCharts,
      let painter = maker.painter(subject.client, content: report.content, measurer: engine)
    {
      let charts = ChartFiles(
        painter: painter,
        owner: owner, metadata: metadata(maker.language))
      files += try charts.files(report.content.charts, engine: engine)
    }
    if output.explain {
      let text = Explanation(language: maker.language).text(of: subject.client)
      files.append(OutputFile(name: "\(base).explain.txt", bytes: Array(text.utf8)))
    }
    for file in files { outcome.paths.append(try folder.write(file.bytes, to: file.name)) }
  }

  /// A sheet that asks for more than six years of school; English alone has a formula.
  private func readingProblems(
    _ content: PageContent, language: PageLanguage, id: String
  ) -> [String] {
    let grade = ReadingGrade(content.sentences).grade
    guard language.tag.hasPrefix("en"), grade > ReadingGrade.highest else { return [] }
    let number = language.number(grade, decimals: 1)
    return ["reading: client \(id): the sheet's sentences are at grade \(number), above 6"]
  }

  /// One file for a PDF or a text; a picture for each page, the first without a number.
  private func files(
    of report: MadeReport, as format: OutputFormat, base: String, maker: PageMaker,
    _ engine: TextEngine
  ) throws -> [OutputFile] {
    switch format {
    case .pdf:
      return [OutputFile(name: "\(base).pdf", bytes: try pdf(of: report, maker, engine))]
    case .txt:
      return [OutputFile(name: "\(base).txt", bytes: Array(report.text.utf8))]
    case .png, .svg:
      return try report.pages.pages.map { page in
        let number = page.number == 1 ? "" : ".\(page.number)"
        let bytes = try page.drawing.picture(
          as: format, settings: pictureSettings(maker.language), engine: engine)
        return OutputFile(name: "\(base)\(number).\(format.rawValue)", bytes: bytes ?? [])
      }
    }
  }

  private func pictureSettings(_ language: PageLanguage) -> PictureSettings {
    PictureSettings(
      dotsPerInch: output.dpi, background: .white,
      texts: PictureTexts(title: language.say(kind.title)), metadata: metadata(language))
  }

  func metadata(_ language: PageLanguage) -> PDFMetadata {
    PDFMetadata(kind.title, language: language, asOf: settings.asOf)
  }

  private func pdf(
    of report: MadeReport, _ maker: PageMaker, _ engine: TextEngine
  ) throws -> [UInt8] {
    var document = try PDFDocument(size: paper.size, metadata: metadata(maker.language))
    for page in report.pages.pages { try document.addPage(page.drawing, engine: engine) }
    return try document.finish()
  }
}
