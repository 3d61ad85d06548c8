import GoalCore

/// Columns of a header that hold one measure at several events, such as `bdi.pre` and `bdi.2m`.
struct EventColumns: Equatable {
  struct Column: Equatable {
    let index: Int
    /// As the header writes it: `2m`.
    let event: String
  }

  /// The header with a `*` in the event's place: `bdi.*`.
  let pattern: String
  let columns: [Column]

  /// All measures of a header that have two or more events.
  ///
  /// Only words that name a point in time count, at the end or the beginning of a header.
  static func all(in header: [String]) -> [EventColumns] {
    var patterns: [String] = []
    var columns: [String: [Column]] = [:]
    for (index, title) in header.enumerated() {
      guard let (pattern, event) = parts(of: title) else { continue }
      let key = pattern.lowercased()
      if columns[key] == nil { patterns.append(pattern) }
      columns[key, default: []].append(Column(index: index, event: event))
    }
    return patterns.compactMap { pattern in
      let found = columns[pattern.lowercased()] ?? []
      guard Set(found.map { $0.event.lowercased() }).count > 1 else { return nil }
      return EventColumns(pattern: pattern, columns: found)
    }
  }

  /// The events of all measures, each once, in the order of the header.
  static func events(of measures: [EventColumns]) -> [String] {
    var seen: Set<String> = []
    return measures.flatMap(\.columns).sorted { $0.index < $1.index }.map(\.event)
      .filter { seen.insert($0.lowercased()).inserted }
  }

  private static func parts(of title: String) -> (pattern: String, event: String)? {
    guard !title.contains("*") else { return nil }
    let words = title.split { separators.contains($0) }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    // `week 4` and `2 months` are two words.
    let two = words.count > 2 ? title[words[words.count - 2].startIndex..<last.endIndex] : last
    guard let event = [two, last, first].first(where: { isEvent($0.lowercased()) }) else {
      return nil
    }
    return (String(title[..<event.startIndex] + "*" + title[event.endIndex...]), String(event))
  }

  /// What stands between the words of a header.
  static let separators: Set<Character> = ["_", ".", "-", "(", ")", "[", "]", "/", ":", " "]

  private static func isEvent(_ word: String) -> Bool {
    if names.contains(word) || TimeAfterStart(event: word) != nil { return true }
    let letters = word.prefix { $0.isLetter }
    let digits = word.dropFirst(letters.count).drop { separators.contains($0) }
    return (1...3).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
      && numbered.contains(String(letters))
  }

  private static let names: Set<String> = [
    "pre", "post", "baseline", "bl", "screening", "intake", "discharge", "followup", "fu",
  ]

  /// Words that a number follows: `t1`, `week4`.
  private static let numbered: Set<String> = [
    "t", "wave", "w", "week", "m", "month", "visit", "v", "day", "fu", "followup",
  ]

  /// The time that a draft proposes for an event; `nil` where a person has to say it.
  static func likelyTime(of event: String) -> TimeAfterStart? {
    let isStart = ["pre", "baseline", "bl", "intake"].contains(event.lowercased())
    return isStart ? TimeAfterStart("0") : TimeAfterStart(event: event.lowercased())
  }
}

extension EventColumns {
  /// Why a table of events is not read, with the lines of a profile that would read it.
  ///
  /// Only the events are shown, which are words of a list: a header may hold a name.
  static func missingSchedule(_ measures: [EventColumns], at place: SourcePosition) -> Diagnostic {
    let columns = measures.flatMap(\.columns).map(\.index).sorted()
    let shown = columns.prefix(6).map { String($0 + 1) }.joined(separator: ", ")
    let lines = [
      "    name: my-events", "    schedule: {\(scheduleLine(measures))}", "    fields:",
      "      - {name: <column with the clients>, role: client}",
      "      - {name: <column with the day that each began>, role: start}",
      "      - {name: \"<measure>*\", role: value}",
    ]
    return Diagnostic(
      .error, at: place, code: "schedule-missing",
      "columns \(shown)\(columns.count > 6 ? " and more" : "") are named after events, "
        + "and nothing says on which days those were",
      hint: "say it in a file that guidepost inspect FILE --write-profile drafts, and give it as "
        + "--profile FILE:\n" + lines.joined(separator: "\n"))
  }

  /// `pre: 0 days, 2m: 2 months`, with a blank where a person has to say the time.
  private static func scheduleLine(_ measures: [EventColumns]) -> String {
    events(of: measures).prefix(12).map { event in
      "\(WordTally.yaml(event)): \(likelyTime(of: event)?.description ?? "<time>")"
    }.joined(separator: ", ")
  }
}
