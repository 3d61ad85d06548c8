import ArgumentParser
import GoalCore
import Reporting

/// The templates of a packet, checked before anything is drawn.
struct PacketTemplates {
  /// Of a client's pages.
  let client: [ReportPart]
  let front: [FrontPart: ReportPart]
  /// A hash for each page that is not the program's own.
  let digests: [String: String]

  /// - Throws: the exit status, with what is wrong printed.
  init(_ output: OutputOptions, console: Console) throws {
    client = try output.parts(of: .packet, console: console)
    let search = TemplateSearch(folder: output.templates)
    var finder = ReportPartFinder(search)
    var parts: [FrontPart: ReportPart] = [:]
    var digests: [String: String] = [:]
    for part in FrontPart.allCases {
      let page = try search.existing(part.template, console: console)
      parts[part] = finder.part(page)
      digests[part.template] = search.digest(of: page)
    }
    for problem in finder.problems { console.report(problem) }
    guard parts.count == FrontPart.allCases.count else {
      throw ExitCode(ExitStatus.unusedInput.rawValue)
    }
    let own = try search.existing(output.template ?? "packet-client", console: console)
    digests[own.name] = search.digest(of: own)
    front = parts
    self.digests = digests.compactMapValues(\.self)
  }
}

extension TemplateSearch {
  /// A hash of a page, its partials and its styles; `nil` where all are the program's own.
  func digest(of page: FoundTemplate) -> String? {
    let partials = bundle(of: page).partials
    let styles = styleFiles(of: page)
    let isOwn = page.isBuiltIn && partials.values.allSatisfy { $0.isBuiltIn } && styles.isEmpty
    guard !isOwn else { return nil }
    let texts = [page.text] + partials.sorted { $0.key < $1.key }.map(\.value.text)
    return Digest.text(of: Array((texts + styles.map(\.text)).joined(separator: "\0").utf8))
  }
}
