import Charts
import Drawing
import Foundation
import GoalCore
import Reporting

/// `index.html`: the caseload in one page that needs no network and no script to be read.
struct CaseloadPage {
  let model: CaseloadModel
  let language: PageLanguage
  let month: CalendarMonth
  let names: FileNames
  let painter: CaseloadPainter

  /// The whole page; the same bytes for the same caseload.
  var text: String {
    let notes = CaseloadNotes(model, language: language)
    var table = CaseloadPageTable(page: self)
    let body = body(notes, table: table.html)
    let style = CaseloadPageStyle(
      palette: painter.style.palette, labels: table.labels, pictures: table.pictures.rules
    ).text
    let page: HTMLText =
      """
      <!DOCTYPE html>
      <html lang="\(language.tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy(style: style))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>\(notes.title)</title>
      <style>\(HTMLText(stringLiteral: style))</style>
      </head>
      <body>
      \(body)
      <script>\(HTMLText(stringLiteral: CaseloadPageScript.text))</script>
      </body>
      </html>

      """
    return page.source
  }

  /// Nothing is loaded, and no style or script runs but the page's own.
  private func policy(style: String) -> String {
    let (styleHash, scriptHash) = (sourceHash(style), sourceHash(CaseloadPageScript.text))
    return "default-src 'none'; style-src '\(styleHash)'; script-src '\(scriptHash)'; "
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }

  // MARK: Parts

  private func body(_ notes: CaseloadNotes, table: HTMLText) -> HTMLText {
    """
    <a class="skip" href="#caseload">\(say(.indexSkip))</a>
    <header>
    <p class="seal">\(say(.frontConfidential))</p>
    <h1>\(notes.title)</h1>
    <p class="about">\(notes.about)</p>
    <ul class="counts">
    \(notes.counts.map { "<li><b>\($0.number)</b> <span>\($0.words)</span></li>\n" })</ul>
    <p class="note">\(notes.goalsLine) \(say(.frontCountsOnly))</p>
    </header>
    <main>
    \(missing(notes))\(table)
    <section class="rules">
    <h2>\(say(.caseloadRules))</h2>
    <p>\(notes.rules)</p>
    <p>\(notes.weeksNote)</p>
    <p>\(say(.indexHowTo))\(changedNote)</p>
    </section>
    \(leftOut(notes))<nav aria-labelledby="files">
    <h2 id="files">\(say(.indexFiles))</h2>
    <ul>
    <li><a href="packet.pdf">\(language.say(.indexAllPages, ["n": String(model.pages.count)], count: model.pages.count))</a></li>
    <li><a href="caseload.csv">\(say(.indexTableFile))</a></li>
    </ul>
    </nav>
    </main>
    <footer>
    <p>\(say(.frontMethodsSaid))</p>
    <p>\(notes.imprint)</p>
    </footer>
    """
  }

  private var changedNote: HTMLText {
    model.rows.contains(where: \.hasChanged) ? " \(say(.indexChangedNote))" : ""
  }

  /// Clients without pages stand above the table, where they cannot be overlooked.
  private func missing(_ notes: CaseloadNotes) -> HTMLText {
    guard !model.missing.isEmpty else { return "" }
    let rows = model.missing.map { client -> HTMLText in
      """
      <tr><th scope="row"><bdi>\(client.label)</bdi></th><td>\(client.reason)</td>\
      <td>\(client.hint)</td></tr>

      """
    }
    return """
      <table class="missing">
      <caption>\(notes.notProduced)</caption>
      <thead><tr><th scope="col">\(say(.caseloadClient))</th>\
      <th scope="col">\(say(.frontReason))</th><th scope="col">\(say(.frontFirstFix))</th>\
      </tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>

      """
  }

  private func leftOut(_ notes: CaseloadNotes) -> HTMLText {
    list(.frontDataLeftOut, notes.leftOut) + list(.frontDataFiles, model.findings)
  }

  private func list(_ title: PhraseKey, _ lines: [String]) -> HTMLText {
    guard !lines.isEmpty else { return "" }
    return """
      <details>
      <summary>\(say(title)) <span class="count">\(lines.count)</span></summary>
      <ul>
      \(lines.map { "<li><bdi>\($0)</bdi></li>\n" })</ul>
      </details>

      """
  }

  private func say(_ key: PhraseKey) -> String { language.say(key) }

  // MARK: Links

  /// Where a client's own pages lie, as seen from this page.
  func address(of id: String) -> String {
    let name = "clients/\(names.name(of: id)).packet.\(month).pdf"
    return name.addingPercentEncoding(withAllowedCharacters: .addressCharacters) ?? name
  }
}

extension CharacterSet {
  /// What needs no escape in the path of a relative address.
  fileprivate static let addressCharacters = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}

/// How a policy names a style or a script: the digest of its text.
private func sourceHash(_ text: String) -> String {
  let digits = Array(Digest.text(of: Array(text.utf8)))
  let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { place in
    UInt8(String(digits[place...place + 1]), radix: 16)
  }
  return "sha256-\(Data(bytes).base64EncodedString())"
}
