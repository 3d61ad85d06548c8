extension IndicatorStatus {
  /// The word that pages print beside the status shape.
  package var phrase: PhraseKey {
    switch self {
    case .paused: .statusPaused
    case .noEntries: .statusNoEntries
    case .holding: .statusHolding
    case .atAim: .statusAtAim
    case .toward: .statusToward
    case .towardEarly: .statusTowardEarly
    case .away: .statusAway
    case .awayEarly: .statusAwayEarly
    case .level: .statusLevel
    case .varied: .statusVaried
    case .tooLittle: .statusTooLittle
    case .tooEarly: .statusTooEarly
    }
  }
}

extension PageLanguage {
  /// An aim as a number or as two, without the word.
  package func aim(_ aim: AimValue, of indicator: Indicator) -> String {
    guard let to = aim.to else { return stated(aim.value, of: indicator) }
    return say(
      .aimBand,
      ["value": stated(aim.value, of: indicator), "to": stated(to, of: indicator)])
  }
}
