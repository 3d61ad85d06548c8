extension ClientRecord {
  /// The record as the client's own sheet may use it; what is not in it cannot be printed.
  ///
  /// Without sensitive indicators and what was agreed of them; without a goal's events, unless the
  /// therapist turned them on; the client's own rows, and others' rows only where they share them;
  /// notes only where the row says that the client may see them.
  ///
  /// - Shape: `rater` is whose sheet it is.
  package func view(for rater: String) -> ClientRecord {
    var view = self
    view.goals = goals.map { goal in
      var shown = goal
      shown.indicators.removeAll(where: \.isSensitive)
      shown.smart = SmartFields()
      if !goal.showsUpsAndDowns { shown.events = [] }
      return shown
    }
    let shown = Set(view.goals.flatMap { goal in goal.indicators.map { [goal.id, $0.id] } })
    view.agreements.removeAll { agreement in
      guard let goal = agreement.goal, let indicator = agreement.indicator else { return false }
      return !shown.contains([goal, indicator])
    }
    view.series = series.filter { shown.contains([$0.goal, $0.indicator]) }.compactMap { series in
      var kept = series
      if series.rater != rater {
        kept.entries.removeAll { $0.share != .client }
        if kept.entries.isEmpty { return nil }
      }
      kept.entries = kept.entries.map(\.withoutPrivateNote)
      return kept
    }
    return view
  }
}

extension Entry {
  /// A note belongs to the therapist unless its row is shared with the client.
  fileprivate var withoutPrivateNote: Entry {
    guard share != .client, let details, details.note != nil else { return self }
    var entry = self
    entry.details = EntryDetails(tags: details.tags, event: details.event)
    return entry
  }
}
