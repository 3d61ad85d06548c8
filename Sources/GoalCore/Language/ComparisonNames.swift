extension PageLanguage {
  /// What the first group of a comparison is called beside its entries.
  package func firstName(of comparison: FactComparison) -> String {
    let name = text(of: comparison.first)
    return comparison.isTag ? say(.patternWith, ["tag": name]) : name
  }

  /// What the second group is called.
  package func secondName(of comparison: FactComparison) -> String {
    if let second = comparison.second { return text(of: second) }
    let name = text(of: comparison.first)
    return comparison.isTag ? say(.patternWithout, ["tag": name]) : say(.patternOtherDays)
  }
}
