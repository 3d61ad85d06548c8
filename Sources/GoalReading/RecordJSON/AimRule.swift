import GoalCore

/// Which baselines and targets an indicator can have.
struct AimRule {
  /// `nil` where it is left to the values.
  let kind: IndicatorKind?
  let scale: ClosedRange<Double>?

  /// Returns the aim in the unit of a weekly value, or `nil` for one that no week could reach.
  func aim(_ number: Double) -> Double? {
    switch kind {
    case .yesNo: return (0...7).contains(number) ? shareOfWeek(number) : nil
    case .share: return (0...1).contains(number) ? number : nil
    case .count, .minutes: return number >= 0 ? number : nil
    case .rating, .score, .attainment, nil: return scale?.contains(number) ?? true ? number : nil
    }
  }

  var expectation: String {
    switch kind {
    case .yesNo: "days a week, or a share from 0 to 1"
    case .share: "a share from 0 to 1"
    case .count, .minutes: "a number from 0"
    case .rating, .score, .attainment, nil:
      scale.map { "from \(plainText($0.lowerBound)) to \(plainText($0.upperBound))" } ?? "a number"
    }
  }
}

extension RecordContext {
  /// Takes a baseline or target; one off its own scale is complained of and left out.
  mutating func aim(_ object: RecordObject, _ key: JSONKey, _ rule: AimRule) -> Double? {
    guard let number = number(object, key) else { return nil }
    if let aim = rule.aim(number) { return aim }
    complain(
      at: object[key]?.offset ?? object.offset, code: "aim-off-scale",
      "\(name(object.path(key))) is \(plainText(number)); expected \(rule.expectation)",
      hint: "check it against the indicator's kind, min and max")
    return nil
  }
}

/// Days a week as a share; a number up to 1 is a share already.
func shareOfWeek(_ number: Double) -> Double { number > 1 ? number / 7 : number }
