import GoalCore

/// What the values of an indicator without a record look like.
struct ValueSurvey {
  private var answers = 0
  private var shares = 0
  private var numbers = 0
  private var bits = 0
  private var low = Double.infinity
  private var high = -Double.infinity
  private var lowWithoutCodes = Double.infinity
  private var highWithoutCodes = -Double.infinity
  private var codes: Set<Double> = []
  private var codeCount = 0

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
    low = min(low, number)
    high = max(high, number)
    // No code lies from 0 to 10, where most values do.
    if (0...10).contains(number) || !ValueRule.knownMissingCodes.contains(number) {
      lowWithoutCodes = min(lowWithoutCodes, number)
      highWithoutCodes = max(highWithoutCodes, number)
    } else {
      codes.insert(number)
      codeCount += 1
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
    // Half a point on a scale from 1 is below it; such a scale begins with 0.
    if isZeroToTen { return (lowWithoutCodes < 1 ? 0 : 1)...10 }
    let (low, high) = bounds
    return low < high ? low...high : low.isFinite ? (low - 1)...(low + 1) : 0...10
  }

  /// Known codes that lie so far from all other values that they are hardly values themselves.
  ///
  /// A number below zero where all others are from zero, or one of nines as far beyond the others
  /// as they lie from each other; 99 may be minutes, and is one only on a scale to ten.
  var suspects: [Double] {
    guard numbers - codeCount >= 3, lowWithoutCodes <= highWithoutCodes else { return [] }
    let range = max(1, highWithoutCodes - lowWithoutCodes)
    return codes.filter { code in
      code < 0
        ? lowWithoutCodes >= 0
        : code >= 999 && code - highWithoutCodes >= range
    }.sorted()
  }

  /// Smallest and largest value, suspects left out: they are refused once the scale stands.
  private var bounds: (Double, Double) {
    let suspects = suspects
    guard !suspects.isEmpty else { return (low, high) }
    let values = codes.subtracting(suspects)
    return (
      values.reduce(lowWithoutCodes, min), values.reduce(highWithoutCodes, max)
    )
  }

  /// Known missing codes do not count: they are refused once the scale stands.
  private var isZeroToTen: Bool {
    highWithoutCodes.isFinite && lowWithoutCodes >= 0 && highWithoutCodes <= 10
  }
}
