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
      outcome.problems += report.problems.map { problem in
        "layout: client \(id): page \(problem.page): \(problem.kind.rawValue)"
      }
      let base = "\(names.name(of: id)).\(name).\(settings.asOf)"
      for format in output.format.formats {
        for file in try files(of: report, as: format, base: base, language: language, engine) {
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

  private struct OutputFile {
    var name: String
    var bytes: [UInt8]
  }

  private func files(
    of report: LaidOutReport, as format: OutputFormat, base: String, language: PageLanguage,
    _ engine: TextEngine
  ) throws -> [OutputFile] {
    switch format {
    case .pdf:
      return [
        OutputFile(name: "\(base).pdf", bytes: try pdf(of: report, language: language, engine))
      ]
    case .png:
      return try report.pages.map { page in
        let number = page.number == 1 ? "" : ".\(page.number)"
        let bytes = try renderPNG(
          page.drawing, dotsPerInch: output.dpi, engine: engine, background: .white)
        return OutputFile(name: "\(base)\(number).png", bytes: bytes)
      }
    }
  }

  private func pdf(
    of report: LaidOutReport, language: PageLanguage, _ engine: TextEngine
  ) throws -> [UInt8] {
    let day = settings.asOf.civil
    var document = try PDFDocument(
      size: paper.size,
      metadata: PDFMetadata(
        title: language.say(.pageTitle), creator: Guidepost.imprint, language: language.tag,
        date: PDFDate(year: day.year, month: day.month, day: day.day)))
    for page in report.pages { try document.addPage(page.drawing, engine: engine) }
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
