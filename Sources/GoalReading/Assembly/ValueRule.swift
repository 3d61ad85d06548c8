import GoalCore

/// Which values an indicator takes.
struct ValueRule {
  private let kind: IndicatorKind
  private let scale: ClosedRange<Double>?

  /// Numbers that programs write where nothing was recorded.
  static let knownMissingCodes: Set<Double> = [99, 999, 9999, -1, -9, -2_150_000_000]

  init(_ indicator: borrowing Indicator) {
    kind = indicator.kind
    scale = indicator.scale
  }

  /// True where a value may be written in another way than it is kept.
  var rewrites: Bool { kind == .yesNo }

  /// Returns the value as the kind keeps it, or `nil` where it is none of the kind.
  func value(_ value: EntryValue) -> EntryValue? {
    switch (kind, value) {
    case (.yesNo, .answer): return value
    case (.yesNo, .number(0)): return .answer(false)
    case (.yesNo, .number(1)): return .answer(true)
    case (.share, .share): return value
    case (.rating, .number(let number)), (.score, .number(let number)):
      return scale?.contains(number) ?? true ? value : nil
    case (.attainment, .number(let number)): return (-2...2).contains(number) ? value : nil
    case (.minutes, .number(let number)): return number >= 0 ? value : nil
    case (.count, .number(let number)):
      return number >= 0 && number.rounded() == number ? value : nil
    default: return nil
    }
  }

  /// True when no entry has to be refused.
  func takesAll(_ entries: Span<Entry>) -> Bool {
    let (low, high) = plainNumbers
    for index in entries.indices {
      guard case .recorded = entries[index].state else { continue }
      if case .number(let number) = entries[index].value, number >= low, number <= high { continue }
      if case nil = value(entries[index].value) { return false }
    }
    return true
  }

  /// Numbers that are certainly taken as they are, so that one look at each of millions is enough.
  private var plainNumbers: (low: Double, high: Double) {
    switch kind {
    case .rating, .score:
      scale.map { ($0.lowerBound, $0.upperBound) } ?? (-.infinity, .infinity)
    case .attainment: (-2, 2)
    case .minutes: (0, .infinity)
    case .count, .yesNo, .share: (.infinity, -.infinity)
    }
  }

  struct Flaw {
    let message: String
    let hint: String?
  }

  /// Says what is wrong with a value that `value(_:)` refuses.
  func flaw(_ value: EntryValue) -> Flaw {
    let text = text(value)
    if case .number(let number) = value, Self.knownMissingCodes.contains(number) {
      return Flaw(
        message: "\(kind.rawValue)\(quoted(text)) is not \(expectation)",
        hint: "if \(text) means \"not recorded\", give --missing \(text)")
    }
    return Flaw(message: "\(kind.rawValue)\(quoted(text)) is not \(expectation)", hint: hint)
  }

  private func text(_ value: EntryValue) -> String {
    switch value {
    case .none: ""
    case .number(let number): plainText(number)
    case .answer(let done): done ? "yes" : "no"
    case .share(let successes, let chances): "\(successes)/\(chances)"
    }
  }

  private var expectation: String {
    switch kind {
    case .rating, .score, .attainment:
      scale.map { "from \(plainText($0.lowerBound)) to \(plainText($0.upperBound))" } ?? "a number"
    case .count: "a whole number from 0"
    case .minutes: "a number from 0"
    case .yesNo: "yes or no"
    case .share: "successes of chances, such as 3/5"
    }
  }

  private var hint: String {
    switch kind {
    case .rating, .score, .attainment: "leave the cell empty for a day without a \(noun)"
    case .count, .minutes: "leave the cell empty for a day without a record"
    case .yesNo: "write yes or no, and leave the cell empty for a day without an answer"
    case .share: "write 3/5 for 3 of 5"
    }
  }

  private var noun: String { kind == .attainment ? "level" : kind.rawValue }
}
