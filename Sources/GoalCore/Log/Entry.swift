/// One row of a log: what one person recorded at one time of one indicator.
///
/// Kept small, since a caseload has millions: what few rows carry is in `details`.
package struct Entry: Equatable, Sendable {
  package var day: CalendarDay
  /// `nil` when the log names the day only.
  package var time: ClockTime?
  package var value: EntryValue
  package var state: EntryState
  package var moment: Moment?
  /// Who may see the row beside the therapist; `nil` when the log does not say.
  package var share: ShareScope?
  /// Where the value stands in its file.
  package var source: EntrySource
  package var details: EntryDetails?

  /// In the indicator's unit (yes-no and share as 0 to 1); `nil` unless the row was recorded.
  @inline(__always)
  package var number: Double? { state.isRecorded ? value.number : nil }
}

extension Entry {
  package init(
    day: CalendarDay, at time: ClockTime? = nil, value: EntryValue,
    state: EntryState = .recorded, moment: Moment? = nil, share: ShareScope? = nil,
    source: EntrySource = EntrySource(), details: EntryDetails? = nil
  ) {
    self.init(
      day: day, time: time, value: value, state: state, moment: moment, share: share,
      source: source, details: details)
  }

  /// A row that says nothing but this.
  ///
  /// - Cost: the row is made where it is to stand; an initializer copies it twice, and there are
  ///   millions.
  @inline(never)
  package static func plain(
    _ day: CalendarDay, _ value: EntryValue, _ details: consuming EntryDetails?,
    _ source: EntrySource
  ) -> Entry {
    let isEmpty = if case .none = value { true } else { false }
    return Entry(
      day: day, time: nil, value: value, state: isEmpty ? .empty : .recorded, moment: nil,
      share: nil, source: source, details: details)
  }
}

/// What a cell of the value column held.
package enum EntryValue: Equatable, Sendable {
  /// An empty cell, or a code that the user says means "not recorded".
  case none
  case number(Double)
  case answer(Bool)
  case share(successes: Int32, chances: Int32)

  /// Yes-no and share as 0 to 1.
  var number: Double? {
    switch self {
    case .none: nil
    case .number(let number): number
    case .answer(let done): done ? 1 : 0
    case .share(let successes, let chances):
      chances > 0 ? Double(successes) / Double(chances) : nil
    }
  }
}

/// Recorded and three ways of not being recorded; none of them is a zero.
package enum EntryState: UInt8, Sendable {
  case recorded, empty, paused, skipped
  /// No row at all, where the record says that no row means none: a zero that nobody wrote.
  case filled

  var isRecorded: Bool {
    switch self {
    case .recorded, .filled: true
    case .empty, .paused, .skipped: false
    }
  }
}

/// When an entry was made, seen from the event it belongs to.
package enum Moment: String, CaseIterable, Codable, Sendable {
  case before, during, after
}

/// Who may see a row beside the therapist.
package enum ShareScope: String, Codable, Sendable {
  case client
  case none
}

/// A row's place: an index into `GoalLog.files`, and line and column there.
package struct EntrySource: Equatable, Sendable {
  package var file: UInt32
  package var line: UInt32
  package var column: UInt16

  @inlinable
  package init(file: Int = 0, line: Int = 0, column: Int = 0) {
    self.file = UInt32(clamping: file)
    self.line = UInt32(clamping: line)
    self.column = UInt16(clamping: column)
  }
}

/// What few rows carry: words.
package final class EntryDetails: Equatable, Sendable {
  /// Private to the therapist unless the row's `share` says otherwise.
  package let note: String?
  package let tags: [String]
  /// Rows of one event share this.
  package let event: String?

  package init(note: String? = nil, tags: [String] = [], event: String? = nil) {
    self.note = note
    self.tags = tags
    self.event = event
  }

  package static func == (left: EntryDetails, right: EntryDetails) -> Bool {
    left.note == right.note && left.tags == right.tags && left.event == right.event
  }
}
