internal import Documents
internal import GoalCore
internal import Yams

/// Phrases that a style says in other words than the program.
struct StyleWords {
  /// The program's own words.
  let language: PageLanguage

  func phrases(_ entry: StyleScan.Entry, _ scan: inout StyleScan) -> [String: Phrase] {
    var phrases: [String: Phrase] = [:]
    for entry in scan.entries(entry.value, of: "words.\(entry.name)") {
      guard let own = language.phrases[entry.name] else {
        let known = PhraseKey.allCases.map(\.rawValue)
        scan.complain(
          at: entry.key, "there is no phrase \(shown(entry.name))",
          hint: nearestName(to: entry.name, in: known).map { "did you mean \($0)?" }
            ?? "\"guidepost templates show words\" prints them all")
        continue
      }
      guard let phrase = phrase(entry, &scan) else { continue }
      check(phrase, against: own, entry, &scan)
      phrases[entry.name] = phrase
    }
    return phrases
  }

  private func phrase(_ entry: StyleScan.Entry, _ scan: inout StyleScan) -> Phrase? {
    guard entry.value.mapping != nil else {
      return (scan.text(entry)?.value).map(Phrase.text)
    }
    var forms: [PluralForm: String] = [:]
    for (key, form) in scan.keyed(PluralForm.self, entry.value, of: entry.name) {
      forms[key] = scan.text(form)?.value
    }
    guard let one = forms[.one], let other = forms[.other] else {
      scan.complain(at: entry.key, "\(entry.name) needs a form \"one\" and a form \"other\"")
      return nil
    }
    return .plural(one: one, other: other)
  }

  /// A phrase without its number, or with one that nobody fills in, would say less than is known.
  private func check(
    _ phrase: Phrase, against own: Phrase, _ entry: StyleScan.Entry, _ scan: inout StyleScan
  ) {
    let wanted = Set(own.forms.flatMap(\.placeholders))
    let given = Set(phrase.forms.flatMap(\.placeholders))
    for name in given.subtracting(wanted).sorted() {
      let hint =
        nearestName(to: name, in: wanted.sorted()).map { "did you mean {\($0)}?" }
        ?? "write it without braces: nothing is filled in there"
      scan.complain(at: entry.value, "nothing fills {\(name)} in \(entry.name)", hint: hint)
    }
    for name in wanted.subtracting(given).sorted() {
      scan.complain(
        at: entry.value, "\(entry.name) lacks {\(name)}",
        hint: "the program says: \(own.forms.joined(separator: " / "))")
    }
    let judging = BannedWords(language: language.tag)
    for word in phrase.forms.flatMap({ judging?.found(in: $0) ?? [] }) {
      scan.complain(
        at: entry.value, "the word \"\(word)\" judges or blames",
        hint: "say what was recorded, when, and how it stands to the aim")
    }
  }
}

private enum PluralForm: String, CaseIterable {
  case one, other
}

extension String {
  /// The names between braces.
  fileprivate var placeholders: [String] {
    split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
