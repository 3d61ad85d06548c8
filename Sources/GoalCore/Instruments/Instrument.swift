/// What is published of a questionnaire, as far as a number was seen with its source.
///
/// Totals alone: items are not held here, and neither bands nor cut-offs ever become a diagnosis.
package struct Instrument: Equatable, Sendable {
  package var name: String
  /// The smallest and largest total.
  package var scale: ClosedRange<Double>
  package var better: Direction
  /// The smallest change, in points, that is not put down to inexactness.
  package var reliableChange: PublishedNumber?
  /// A total that is commonly looked at; which side of it is what, `side` says.
  package var cutoff: PublishedCutoff?

  package init(
    _ name: String, scale: ClosedRange<Double>, better: Direction,
    reliableChange: PublishedNumber? = nil, cutoff: PublishedCutoff? = nil
  ) {
    self.name = name
    self.scale = scale
    self.better = better
    self.reliableChange = reliableChange
    self.cutoff = cutoff
  }
}

/// A number with where it was seen.
package struct PublishedNumber: Equatable, Sendable {
  package var points: Double
  package var certainty: Certainty
  package var source: String

  package init(_ points: Double, _ certainty: Certainty, _ source: String) {
    self.points = points
    self.certainty = certainty
    self.source = source
  }
}

/// A cut-off as published: a number, never a name for those beyond it.
package struct PublishedCutoff: Equatable, Sendable {
  package enum Side: String, Sendable {
    case atOrAbove = "at-or-above"
    case atOrBelow = "at-or-below"
    case below
  }

  package var side: Side
  package var number: PublishedNumber

  package init(_ side: Side, _ number: PublishedNumber) {
    self.side = side
    self.number = number
  }
}

/// How near the source a number was seen; what is cited from memory alone is not held.
package enum Certainty: String, CaseIterable, Sendable {
  /// In the paper, its abstract or the official page.
  case verified
  /// In a source that cites it.
  case secondary
}
