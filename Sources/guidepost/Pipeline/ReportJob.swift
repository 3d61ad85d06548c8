import CairoRendering
import Documents
import Drawing
import GoalCore
import PageLayout
import Reporting
import Templates

/// What became of one client's report.
struct ReportOutcome: Sendable {
  var paths: [String] = []
  var problems: [String] = []
  var status = ExitStatus.success
}

/// Makes one report for each client, side by side; one client's trouble never stops the others.
struct ReportJob: Sendable {
  let name: String
  let records: [ClientRecord]
  let settings: ReportSettings
  let languages: Languages
  let output: OutputOptions
  let paper: Paper
  let folder: OutputFolder

  /// Outcomes in the order of the clients.
  ///
  /// - Throws: when fonts or the template cannot be loaded at all.
  func run(jobs: Int) async throws -> [ReportOutcome] {
    let template = try PageTemplate(BuiltInTemplates.text(ofPage: name))
    let names = FileNames(records.map(\.client.id))
    tuneAllocator()
    return try await inParallel(
      records.count, jobs: jobs, tools: { try TextEngine() },
      work: { index, engine in
        outcome(of: records[index], template: template, names: names, engine: engine)
      })
  }

  private func outcome(
    of record: ClientRecord, template: PageTemplate, names: FileNames, engine: TextEngine
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
      let language = try languages.language(for: record.client)
      let maker = PageMaker(
        template: template, style: .preSession(paper: paper), language: language,
        imprint: Imprint(program: Guidepost.imprint))
      let client = ClientSummary(record, settings: settings)
      let report = try maker.report(of: client, measurer: engine)
      outcome.problems += report.pages.problems.map { problem in
        "layout: client \(id): page \(problem.page): \(problem.kind.rawValue)"
      }
      let base = "\(names.name(of: id)).\(name).\(settings.asOf)"
      for format in output.format.formats {
        for file in try files(of: report, as: format, base: base, maker: maker, engine) {
          outcome.paths.append(try folder.write(file.bytes, to: file.name))
        }
      }
      if output.explain {
        let text = Explanation(language: language).text(of: client)
        outcome.paths.append(try folder.write(Array(text.utf8), to: "\(base).explain.txt"))
      }
      outcome.problems += glyphProblems(engine, id: id)
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
      texts: PictureTexts(title: language.say(.pageTitle)), metadata: metadata(language))
  }

  private func metadata(_ language: PageLanguage) -> PDFMetadata {
    PDFMetadata(
      title: language.say(.pageTitle), creator: Guidepost.imprint, language: language.tag,
      date: settings.asOf.pdfDate)
  }

  private func pdf(
    of report: MadeReport, _ maker: PageMaker, _ engine: TextEngine
  ) throws -> [UInt8] {
    var document = try PDFDocument(size: paper.size, metadata: metadata(maker.language))
    for page in report.pages.pages { try document.addPage(page.drawing, engine: engine) }
    return try document.finish()
  }

  /// Letters that no installed font has, by their code points alone.
  private func glyphProblems(_ engine: TextEngine, id: String) -> [String] {
    let missing = engine.takeMissingGlyphs()
    guard !missing.isEmpty else { return [] }
    let codes = missing.keys.sorted().prefix(8)
      .map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
    return ["client \(id): warning: no installed font has \(codes)"]
  }
}
