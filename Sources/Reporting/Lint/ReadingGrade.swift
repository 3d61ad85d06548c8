/// How many years of school a text asks for, by the lengths of its sentences and words.
///
/// - Source: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, Derivation of new
///   readability formulas, Research Branch Report 8-75, Naval Air Station Memphis (1975):
///   0.39 words a sentence + 11.8 syllables a word − 15.59.
package struct ReadingGrade: Equatable, Sendable {
  /// What a client's sheet should not ask for more than.
  package static let highest = 6.0

  package var words = 0
  package var sentences = 0
  package var syllables = 0

  /// - Shape: sentences or lines of English; a line without a full stop is a sentence too.
  package init(_ lines: [String]) {
    for line in lines {
      for sentence in line.split(whereSeparator: { ".!?:;".contains($0) }) {
        let counts = sentence.split { !$0.isLetter && $0 != "'" && $0 != "’" }
          .map(Self.syllables)
        guard !counts.isEmpty else { continue }
        sentences += 1
        words += counts.count
        syllables += counts.reduce(0, +)
      }
    }
  }

  /// - Edge: 0 for a text without a word.
  package var grade: Double {
    guard words > 0, sentences > 0 else { return 0 }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words)
      - 15.59
  }

  /// Groups of vowels, a silent e at the end left out; at least one.
  static func syllables(of word: Substring) -> Int {
    let letters = word.lowercased()
    var groups = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouyáéíóúü".contains(letter)
      if isVowel && !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    let isSilent =
      letters.hasSuffix("e") && !letters.hasSuffix("le")
      || letters.hasSuffix("ed")
        && !letters.hasSuffix("ted") && !letters.hasSuffix("ded")
    return max(1, isSilent && groups > 1 ? groups - 1 : groups)
  }
}
