/// What one column of a table holds, as far as its cells show.
///
/// Of cells it carries counts and bounds, and such texts as every program writes for "nothing":
/// never what a person wrote.
package struct ColumnDecision: Equatable, Sendable {
  /// From 1.
  package let number: Int
  /// As the header writes it; empty for a column without a name.
  package let name: String
  /// The column of DESIGN's log or goals that it is, `measure` for one of a wide log, or `nil` for
  /// one that is not read.
  package let role: String?
  package let type: CellType
  /// How many cells of each type there are.
  package let counts: [CellType: Int]
  /// Smallest and largest number.
  package let numbers: ClosedRange<Double>?
  /// Distinct texts that are neither number, date nor answer; `nil` for 1000 and more.
  package let distinctWords: Int?
  /// Texts and numbers that often mean "not recorded", with how often they stand here.
  package let missing: [MissingCandidate]
  /// For dates with two readings.
  package var dates: DateDecision?
}

/// What a cell can be read as.
package enum CellType: String, CaseIterable, Sendable {
  case empty, date, time, number, answer, share, word
  /// `#N/A` and the like.
  case error
}

/// Something that could mean "not recorded".
package struct MissingCandidate: Equatable, Sendable {
  package let text: String
  package let count: Int
}
