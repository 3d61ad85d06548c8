/// The words, dates and decimals of one language, as a page needs them.
///
/// The words themselves live in `Templates/words`; code names them by `PhraseKey`.
package struct PageLanguage: Equatable, Sendable {
  /// A BCP 47 tag such as `en`.
  package var tag: String
  package var decimalSeparator: String
  /// January first, as in `12 May`.
  package var shortMonths: [String]
  package var longMonths: [String]
  /// Monday first.
  package var shortWeekdays: [String]
  package var longWeekdays: [String]
  /// One letter each, Monday first.
  package var weekdayInitials: [String]
  package var phrases: [String: Phrase]

  package init(
    tag: String, decimalSeparator: String, shortMonths: [String], longMonths: [String],
    shortWeekdays: [String], longWeekdays: [String], weekdayInitials: [String],
    phrases: [String: Phrase]
  ) {
    self.tag = tag
    self.decimalSeparator = decimalSeparator
    self.shortMonths = shortMonths
    self.longMonths = longMonths
    self.shortWeekdays = shortWeekdays
    self.longWeekdays = longWeekdays
    self.weekdayInitials = weekdayInitials
    self.phrases = phrases
  }

  /// The whole sentence or label behind `key`, its `{names}` filled from `values`.
  ///
  /// - Edge: a key without a phrase gives the key in angle brackets; a test finds those.
  package func say(
    _ key: PhraseKey, _ values: PhraseValues = [:], count: Int? = nil
  ) -> String {
    guard let phrase = phrases[key.rawValue] else { return "<\(key.rawValue)>" }
    return phrase.text(for: count).filled(with: values)
  }
}

/// A sentence, or its forms by number.
package enum Phrase: Equatable, Sendable {
  case text(String)
  case plural(one: String, other: String)

  /// The form for `count` things; without a count the form for many.
  func text(for count: Int?) -> String {
    switch self {
    case .text(let text): text
    case .plural(let one, let other): count == 1 ? one : other
    }
  }

  package var forms: [String] {
    switch self {
    case .text(let text): [text]
    case .plural(let one, let other): [one, other]
    }
  }
}

extension String {
  /// Puts `values` in the place of `{name}`; an unknown name stays as it stands.
  func filled(with values: PhraseValues) -> String {
    // By bytes: a brace is one in UTF-8, and nothing else holds that byte.
    guard var open = utf8.firstIndex(of: UInt8(ascii: "{")) else { return self }
    var result = ""
    var start = startIndex
    while let close = utf8[open...].firstIndex(of: UInt8(ascii: "}")) {
      result += self[start..<open]
      let next = utf8.index(after: close)
      if let value = values[self[utf8.index(after: open)..<close]] {
        result += value
      } else {
        result += self[open..<next]
      }
      start = next
      guard let found = utf8[next...].firstIndex(of: UInt8(ascii: "{")) else { break }
      open = found
    }
    result += self[start...]
    return result
  }
}
