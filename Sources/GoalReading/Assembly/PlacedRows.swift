import GoalCore

/// The rows found for one indicator and rater.
struct PlacedRows {
  struct Key: Hashable, Sendable {
    let place: GoalSlots.Place
    /// Raters are words, not ids: `Mother` and `mother ` are one.
    let rater: String
  }

  let key: Key
  /// As the log writes it first.
  let rater: String
  var entries: [Entry]
}
