extension PageLanguage {
  /// A number as pages print it: half rounds away from zero, no negative zero.
  package func number(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "–" }
    let scale: Double = decimals == 0 ? 1 : decimals == 1 ? 10 : 100
    let units = (abs(value) * scale + 1e-9).rounded(.toNearestOrAwayFromZero)
    guard let whole = Int64(exactly: units) else { return "–" }
    let sign = value < 0 && whole != 0 ? "\u{2212}" : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let divisor = Int64(scale)
    let rest = String(whole % divisor)
    let zeros = String(repeating: "0", count: max(0, decimals - rest.count))
    return "\(sign)\(whole / divisor)\(decimalSeparator)\(zeros)\(rest)"
  }

  /// A number with as many decimals as it needs, at most one: `4`, `4.5`.
  package func shortNumber(_ value: Double) -> String {
    let rounded = number(value, decimals: 1)
    let tail = decimalSeparator + "0"
    return rounded.hasSuffix(tail) ? String(rounded.dropLast(tail.count)) : rounded
  }

  /// A weekly value (or a change, a baseline, an aim) of `indicator` without its unit.
  ///
  /// Shares are printed as what was done of what there was to do, never as a percentage.
  package func value(_ value: Double, of indicator: Indicator) -> String {
    switch indicator.kind {
    case .rating, .attainment: number(value, decimals: 1)
    case .score: shortNumber(value)
    case .count: indicator.weekly == .sum ? number(value, decimals: 0) : shortNumber(value)
    case .minutes: number(value, decimals: 0)
    case .yesNo: share(value, outOf: indicator.daysOrTimes)
    case .share: share(value, outOf: nil)
    }
  }

  /// A week's value: shares with their own numbers, as `5 of 6`.
  package func value(of week: WeeklyValue, indicator: Indicator) -> String? {
    guard let value = week.value else { return nil }
    guard indicator.weekly == .share, week.chances > 0 else {
      return self.value(value, of: indicator)
    }
    return count(week.successes, of: week.chances)
  }

  /// The value of a period other than a week.
  package func value(of period: PeriodValue, indicator: Indicator) -> String? {
    guard let value = period.value else { return nil }
    guard indicator.weekly == .share, period.chances > 0 else {
      return self.value(value, of: indicator)
    }
    return count(period.successes, of: period.chances)
  }

  /// An aim or a start: what the record wrote, so whole numbers stay whole.
  package func stated(_ value: Double, of indicator: Indicator) -> String {
    switch indicator.kind {
    case .yesNo, .share: self.value(value, of: indicator)
    default: shortNumber(value)
    }
  }

  /// A start level: the baseline as the record wrote it, or a level worked out from weeks.
  package func start(_ level: Double, of indicator: Indicator) -> String {
    indicator.baseline == nil ? value(level, of: indicator) : stated(level, of: indicator)
  }

  /// `5 of 6`.
  package func count(_ part: Int, of whole: Int) -> String {
    say(.countOf, ["n": String(part), "of": String(whole)])
  }

  /// A share as the simplest count that says it: exactly of at most twenty, nearly of at most
  /// ten, else of a hundred.
  private func share(_ value: Double, outOf preferred: Int?) -> String {
    let wholes = [preferred].compactMap(\.self) + Array(1...20)
    let exact = wholes.lazy.compactMap { parts(of: value, in: $0, within: 1e-6) }.first
    let near = wholes.lazy.filter { $0 <= 10 }
      .compactMap { parts(of: value, in: $0, within: 0.005) }.first
    return exact ?? near ?? parts(of: value, in: 100, within: 0.005) ?? "–"
  }

  private func parts(of value: Double, in whole: Int, within tolerance: Double) -> String? {
    let part = (value * Double(whole)).rounded()
    guard abs(part / Double(whole) - value) <= tolerance, let part = Int(exactly: part),
      whole > 1 || value == 0 || value == 1
    else { return nil }
    return count(part, of: whole)
  }
}

extension Indicator {
  /// What a yes-no share is counted out of: the days of a week, or the times that were agreed.
  fileprivate var daysOrTimes: Int {
    guard countsEntries, let expected, let times = Int(exactly: expected), times > 0 else {
      return 7
    }
    return times
  }
}
