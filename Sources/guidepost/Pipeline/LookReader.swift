import CairoRendering
import Foundation
import GoalCore
import Reporting
import Templates

/// Reads the style of a page: the program's own, and the user's over it.
struct LookReader {
  let search: TemplateSearch
  /// What is wrong in files of the user.
  private(set) var problems: [Diagnostic] = []

  init(_ search: TemplateSearch) {
    self.search = search
  }

  mutating func look(of page: FoundTemplate) -> PageLook {
    let own = search.styleFiles(of: page).map { file in
      let reading = Self.reader(path: file.path).read(file.text)
      problems += reading.problems
      if file.path.hasSuffix(TemplateSearch.clinicFile) {
        problems += sizeProblems(reading.file)
      }
      return reading.file
    }
    let base = own.compactMap(\.like).last?.value ?? BuiltInTemplates.styleName(ofPage: page.name)
    let sheet = StyleSheet([Self.builtIn(base)] + own)
    problems += sheet.problems
    problems += fontProblems(sheet)
    return PageLook(sheet: sheet, logo: logo(of: sheet))
  }

  /// One of the program's own styles, which a test holds to be without fault.
  static func builtIn(_ name: String) -> PageStyleFile {
    let bytes = BuiltInTemplates.styles[name] ?? []
    return reader(path: "\(name) (built in)").read(String(decoding: bytes, as: UTF8.self)).file
  }

  static func reader(path: String) -> PageStyleReader {
    PageStyleReader(
      path: path, builtIn: BuiltInTemplates.styles.keys.sorted(),
      languages: BuiltInTemplates.words.keys.sorted(),
      language: { tag in
        BuiltInTemplates.words[tag].flatMap {
          try? PageLanguage(words: String(decoding: $0, as: UTF8.self))
        }
      })
  }

  /// One size for all pages makes the handout small or the therapist's page overflow.
  private func sizeProblems(_ clinic: PageStyleFile) -> [Diagnostic] {
    clinic.texts.sorted { $0.value.position < $1.value.position }.compactMap { name, entry in
      guard entry.size != nil || entry.line != nil else { return nil }
      return Diagnostic(
        .warning, at: entry.position, code: "clinic-size",
        "this size of \(name) holds for every page, whose sizes differ",
        hint: "put sizes into the style of one page, such as pre-session.yaml")
    }
  }

  /// Fonts that are not installed; another is used, and that is said.
  private func fontProblems(_ sheet: StyleSheet) -> [Diagnostic] {
    let choice = PageLook(sheet: sheet, logo: nil).fonts
    var seen: Set<String> = []
    return FontKey.allCases.compactMap { key in
      guard let family = sheet.fonts[key], seen.insert(family.value).inserted else { return nil }
      let wanted = key == .text ? choice.textFamilies : choice.displayFamilies
      let used = firstInstalled(of: wanted)
      guard used != family.value else { return nil }
      return Diagnostic(
        .warning, at: family.position, code: "font-missing",
        "the font \"\(family.value)\" is not installed; \(used ?? "another") is used instead",
        hint: "fc-list prints the fonts that are installed")
    }
  }

  /// The logo, read and tried before anything is drawn.
  private mutating func logo(of sheet: StyleSheet) -> PlacedPicture? {
    guard let logo = sheet.logo else { return nil }
    let file = logo.position.file
    let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
    let path = logo.value.hasPrefix("/") ? logo.value : folder + logo.value
    guard let bytes = contents(of: path) else {
      complain(logo, "the logo cannot be read: there is no file \(path)")
      return nil
    }
    do {
      return try PlacedPicture(png: bytes)
    } catch RenderingError.image(let reason) {
      complain(logo, "the logo cannot be placed: \(reason)")
    } catch {
      complain(logo, "the logo cannot be placed")
    }
    return nil
  }

  /// No more than a picture may have: the path could lead to a file without end.
  private func contents(of path: String) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    return (try? file.read(upToCount: PlacedPicture.mostBytes + 1)).map { Array($0) }
  }

  private mutating func complain(_ logo: Placed<String>, _ message: String) {
    problems.append(
      Diagnostic(
        .error, at: logo.position, code: "logo", message,
        hint: "name a PNG of at most \(PlacedPicture.mostPixels) pixels a side, by its path from "
          + "the style's folder"))
  }
}
