import GoalCore

/// Words of a value column that have no number, and what to do about them.
struct WordTally {
  let field: String
  let client: String
  let position: SourcePosition
  /// True where the profile says how far the numbers go.
  let hasScale: Bool
  private var rows = 0
  private var words: [String] = []
  private var folded: Set<String> = []

  init(field: ProfileField, client: String, at position: SourcePosition) {
    self.field = field.name
    hasScale = field.scale?.min != nil && field.scale?.max != nil
    self.client = client
    self.position = position
  }

  /// Takes the words of one cell.
  mutating func take(_ unknown: [String]) {
    rows += 1
    unknown.forEach { note($0) }
  }

  private mutating func note(_ word: String) {
    // A sentence is a note, and notes are shown nowhere.
    guard word.count <= 24, word.split(separator: " ").count <= 3, !word.contains("\n") else {
      return
    }
    if folded.insert(ProfileValues.folded(word)).inserted { words.append(trimmed(word)) }
  }

  func diagnostic(profile: String) -> Diagnostic {
    let count = rows == 1 ? "1 row holds a word" : "\(rows) rows hold words"
    return Diagnostic(
      .error, at: position, code: "words-without-numbers",
      "\(count) to which no number is given, and none is made up", hint: hint(profile),
      rowsUnused: rows, client: client)
  }

  private func hint(_ profile: String) -> String {
    guard !words.isEmpty else {
      return "the column holds text: give its field the role note, or ignore"
    }
    let scale = "        scale: {min: <number>, max: <number>, better: <lower or higher>}"
    let lines =
      [
        "    name: my-\(profile)", "    extends: \(profile)", "    fields:",
        "      - name: \(Self.yaml(field))",
      ] + (hasScale ? [] : [scale]) + ["        map:"]
      + words.sorted().prefix(60).map { "          \(Self.yaml($0)): <number>" }
      + (words.count > 60 ? ["          # and \(words.count - 60) more words"] : [])
    return "write what each word counts in a file, and give it as --profile FILE:\n"
      + lines.joined(separator: "\n")
  }

  /// The word as YAML reads it back.
  static func yaml(_ word: String) -> String {
    let isPlain =
      word.first?.isLetter == true
      && word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || (48...57).contains($0.value) || $0 == "-" || $0 == "_"
          || $0 == " "
      }
      && !["yes", "no", "true", "false", "null", "on", "off", "y", "n"].contains(word.lowercased())
    if isPlain { return word }
    let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
