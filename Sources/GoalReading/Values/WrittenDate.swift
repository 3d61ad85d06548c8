import GoalCore

/// A date in which the month is a word, or that is written with signs: it has but one reading.
///
/// `8th Dec 2021`, `Dec. 8, 2021`, `8. Mai 2021 18:30`, `1er janvier 2021`, `8 de mayo de 2021`,
/// `2026 Sun May 17 3:39 PM`, `2021年12月8日`.
struct WrittenDate {
  let cell: DateCell

  init?(_ text: String) {
    guard text.utf8.count <= 60 else { return nil }
    let words = DateWords(text)
    guard let date = words.date() else { return nil }
    var cell = DateCell(
      first: date.year, second: date.month, third: date.day, isYearFirst: !date.hasShortYear,
      hasShortYear: date.hasShortYear)
    cell.isWritten = true
    if !words.clock.isEmpty {
      guard let clock = ClockCell(words.clock) else { return nil }
      cell.clock = clock
    }
    self.cell = cell
  }
}

/// Returns a date of numbers with its blanks and marks as most programs write them.
///
/// `30. 11. 2020 12:14`, `7/13/2020, 3:39 PM` with a blank that does not break, `Mon 13/07/2020`.
func tidiedDate(_ text: String) -> String {
  guard text.utf8.count <= 60 else { return text }
  let words = plainBlanks(text).split(separator: " ")
  let dated = words.drop { $0.allSatisfy { $0.isLetter || $0 == "." || $0 == "," } }
  var tidied = ""
  for word in dated {
    let plain = word.hasSuffix(",") ? word.dropLast() : word
    if !tidied.isEmpty, tidied.last != "." { tidied += " " }
    tidied += plain
  }
  return tidied
}

/// The words and numbers of a date, taken apart.
private struct DateWords {
  struct Date {
    let year: Int
    let month: Int
    let day: Int
    let hasShortYear: Bool
  }

  private var tokens: [String]
  /// What stands behind the date.
  private(set) var clock = ""

  init(_ text: String) {
    let plain = String(
      text.map { character in
        switch character {
        case "\u{A0}", "\u{202F}", "\u{2009}": " "
        case "年", "月": "/"
        case "日": " "
        default: character
        }
      })
    let hasSigns = text.contains("年") && text.contains("月") && text.contains("日")
    tokens = Self.split(plain, signs: hasSigns)
    takeClock(plain)
  }

  /// Numbers and words, without what stands between them.
  private static func split(_ text: String, signs: Bool) -> [String] {
    var tokens: [String] = []
    var isNumber = false
    var isOpen = false
    for character in text {
      let digit = character.isASCII && character.isNumber
      guard digit || character.isLetter || character == ":" else {
        guard " ,.-/º°ª'’".contains(character) else { return [] }
        isOpen = false
        continue
      }
      if isOpen, digit == isNumber || character == ":" {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
      isNumber = digit || character == ":"
      isOpen = true
    }
    let lower = tokens.map { $0.lowercased() }
    return signs ? lower + ["年"] : lower
  }

  /// Leaves the tokens before the first that holds a colon; the clock is the text from there on.
  private mutating func takeClock(_ text: String) {
    guard let first = tokens.firstIndex(where: { $0.contains(":") }) else { return }
    let time = tokens[first]
    guard let range = text.firstRange(of: time) else { return }
    clock = String(text[range.lowerBound...])
    tokens = Array(tokens[..<first]) + tokens.filter { $0 == "年" }
  }

  func date() -> Date? {
    if tokens.last == "年" { return signs() }
    var numbers: [String] = []
    var month: Int?
    for token in tokens {
      if token.utf8.allSatisfy({ (48...57).contains($0) }) {
        numbers.append(token)
      } else if let found = MonthNames.month(token) {
        guard month == nil else { return nil }
        month = found
      } else if !MonthNames.isFiller(token) {
        return nil
      }
    }
    guard let month, numbers.count == 2 else { return nil }
    guard let year = numbers.first(where: { $0.utf8.count == 4 }) else {
      // `08-Dec-21`: the last number is the year, of whichever century.
      guard numbers.allSatisfy({ $0.utf8.count <= 2 }), let day = Int(numbers[0]),
        let year = Int(numbers[1]), numbers[1].utf8.count == 2
      else { return nil }
      return Date(year: year, month: month, day: day, hasShortYear: true)
    }
    guard let day = numbers.first(where: { $0.utf8.count <= 2 }).flatMap({ Int($0) }),
      let year = Int(year)
    else { return nil }
    return Date(year: year, month: month, day: day, hasShortYear: false)
  }

  private func signs() -> Date? {
    let numbers = tokens.dropLast().compactMap { Int($0) }
    guard numbers.count == 3, tokens.count == 4, tokens[0].utf8.count == 4 else { return nil }
    return Date(year: numbers[0], month: numbers[1], day: numbers[2], hasShortYear: false)
  }
}
