/// Words that no page of ours says, by language: verdicts, blame, causes, severity.
///
/// What a client or therapist wrote is never searched; these are for templates and built-in words.
package struct BannedWords: Sendable {
  /// Each a word or words in order; a star stands for any ending.
  private let entries: [[String]]

  /// - Edge: `nil` for a language without a list.
  package init?(language tag: String) {
    let base = String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
    guard let list = Self.lists[base] else { return nil }
    entries = list.map { $0.split(separator: " ").map(String.init) }
  }

  /// The banned words that stand in `text`, in the order of the list, each once.
  ///
  /// - Shape: capitals do not matter; whole words alone are found.
  package func found(in text: String) -> [String] {
    let words = text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
    return entries.filter { entry in
      guard words.count >= entry.count else { return false }
      return (0...(words.count - entry.count)).contains { start in
        zip(entry, words[start...]).allSatisfy { banned, word in
          banned.hasSuffix("*") ? word.hasPrefix(banned.dropLast()) : word == banned
        }
      }
    }.map { $0.joined(separator: " ") }
  }

  private static let lists: [String: [String]] = [
    "en": [
      // Direction is toward the aim or away from it.
      "better", "worse", "best", "worst", "good", "bad", "improv*", "deteriorat*", "worsen*",
      "declin*",
      // An aim is no test.
      "fail*", "missed", "behind", "off track", "off-track", "on track", "pass", "passed",
      "score*", "grade", "grades", "abandon*", "dropped", "success*", "streak*",
      // What is not recorded is no fault.
      "comply", "complian*", "noncomplian*", "non-complian*", "forgot*", "adheren*",
      "non-adheren*", "nonadheren*", "only", "skipped", "should",
      // Setbacks are information.
      "relaps*", "despite", "unfortunately", "sadly", "setback*",
      // No causes.
      "because", "thanks to", "led to", "due to", "caus*", "trigger*", "result of", "effect of",
      // No diagnosis, severity or risk.
      "mild", "moderate", "severe", "severity", "disorder*", "patholog*", "at risk",
      "normal", "abnormal", "predict*",
      // No cheering.
      "great job", "well done", "congratulations", "excellent",
    ],
    "es": [
      "mejor", "mejores", "peor", "peores", "bueno", "buena", "malo", "mala", "mejor*",
      "empeor*", "deterior*",
      "fracas*", "fall*", "atrasad*", "retrasad*", "aprob*", "suspend*", "puntaje*",
      "puntuación*", "nota final", "abandon*", "éxito*", "racha*",
      "cumpl*", "incumpl*", "olvid*", "adheren*", "solo", "sólo", "solamente", "únicamente",
      "debería*", "recaíd*", "recaer", "recay*", "a pesar de", "pese a",
      "desafortunadamente", "lamentablemente", "desgraciadamente",
      "porque", "gracias a", "debido a", "a causa de", "caus*", "desencaden*",
      "provoc*", "leve", "leves", "moderad*", "grave", "graves", "gravedad", "sever*",
      "trastorno*", "patol*", "normal", "anormal", "predic*",
      "felicidades", "enhorabuena", "excelente", "buen trabajo",
    ],
  ]
}
