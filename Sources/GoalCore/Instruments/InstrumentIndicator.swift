extension Indicator {
  /// The questionnaire that a score is the total of; `nil` for other kinds and unknown names.
  package var publishedInstrument: Instrument? {
    guard kind == .score else { return nil }
    return instrument.flatMap(InstrumentID.init(named:))?.instrument
  }

  /// The indicator with range, better side and meaningful change of its questionnaire, where the
  /// record gives none.
  package var completedByInstrument: Indicator {
    guard let published = publishedInstrument else { return self }
    var completed = self
    completed.scale = scale ?? published.scale
    completed.better = better ?? published.better
    completed.meaningfulChange = meaningfulChange ?? published.reliableChange?.points
    return completed
  }
}
