import GoalCore

/// What the values of an indicator without a record look like.
struct ValueSurvey {
  private var answers = 0
  private var shares = 0
  private var numbers = 0
  private var bits = 0
  private var hasZero = false
  private var low = Double.infinity
  private var high = -Double.infinity
  private var lowWithoutCodes = Double.infinity
  private var highWithoutCodes = -Double.infinity

  /// How many values there are.
  var count: Int { answers + shares + numbers }

  mutating func take(_ value: EntryValue) {
    switch value {
    case .none: return
    case .answer: answers += 1
    case .share: shares += 1
    case .number(let number): take(number)
    }
  }

  private mutating func take(_ number: Double) {
    numbers += 1
    if number == 0 || number == 1 { bits += 1 }
    if number == 0 { hasZero = true }
    low = min(low, number)
    high = max(high, number)
    // No code lies from 0 to 10, where most values do.
    if (0...10).contains(number) || !ValueRule.knownMissingCodes.contains(number) {
      lowWithoutCodes = min(lowWithoutCodes, number)
      highWithoutCodes = max(highWithoutCodes, number)
    }
  }

  /// The kind that most values are of.
  var kind: IndicatorKind {
    // 1 and 0 beside yes and no say the same.
    if answers > 0, answers + bits >= shares, answers + bits >= numbers { return .yesNo }
    if shares > numbers { return .share }
    return isZeroToTen || numbers == 0 ? .rating : .score
  }

  /// The scale of a rating or score.
  var scale: ClosedRange<Double> {
    if isZeroToTen { return (hasZero ? 0 : 1)...10 }
    return low < high ? low...high : low.isFinite ? (low - 1)...(low + 1) : 0...10
  }

  /// Known missing codes do not count: they are refused once the scale stands.
  private var isZeroToTen: Bool {
    guard highWithoutCodes.isFinite, lowWithoutCodes >= 0, highWithoutCodes <= 10 else {
      return false
    }
    // Half a point on a scale from 1 is below it; such a scale begins with 0.
    return true
  }
}
