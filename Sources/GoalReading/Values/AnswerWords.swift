/// How languages say yes and no, and how their spreadsheets write true and false.
struct AnswerWords {
  let yes: Set<String>
  let no: Set<String>
  /// The first letters, which mean it only where a column holds nothing else.
  let letters: (yes: String, no: String)

  private init(_ yes: String, _ no: String, _ letters: String) {
    self.yes = Set(yes.split(separator: " ").map(String.init))
    self.no = Set(no.split(separator: " ").map(String.init))
    let marks = letters.split(separator: " ").map(String.init)
    self.letters = (marks.first ?? "", marks.last ?? "")
  }

  func answer(_ word: String) -> Bool? {
    yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  func answer(letter: String) -> Bool? {
    letter == letters.yes ? true : letter == letters.no ? false : nil
  }

  static let english = AnswerWords("yes true", "no false", "y n")

  static let languages: [AnswerWords] = [
    english,
    AnswerWords("ja wahr", "nein falsch", "j n"),
    AnswerWords("oui vrai", "non faux", "o n"),
    AnswerWords("sí si verdadero", "no falso", "s n"),
    AnswerWords("sì si vero", "no falso", "s n"),
    AnswerWords("ja waar", "nee onwaar", "j n"),
    AnswerWords("sim verdadeiro", "não nao falso", "s n"),
    AnswerWords("ja sant sann", "nej falskt", "j n"),
    AnswerWords("ja sand", "nej falsk", "j n"),
    AnswerWords("tak prawda", "nie fałsz", "t n"),
    AnswerWords("kyllä tosi", "ei epätosi", "k e"),
    AnswerWords("evet doğru", "hayır yanlış", "e h"),
    AnswerWords("да истина", "нет ложь", "д н"),
    AnswerWords("はい", "いいえ", "はい いいえ"),
  ]

  /// Words that mean something else in another language: German `nie` is never, `ei` an egg.
  private static let doubtful: Set<String> = ["nie", "ei"]

  /// Returns what the answers among a column's words mean.
  ///
  /// - Shape: the column's distinct words, in lower case.
  /// - Edge: a doubtful word whose opposite is not in the column is left out.
  static func answers(among words: Set<String>, onlyBits: Bool) -> [String: Bool] {
    var found: [String: Bool] = [:]
    for language in languages {
      let hits = words.filter { language.answer($0) != nil }
      let isPair =
        hits.contains(where: language.yes.contains) && hits.contains(where: language.no.contains)
      for word in hits where isPair || !doubtful.contains(word) {
        found[word] = language.answer(word)
      }
    }
    if onlyBits, let letters = letters(of: words) {
      for letter in words { found[letter] = found[letter] ?? letters.answer(letter: letter) }
    }
    return found
  }

  /// The language whose words and letters are all that the column holds.
  private static func letters(of words: Set<String>) -> AnswerWords? {
    languages.first { language in
      let letters = words.filter { language.answer(letter: $0) != nil }
      guard !letters.isEmpty,
        words.allSatisfy({ language.answer($0) != nil || letters.contains($0) })
      else { return false }
      // One letter alone says little, save where every language that has it agrees.
      return words.count > 1 || letters == ["y"] || letters == ["n"]
    }
  }
}
