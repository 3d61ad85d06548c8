package import GoalCore
internal import Yams

/// The words of one language as people edit them: `Templates/words/en.yaml`.
package struct WordsFile: Decodable {
  var language: String
  var decimal: String
  var months: [String]
  var longMonths: [String]
  var weekdays: [String]
  var longWeekdays: [String]
  var weekdayInitials: [String]
  var phrases: [String: PhraseText]

  enum CodingKeys: String, CodingKey {
    case language, decimal, months, weekdays, phrases
    case longMonths = "long-months"
    case longWeekdays = "long-weekdays"
    case weekdayInitials = "weekday-initials"
  }
}

/// A phrase as written: one text, or a form for one and a form for others.
enum PhraseText: Decodable {
  case text(String)
  case plural(one: String, other: String)

  private struct Forms: Decodable {
    var one: String
    var other: String
  }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(text)
    } else {
      let forms = try Forms(from: decoder)
      self = .plural(one: forms.one, other: forms.other)
    }
  }
}

extension PageLanguage {
  /// Reads a words file.
  ///
  /// - Throws: what Yams says of it, with line and column.
  package init(words yaml: String) throws {
    let file = try YAMLDecoder().decode(WordsFile.self, from: yaml)
    self.init(
      tag: file.language, decimalSeparator: file.decimal, shortMonths: file.months,
      longMonths: file.longMonths, shortWeekdays: file.weekdays,
      longWeekdays: file.longWeekdays, weekdayInitials: file.weekdayInitials,
      phrases: file.phrases.mapValues { phrase in
        switch phrase {
        case .text(let text): .text(text)
        case .plural(let one, let other): .plural(one: one, other: other)
        }
      })
  }
}
