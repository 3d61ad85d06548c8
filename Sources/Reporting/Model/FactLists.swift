internal import Documents
package import GoalCore

/// A line of one of the page's lists, with its sign and the number of its flag in a chart.
package struct FactLine: Equatable, Sendable {
  package var line: MarkedLine
  package var number: Int?
  package var day: CalendarDay?
}

/// A moment that a list of the page tells, and a chart marks by the same number.
package struct ReportFlag: Equatable, Sendable {
  package var subject: FactSubject
  package var day: CalendarDay
  package var place: FactPlace
  package var number: Int
}

/// How many facts the lists of a page may hold, and how close the page is set.
package struct ListLengths: Equatable, Sendable {
  /// Of what went well, and of harder moments.
  package var moments: Int
  package var questions: Int
  /// True where the rest of the page is set closer too.
  package var isCompact = false

  package static let longest = ListLengths(moments: 3, questions: 3)

  /// From the longest to the shortest, for a page that would overflow.
  package static let steps = [
    longest, ListLengths(moments: 2, questions: 2), ListLengths(moments: 2, questions: 1),
    ListLengths(moments: 2, questions: 2, isCompact: true),
    ListLengths(moments: 1, questions: 1),
    ListLengths(moments: 1, questions: 1, isCompact: true),
  ]
}

/// The few facts that a page tells beside its charts, three at most of each sort.
package struct FactLists: Equatable, Sendable {
  package var wentWell: [FactLine] = []
  package var harderMoments: [FactLine] = []
  package var patterns: [FactLine] = []
  /// Questions; patterns are among them.
  package var askTogether: [FactLine] = []
  package var flags: [ReportFlag] = []

  init() {}

  /// Chooses from a client's facts by weight, and numbers by date what a chart of the page shows.
  ///
  /// - Shape: `charted` are the indicators whose charts mark single moments.
  init(
    _ facts: [Fact], charted: Set<FactSubject>, language: PageLanguage,
    lengths: ListLengths = .longest
  ) {
    func best(_ list: FactList, perSubject: Int, perRule: Int) -> [Fact] {
      Array(facts.best(of: list, perSubject: perSubject, perRule: perRule).prefix(lengths.moments))
    }
    let well = best(.wentWell, perSubject: 2, perRule: 3).inOrderOfDay
    let harder = best(.harderMoments, perSubject: 2, perRule: 3).inOrderOfDay
    let found = best(.patterns, perSubject: 2, perRule: 2)
    let asked = (best(.askTogether, perSubject: 1, perRule: 1) + found.prefix(1))
      .sorted { $0.weight > $1.weight }.prefix(lengths.questions)
    let marked = (well + harder).filter { fact in
      fact.place?.value != nil && fact.subject.map(charted.contains) ?? false
    }
    let ordered = marked.inOrderOfDay
    flags = ordered.enumerated().compactMap { index, fact in
      guard let subject = fact.subject, let day = fact.day, let place = fact.place else {
        return nil
      }
      return ReportFlag(subject: subject, day: day, place: place, number: index + 1)
    }
    let words = FactWords(language: language)
    func line(_ fact: Fact) -> FactLine {
      words.line(fact, number: ordered.firstIndex(of: fact).map { $0 + 1 })
    }
    wentWell = well.map(line)
    harderMoments = harder.map(line)
    patterns = found.map(words.question)
    askTogether = asked.map(words.question)
  }
}

/// Sets facts as lines of a list.
private struct FactWords {
  /// A note is quoted as far as it can be read at a glance.
  static let longestNote = 90

  let language: PageLanguage

  func line(_ fact: Fact, number: Int?) -> FactLine {
    let text = sentence(fact)
    guard let number else {
      return FactLine(
        line: MarkedLine(mark: "sign:dot", markDescription: "", markdown: text), day: fact.day)
    }
    return FactLine(
      line: MarkedLine(
        mark: "flag:\(number)",
        markDescription: language.say(.wordFlag, ["n": String(number)]), markdown: text),
      number: number, day: fact.day)
  }

  func question(_ fact: Fact) -> FactLine {
    FactLine(
      line: MarkedLine(
        mark: "sign:question", markDescription: language.say(.wordQuestion),
        markdown: sentence(fact)),
      day: fact.day)
  }

  private func sentence(_ fact: Fact) -> String {
    let sentence = language.sentence(of: fact) { $0.markdownEscaped }
    guard let note = fact.note?.shortened(to: Self.longestNote), !note.isEmpty else {
      return sentence
    }
    return language.say(
      .harderQuoted, ["sentence": sentence, "note": note.markdownEscaped])
  }
}

extension [Fact] {
  /// The weightiest of a list; of one moment one fact, and few of one indicator or rule.
  fileprivate func best(of list: FactList, perSubject: Int, perRule: Int) -> [Fact] {
    let candidates = enumerated()
      .filter { $0.element.rule.list == list && $0.element.weight > 0 }
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
    var chosen: [Fact] = []
    for (_, fact) in candidates where chosen.count < ListLengths.longest.moments {
      let same = chosen.filter { $0.subject == fact.subject }
      let isTold = same.contains { $0.day == fact.day && $0.day != nil }
      // How many entries were at the aim says nothing more where a moment was told already.
      let isLesser = fact.rule == .entriesAtAim && !same.isEmpty
      guard same.count < perSubject, !isTold, !isLesser,
        chosen.count(where: { $0.rule == fact.rule }) < perRule
      else { continue }
      chosen.append(fact)
    }
    return chosen
  }

  /// By day and time; facts without a day come last.
  fileprivate var inOrderOfDay: [Fact] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      guard let day = first.day, let other = second.day else {
        return first.day != nil && second.day == nil
          || (first.day == nil) == (second.day == nil) && left.offset < right.offset
      }
      let time = first.place?.time?.minutesSinceMidnight ?? -1
      let otherTime = second.place?.time?.minutesSinceMidnight ?? -1
      return (day, time, left.offset) < (other, otherTime, right.offset)
    }.map(\.element)
  }
}

extension String {
  /// Cut after a whole word, with an ellipsis; line breaks become blanks.
  func shortened(to length: Int) -> String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > length else { return line }
    let cut = line.prefix(length)
    let whole = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return whole + "…"
  }
}
