import GoalCore

/// Reads the cells of one field as values, as the profile says.
struct ProfileValues {
  enum Outcome: Equatable {
    case value(EntryValue)
    case paused
    case skipped
    case empty
    /// A word without a number: none is made up.
    case word(String)
    /// A number in a spelling that the profile does not name.
    case misspelled
    /// Not whole, though the profile says that it is.
    case notWhole
  }

  private let type: FieldType
  private let missing: Set<String>
  private let map: [String: String]
  private let trueWords: Set<String>
  private let falseWords: Set<String>
  private let decimal: Character
  private let group: Character?
  private let factor: Double

  init(_ field: ProfileField, _ profile: Profile, options: ReadingOptions) {
    type = field.type ?? .any
    let own = field.missingValues ?? profile.missingValues ?? []
    missing = Set((own + options.missing).map(Self.folded))
    map = Dictionary(
      (field.map ?? [:]).map { (Self.folded($0), trimmed($1)) }, uniquingKeysWith: { $1 })
    trueWords = Set((field.trueValues ?? profile.trueValues ?? []).map(Self.folded))
    falseWords = Set((field.falseValues ?? profile.falseValues ?? []).map(Self.folded))
    let pinned: Character = options.decimal == .comma ? "," : "."
    decimal = (field.decimalChar ?? profile.decimalChar)?.first ?? pinned
    group = (field.groupChar ?? profile.groupChar)?.first
    factor = field.factor ?? 1
  }

  /// Words are compared without case and without the blanks that apps leave at their ends.
  static func folded(_ word: String) -> String { trimmed(word).lowercased() }

  func outcome(_ cell: String) -> Outcome {
    let cell = trimmed(cell)
    let word = Self.folded(cell)
    if word.isEmpty || missing.contains(word) { return .empty }
    if let meaning = map[word] { return mapped(meaning) }
    if trueWords.contains(word) { return .value(.answer(true)) }
    if falseWords.contains(word) { return .value(.answer(false)) }
    switch type {
    case .string, .date, .time, .datetime: return .word(cell)
    case .boolean: return answer(cell)
    case .number, .integer, .any: return number(cell)
    }
  }

  private func mapped(_ meaning: String) -> Outcome {
    switch meaning.lowercased() {
    case "yes", "true": .value(.answer(true))
    case "no", "false": .value(.answer(false))
    case "skipped": .skipped
    case "paused": .paused
    case "missing", "": .empty
    default: NumberCell(meaning).map { .value(.number($0.number)) } ?? .word(meaning)
    }
  }

  private func answer(_ cell: String) -> Outcome {
    switch ValueCell(cell) {
    case .value(.answer(let done)): .value(.answer(done))
    case .value(.number(1)): .value(.answer(true))
    case .value(.number(0)): .value(.answer(false))
    default: .word(cell)
    }
  }

  private func number(_ cell: String) -> Outcome {
    if let number = plainNumber(cell) {
      guard scaled(number).isFinite else { return .misspelled }
      if type == .integer, number.rounded() != number { return .notWhole }
      return .value(.number(scaled(number)))
    }
    switch ValueCell(cell) {
    case .value(let value) where type == .any: return .value(value)
    case .value(.number(let number)) where scaled(number).isFinite:
      return .value(.number(scaled(number)))
    case .marked: return .misspelled
    default: return .word(cell)
    }
  }

  /// 7000 thousandths are 7, and 1.1 of them none too many: the division rounds once.
  private func scaled(_ number: Double) -> Double {
    let inverse = (1 / factor).rounded()
    return factor < 1 && 1 / inverse == factor ? number / inverse : number * factor
  }

  private func plainNumber(_ cell: String) -> Double? {
    var text = ""
    for letter in cell {
      if let group, letter == group || (group == " " && letter.isWhitespace) { continue }
      if letter == decimal {
        text.append(".")
      } else if letter == "." || letter == "," {
        return nil
      } else {
        text.append(letter)
      }
    }
    return NumberCell(text)?.number
  }
}

/// The named values of one cell: `Neck pain (Moderate)`, `Energy: 4 | Stress: 2`.
struct CellItems {
  struct Item: Equatable {
    /// `nil` where the cell holds a value alone.
    var name: String?
    var value: String
  }

  /// The parts of a cell; `nil` for one that is not made of names and values as it should be.
  static func items(_ cell: String, _ field: ProfileField) -> [Item]? {
    var parts = [cell]
    if let split = field.split, !split.isEmpty {
      parts = cell.split(separator: split).map { trimmed($0) }.filter { !$0.isEmpty }
    }
    var items: [Item] = []
    for part in parts {
      guard let item = item(part, field) else { return nil }
      items.append(item)
    }
    return items
  }

  private static func item(_ part: String, _ field: ProfileField) -> Item? {
    if field.itemAndLevel == true { return itemAndLevel(part) }
    guard let mark = field.pairs, !mark.isEmpty else { return Item(value: part) }
    guard let range = part.ranges(of: mark).last else { return nil }
    let name = trimmed(part[..<range.lowerBound])
    let value = trimmed(part[range.upperBound...])
    return name.isEmpty || value.isEmpty ? nil : Item(name: name, value: value)
  }

  /// The level is in the last brackets, since names hold brackets too.
  private static func itemAndLevel(_ part: String) -> Item? {
    guard part.hasSuffix(")"), let open = part.lastIndex(of: "(") else { return nil }
    let name = trimmed(part[..<open])
    let level = trimmed(part[part.index(after: open)...].dropLast())
    return name.isEmpty || level.isEmpty ? nil : Item(name: name, value: level)
  }
}
