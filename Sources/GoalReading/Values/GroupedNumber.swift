/// A number with marks between its thousands, of which the marks leave one reading.
///
/// `1 234,5`, `1'234.5`, `1.234,5` and `1.234.567`; not `1,234`, which could be a decimal.
struct GroupedNumber {
  let number: Double
  /// The decimal mark that the cell shows, or that its thousands leave.
  let mark: NumberCell.Mark

  var cell: NumberCell { NumberCell(number: number, mark: mark) }

  init?(_ text: String) {
    var digits = text.unicodeScalars[...]
    var isNegative = false
    if let sign = digits.first, "+-\u{2212}".unicodeScalars.contains(sign) {
      isNegative = sign != "+"
      digits = digits.dropFirst()
    }
    guard let runs = DigitRuns(digits), let parts = runs.parts else { return nil }
    mark = parts.mark
    guard let magnitude = Double(parts.whole + "." + parts.decimals), magnitude.isFinite else {
      return nil
    }
    number = isNegative ? -magnitude : magnitude
  }
}

/// Runs of digits and the marks between them.
private struct DigitRuns {
  struct Parts {
    let whole: String
    let decimals: String
    let mark: NumberCell.Mark
  }

  private enum Mark {
    case point, comma, blank, apostrophe

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case ".": self = .point
      case ",": self = .comma
      // A blank, the one that does not break, a narrow one, a thin one.
      case " ", "\u{A0}", "\u{202F}", "\u{2009}": self = .blank
      case "'", "\u{2019}": self = .apostrophe
      default: return nil
      }
    }
  }

  private var runs = [""]
  private var marks: [Mark] = []

  init?(_ scalars: Substring.UnicodeScalarView) {
    for scalar in scalars {
      if ("0"..."9").contains(scalar) {
        runs[runs.count - 1].unicodeScalars.append(scalar)
      } else if let mark = Mark(scalar) {
        marks.append(mark)
        runs.append("")
      } else {
        return nil
      }
    }
    guard !marks.isEmpty, runs.allSatisfy({ !$0.isEmpty }) else { return nil }
  }

  /// Whole and decimals, where the marks leave no doubt.
  var parts: Parts? {
    guard let first = marks.first, let last = marks.last else { return nil }
    if marks.allSatisfy({ $0 == first }) {
      // One point or comma alone could be either mark.
      let isSure = first == .blank || first == .apostrophe || marks.count > 1
      guard isSure, isGrouped(runs[...]) else { return nil }
      return Parts(whole: runs.joined(), decimals: "0", mark: decimal(besides: first))
    }
    guard last == .point || last == .comma, marks.dropLast().allSatisfy({ $0 == first }),
      first != last, isGrouped(runs.dropLast())
    else { return nil }
    return Parts(
      whole: runs.dropLast().joined(), decimals: runs[runs.count - 1],
      mark: last == .point ? .point : .comma)
  }

  private func decimal(besides grouping: Mark) -> NumberCell.Mark {
    switch grouping {
    case .point: .comma
    case .comma: .point
    case .blank, .apostrophe: .none
    }
  }

  private func isGrouped(_ runs: ArraySlice<String>) -> Bool {
    guard let first = runs.first else { return false }
    return (1...3).contains(first.utf8.count) && runs.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }
}
