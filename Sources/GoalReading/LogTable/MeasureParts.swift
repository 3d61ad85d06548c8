import GoalCore

/// What the header of a column of values says beside the measure: when, and by whom.
///
/// `anxiety_before` and `anxiety_after` are one measure at two moments, `sleep_parent` and
/// `sleep_teacher` one by two raters. One such column alone is only a name.
struct MeasureParts: Equatable {
  /// The header without its parts.
  let whole: String
  let moment: Moment?
  /// `nil` for the client.
  let rater: String?
  /// True also where the rater is the client.
  let namesRater: Bool
  /// A point in time that has no date, such as `t2` or `6m`.
  let wave: String?

  init(_ title: String) {
    var words = Self.words(title)
    var moment: Moment?
    var rater: String?
    var wave: String?
    var namesRater = false
    while let last = words.last, words.count > 0 {
      let word = last.text
      if moment == nil, let found = Self.moments[word] {
        moment = found
      } else if !namesRater, words.count > 1, let found = Self.raters[word] {
        namesRater = true
        rater = found.isEmpty ? nil : found
      } else if wave == nil, words.count > 1, Self.isWave(word) {
        wave = word
      } else {
        break
      }
      words.removeLast()
    }
    if moment == nil, words.count > 1, let first = words.first, let found = Self.moments[first.text]
    {
      moment = found
      words.removeFirst()
    }
    if let first = words.first, let last = words.last {
      whole = String(title[first.range.lowerBound..<last.range.upperBound])
    } else {
      whole = ""
    }
    (self.moment, self.rater, self.wave) = (moment, rater, wave)
    self.namesRater = namesRater
  }

  private static let moments: [String: Moment] = [
    "pre": .before, "before": .before, "during": .during, "post": .after, "after": .after,
    "vorher": .before, "nachher": .after, "avant": .before, "après": .after, "antes": .before,
    "después": .after,
  ]

  /// Empty for the client.
  private static let raters: [String: String] = [
    "self": "", "client": "", "parent": "parent", "mother": "mother", "father": "father",
    "teacher": "teacher", "partner": "partner", "clinician": "clinician", "therapist": "therapist",
    "carer": "carer", "caregiver": "caregiver",
  ]

  /// `t1`, `2m`, `week4`.
  private static func isWave(_ word: String) -> Bool {
    guard word.utf8.count <= 7, let first = word.utf8.first else { return false }
    let digits = word.utf8.filter { (48...57).contains($0) }.count
    guard digits > 0, digits <= 3 else { return false }
    let letters = String(word.filter { $0.isLetter })
    return (48...57).contains(first)
      ? ["d", "w", "m", "mo", "y"].contains(letters)
      : ["t", "wave", "week", "month", "w", "m"].contains(letters)
  }

  private struct Word {
    let text: String
    let range: Range<String.Index>
  }

  private static func words(_ title: String) -> [Word] {
    title.split { "_.-()[]/: ".contains($0) }.map { word in
      Word(text: word.lowercased(), range: word.startIndex..<word.endIndex)
    }
  }
}

// MARK: - Columns

extension MeasureParts {
  /// The columns `before` and `after`, of which a long log may have several instead of `value`.
  static func valueColumns(_ header: CSVHeader) -> [LogColumns.Measure]? {
    guard header.index(of: "moment") == nil, header.index(of: "goal") != nil else { return nil }
    let measures: [LogColumns.Measure] = header.names.indices.compactMap { index in
      let parts = MeasureParts(header.names[index])
      guard parts.moment != nil, parts.wave == nil, !parts.namesRater,
        parts.whole.isEmpty || parts.whole == "value"
      else { return nil }
      return LogColumns.Measure(index: index, title: nil, parts: parts)
    }
    let moments = Set(measures.map { $0.parts?.moment })
    return measures.count > 1 && moments.count == measures.count ? measures : nil
  }

  /// All columns with a name of their own, those of one measure with their parts.
  static func columns(_ header: CSVHeader, besides known: [String]) -> [LogColumns.Measure] {
    let indices = header.names.indices.filter {
      !header.names[$0].isEmpty && !known.contains(header.names[$0])
    }
    let parts = indices.map { MeasureParts(header.titles[$0]) }
    var families: [String: [MeasureParts]] = [:]
    for part in parts { families[part.whole.lowercased(), default: []].append(part) }
    let hasMoments = header.index(of: "moment") != nil
    let hasRaters = header.index(of: "rater") != nil
    return zip(indices, parts).map { index, part in
      let family = families[part.whole.lowercased()] ?? []
      let isPart =
        part.saysSomething && isFamily(family)
        && !(hasMoments && part.moment != nil) && !(hasRaters && part.namesRater)
      return LogColumns.Measure(
        index: index, title: header.titles[index], parts: isPart ? part : nil)
    }
  }

  private var saysSomething: Bool { moment != nil || namesRater }

  /// True for columns that differ in moment or rater alone, each pair of both once.
  private static func isFamily(_ parts: [MeasureParts]) -> Bool {
    guard parts.count > 1, parts.allSatisfy({ $0.wave == nil && !$0.whole.isEmpty }) else {
      return false
    }
    let kinds = Set(parts.map { "\($0.moment?.rawValue ?? "-") \($0.rater ?? "-")" })
    // A column without a moment beside columns with one is another measure.
    let moments = Set(parts.map(\.moment))
    return kinds.count == parts.count && (moments == [nil] || !moments.contains(nil))
  }

  /// Columns that look like one measure at several points in time, which one date cannot serve.
  static func waves(_ header: CSVHeader) -> [Int] {
    let parts = header.titles.map(MeasureParts.init)
    let families = Dictionary(grouping: parts.filter { !$0.whole.isEmpty }) {
      $0.whole.lowercased()
    }
    return parts.indices.filter { index in
      guard parts[index].wave != nil, let family = families[parts[index].whole.lowercased()] else {
        return false
      }
      return Set(family.compactMap(\.wave)).count > 1
    }
  }
}
