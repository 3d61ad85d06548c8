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
