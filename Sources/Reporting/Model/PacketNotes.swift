internal import Documents
internal import GoalCore

/// What was noted in the month and may be read by the therapist, each with its day; numbered
/// where the main chart marks the entry.
struct PacketNotes {
  let cell: PacketCell?
  let flags: [ReportFlag]

  /// One note, with the entry that carries it.
  private struct Note {
    var summary: IndicatorSummary
    var entry: Entry
    var text: String
  }

  init(_ review: PacketReview, lengths: PacketLengths) {
    let language = review.language
    let all = Self.notes(of: review)
    let shown = all.suffix(lengths.notes)
    var flags: [ReportFlag] = []
    let lines = shown.map { note in
      var mark = MarkedLine(
        mark: "sign:dot", markDescription: "",
        markdown: language.say(
          .packetNote,
          [
            "day": language.date(note.entry.day, .short),
            "note": language.text(of: .words(note.text.shortened(to: lengths.noteText))) {
              $0.markdownEscaped
            },
          ]))
      let main = review.otherRaters.isEmpty ? review.main : nil
      if let flag = Self.flag(note, number: flags.count + 1, main: main) {
        flags.append(flag)
        mark.mark = "flag:\(flag.number)"
        mark.markDescription = language.say(.wordFlag, ["n": String(flag.number)])
      }
      return mark
    }
    self.flags = flags
    let left = all.count - shown.count
    cell =
      all.isEmpty
      ? nil
      : PacketCell(
        title: language.say(.packetNotes), lines: lines,
        more: left > 0
          ? language.say(.packetMoreNotes, ["n": String(left)], count: left) : "")
  }

  /// By day and time; the same words of one day once, where the main measure has them if it does.
  private static func notes(of review: PacketReview) -> [Note] {
    let main = review.main.map { FactSubject($0) }
    let ordered =
      review.indicators.filter { FactSubject($0) == main }
      + review.indicators.filter { FactSubject($0) != main }
    var seen: Set<String> = []
    let notes = ordered.flatMap { summary in
      summary.history.entries.compactMap { entry -> Note? in
        guard review.isInMonth(entry.day), let text = entry.quotableNote,
          seen.insert("\(entry.day) \(text)").inserted
        else { return nil }
        return Note(summary: summary, entry: entry, text: text)
      }
    }
    return notes.enumerated().sorted { left, right in
      let (first, second) = (left.element.entry, right.element.entry)
      return (first.day, first.minutes, left.offset) < (second.day, second.minutes, right.offset)
    }.map(\.element)
  }

  /// - Edge: `nil` where the main chart does not show the entry.
  private static func flag(_ note: Note, number: Int, main: IndicatorSummary?) -> ReportFlag? {
    guard let main, FactSubject(note.summary) == FactSubject(main),
      main.indicator.chartShowsMoments, let shown = main.shownEntry(for: note.entry),
      let value = shown.number
    else { return nil }
    return ReportFlag(
      subject: FactSubject(main), day: shown.day,
      place: FactPlace(time: shown.time, value: value), number: number)
  }
}

extension IndicatorSummary {
  /// The entry that a chart of weeks shows for `entry`: itself, or the moment of its event that
  /// speaks for the week.
  fileprivate func shownEntry(for entry: Entry) -> Entry? {
    let shown = spokenEntries.filter { $0.day == entry.day }
    if shown.contains(entry) { return entry }
    return shown.first { other in
      guard let event = entry.details?.event else { return other.time == entry.time }
      return other.details?.event == event
    }
  }
}

extension Entry {
  fileprivate var minutes: Int { time.map { Int($0.minutesSinceMidnight) } ?? -1 }
}
