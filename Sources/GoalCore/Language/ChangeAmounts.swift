extension PageLanguage {
  /// A size of change with its unit: `0.3`, `4 minutes`, `0.5 of 7 days`.
  ///
  /// Shares are put as days of a week or chances of a hundred, never as a bare percentage.
  package func amount(_ size: Double, of indicator: Indicator) -> String {
    let number = bareAmount(size, of: indicator)
    switch indicator.kind {
    case .rating, .score, .attainment, .count: return number
    case .minutes: return say(.amountMinutes, ["n": number])
    case .yesNo where !indicator.countsEntries: return say(.amountDays, ["n": number])
    case .yesNo, .share: return say(.amountChances, ["n": number])
    }
  }

  /// How far a value is from an aim that it has not reached: what a reader gets who takes one
  /// printed number from the other.
  ///
  /// - Unit: as `bareAmount`; never printed as nothing.
  package func distance(
    from value: Double, to aim: AimValue, of indicator: Indicator
  ) -> String {
    let end = aim.nearest(to: value)
    let isExact = indicator.kind.isShare
    let size = abs((isExact ? value : asPrinted(value, of: indicator)) - end)
    let isWhole = indicator.kind == .minutes || indicator.weekly == .sum
    let text =
      isExact
      ? bareAmount(size, of: indicator)
      : isWhole || indicator.kind == .score ? shortNumber(size) : number(size, decimals: 1)
    let isNothing = !text.contains { $0.isNumber && $0 != "0" }
    return isNothing ? "<" + number(0.1, decimals: 1) : text
  }

  /// A value with the decimals that pages print of it.
  private func asPrinted(_ value: Double, of indicator: Indicator) -> Double {
    let isWhole =
      indicator.kind == .minutes || (indicator.kind == .count && indicator.weekly == .sum)
    let scale: Double = isWhole ? 1 : 10
    let units = (abs(value) * scale + 1e-9).rounded(.toNearestOrAwayFromZero)
    return (value < 0 ? -units : units) / scale
  }

  /// The same number without the unit.
  package func bareAmount(_ size: Double, of indicator: Indicator) -> String {
    switch indicator.kind {
    case .rating, .score, .attainment, .count: number(size, decimals: 1)
    case .minutes: number(size, decimals: abs(size) < 9.95 ? 1 : 0)
    case .yesNo where !indicator.countsEntries: number(size * 7, decimals: 1)
    case .yesNo, .share: number(size * 100, decimals: 0)
    }
  }
}
