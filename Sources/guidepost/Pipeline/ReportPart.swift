import ArgumentParser
import Charts
import GoalCore
import Reporting
import Templates

/// One part of a report: a page's template and how it looks.
struct ReportPart: Sendable {
  let template: PageTemplate
  let look: PageLook
}

/// Finds the parts of a report, and what is wrong with them, before anything is drawn.
struct ReportPartFinder {
  let search: TemplateSearch
  /// The program's own pages are checked by its tests; a run need not do it again.
  let checksBuiltIn: Bool
  /// The report that pages are for; `nil` where any will do.
  let kind: ReportKind?
  private(set) var problems: [Diagnostic] = []
  /// What a page may name, of one kind of page or of several.
  private let names: [[String: TemplateShape]]

  init(_ search: TemplateSearch, for kind: ReportKind? = nil, checksBuiltIn: Bool = false) {
    names =
      kind.map { [$0.names] } ?? ReportKind.allCases.map(\.names) + [TemplateNames.caseload]
    self.search = search
    self.checksBuiltIn = checksBuiltIn
    self.kind = kind
  }

  /// Finds a page's template with its partials and its style.
  ///
  /// - Edge: `nil` for a page with errors.
  mutating func part(_ page: FoundTemplate) -> ReportPart? {
    let bundle = search.bundle(of: page)
    var reader = LookReader(search)
    let look = reader.look(of: page)
    var found = reader.problems
    // A page of another report has names that this one cannot fill.
    let isOfKind = kind?.templates.contains(page.name) ?? true
    let isKnown = isOfKind && page.isBuiltIn && bundle.partials.values.allSatisfy { $0.isBuiltIn }
    if checksBuiltIn || !isKnown {
      let kinds = Set(ChartKind.allCases.map(\.rawValue)).union(["standard"])
      let check = TemplateCheck(
        pages: names, chartKinds: kinds,
        styleNames: Set(look.sheet.texts.keys))
      found = (otherKind(page) ?? check.problems(in: bundle)) + found
    }
    // Parts of one report share their clinic's style, which is complained of once.
    for problem in found where !problems.contains(problem) { problems.append(problem) }
    guard !found.contains(where: { $0.severity == .error }) else { return nil }
    guard let template = try? bundle.template() else { return nil }
    return ReportPart(template: template, look: look)
  }
}

extension ReportPartFinder {
  /// One problem in place of many: the program's own page of another report.
  private func otherKind(_ page: FoundTemplate) -> [Diagnostic]? {
    guard let kind, page.isBuiltIn, !kind.templates.contains(page.name) else { return nil }
    let other = ReportKind.allCases.first { $0.templates.contains(page.name) }
    return [
      Diagnostic(
        .error, at: SourcePosition(file: page.path), code: "template",
        "this page has names that this report cannot fill",
        hint: other.map { "guidepost \($0.rawValue) makes it" })
    ]
  }
}

extension ReportKind {
  /// The program's own parts, as they are without any file of the user.
  func builtInParts() throws -> [ReportPart] {
    let search = TemplateSearch(folder: nil)
    return try templates.compactMap { search.template(named: $0) }.map { page in
      ReportPart(
        template: try search.bundle(of: page).template(),
        look: PageLook(
          sheet: StyleSheet([LookReader.builtIn(BuiltInTemplates.styleName(ofPage: page.name))]),
          logo: nil))
    }
  }
}

extension OutputOptions {
  /// The parts of a report, by `--template` and `--templates`, checked before anything is drawn.
  ///
  /// - Throws: the exit status 66 for a template that does not exist, 65 for one with errors.
  func parts(of kind: ReportKind, console: Console) throws -> [ReportPart] {
    let search = TemplateSearch(folder: templates)
    var finder = ReportPartFinder(search, for: kind)
    var names = kind.templates
    if let template { names[0] = template }
    var parts: [ReportPart] = []
    for name in names {
      let page = try search.existing(name, console: console)
      if let part = finder.part(page) { parts.append(part) }
    }
    for problem in finder.problems { console.report(problem) }
    guard parts.count == names.count else { throw ExitCode(ExitStatus.unusedInput.rawValue) }
    return parts
  }

  /// What files are named after, where it is not the report's own name.
  var templateName: String? {
    guard let template else { return nil }
    let last = template.split(separator: "/").last.map(String.init) ?? template
    return FileNames.safe(last.hasSuffix(".md") ? String(last.dropLast(3)) : last)
  }
}

extension TemplateSearch {
  /// The template of that name.
  ///
  /// - Throws: the exit status 66, with the nearest name or all that there are.
  func existing(_ name: String, console: Console) throws -> FoundTemplate {
    if let found = template(named: name) { return found }
    let own = folder.map { names(in: $0, ending: ".md") } ?? []
    let known = (own + BuiltInTemplates.pages.keys.sorted()).joined(separator: ", ")
    console.failure("\(name): error: there is no such template", hint: "there are: \(known)")
    throw ExitCode(ExitStatus.noInput.rawValue)
  }
}
