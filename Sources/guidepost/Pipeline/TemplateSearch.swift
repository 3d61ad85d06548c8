import ArgumentParser
import Foundation
import GoalCore
import Reporting
import Templates

/// A template, and where it was found.
struct FoundTemplate: Equatable, Sendable {
  /// As its file is named, without ending.
  var name: String
  /// As messages name it.
  var path: String
  var text: String
  /// Where it lies; `nil` for one of the program's own.
  var folder: String?

  var isBuiltIn: Bool { folder == nil }
}

/// Where templates, partials and styles are looked for: a file, then the folder that the user
/// names, then the program's own.
struct TemplateSearch {
  /// What holds for all pages of a folder.
  static let clinicFile = "clinic.yaml"
  /// Larger files are no pages.
  private static let mostBytes = 1_000_000

  /// What `--templates` says.
  let folder: String?

  /// - Edge: `nil` where neither a file nor a template has the name.
  func template(named name: String) -> FoundTemplate? {
    if name.hasSuffix(".md") || name.contains("/") { return page(at: name) }
    if let folder, let found = page(at: "\(folder)/\(name).md") { return found }
    guard BuiltInTemplates.pages[name] != nil else { return nil }
    return FoundTemplate(
      name: name, path: "\(name) (built in)", text: BuiltInTemplates.text(ofPage: name))
  }

  /// The page that a style goes with, or an empty one: a style is checked alone as well.
  func page(ofStyle path: String) -> FoundTemplate {
    let base = String(path.dropLast(".yaml".count))
    if let page = page(at: base + ".md") { return page }
    let name = base.split(separator: "/").last.map(String.init) ?? base
    let folder = base.dropLast(name.count)
    return FoundTemplate(
      name: name, path: path, text: "", folder: folder.isEmpty ? "." : String(folder.dropLast()))
  }

  /// A page with its partials, each looked for beside the page first.
  func bundle(of page: FoundTemplate) -> TemplateBundle {
    let folders = folders(of: page)
    let own = folders.flatMap { names(in: $0, ending: ".md") }.filter { $0 != page.name }
    return TemplateBundle(
      TemplateText(path: page.path, text: page.text),
      known: own + BuiltInTemplates.partials.keys.sorted(),
      find: { name in partial(named: name, in: folders) })
  }

  /// The style files of a page that are not the program's own, what holds for all pages first.
  func styleFiles(of page: FoundTemplate) -> [TemplateText] {
    let folders = folders(of: page)
    let names = [page.name, BuiltInTemplates.styleName(ofPage: page.name)]
    // Another page than the program's own goes by its own name alone.
    let wanted = BuiltInTemplates.pages[page.name] == nil ? [page.name] : names
    let clinics = folders.map { "\($0)/\(Self.clinicFile)" }
    let pages = wanted.flatMap { name in folders.map { "\($0)/\(name).yaml" } }
    let found = [clinics, pages].compactMap { $0.lazy.compactMap(file).first }
    return found.count == 2 && found[0].path == found[1].path ? [found[0]] : found
  }

  /// Names of pages or styles in a folder, in order.
  func names(in folder: String, ending: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// The page's own folder, then the one of `--templates`.
  private func folders(of page: FoundTemplate) -> [String] {
    [page.folder, folder].compactMap(\.self).reduce(into: []) { folders, next in
      if !folders.contains(next) { folders.append(next) }
    }
  }

  private func partial(named name: String, in folders: [String]) -> TemplateText? {
    // A partial is a name, not a way to other folders.
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else {
      return nil
    }
    if let own = folders.lazy.compactMap({ file("\($0)/\(name).md") }).first { return own }
    return BuiltInTemplates.partials[name].map {
      TemplateText(
        path: "\(name) (built in)", text: String(decoding: $0, as: UTF8.self), isBuiltIn: true)
    }
  }

  private func page(at path: String) -> FoundTemplate? {
    guard let file = file(path) else { return nil }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let folder = path.dropLast(last.count)
    return FoundTemplate(
      name: last.hasSuffix(".md") ? String(last.dropLast(3)) : last, path: path, text: file.text,
      folder: folder.isEmpty ? "." : folder == "/" ? "/" : String(folder.dropLast()))
  }

  private func file(_ path: String) -> TemplateText? {
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= Self.mostBytes,
      let text = String(bytes: bytes, encoding: .utf8)
    else { return nil }
    return TemplateText(path: path.hasPrefix("./") ? String(path.dropFirst(2)) : path, text: text)
  }
}
