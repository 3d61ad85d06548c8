internal import Documents
internal import GoalCore
internal import Yams

/// Takes values out of a style's YAML, and complains with the place of what is not as expected.
///
/// Read as YAML's own tree, whose scalars are the text as written, so that `NO` stays a word and
/// every key has its place.
struct StyleScan {
  /// A key with its value, both with their places.
  struct Entry {
    var name: String
    var key: Node
    var value: Node
  }

  let path: String
  private(set) var problems: [Diagnostic] = []

  init(path: String) {
    self.path = path
  }

  func position(_ node: Node) -> SourcePosition {
    SourcePosition(file: path, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
  }

  mutating func complain(
    _ severity: Diagnostic.Severity = .error, at node: Node, _ message: String,
    hint: String? = nil
  ) {
    problems.append(
      Diagnostic(severity, at: position(node), code: "page-style", message, hint: hint))
  }

  mutating func complain(_ diagnostic: Diagnostic) { problems.append(diagnostic) }

  /// The entries of a mapping; none for a key with nothing after it.
  mutating func entries(_ node: Node, of owner: String) -> [Entry] {
    guard let mapping = node.mapping else {
      if node.scalar?.string.isEmpty != true {
        complain(
          at: node, "\(owner) is not a list of keys",
          hint: "write each on a line of its own below, as \"key: value\"")
      }
      return []
    }
    return mapping.compactMap { key, value in
      guard let name = key.scalar?.string else {
        complain(at: key, "a key of \(owner) is not a word")
        return nil
      }
      return Entry(name: name, key: key, value: value)
    }
  }

  /// Entries by the keys that there are; each other key is complained of.
  mutating func keyed<Key: RawRepresentable & CaseIterable>(
    _ type: Key.Type, _ node: Node, of owner: String
  ) -> [(key: Key, entry: Entry)] where Key.RawValue == String {
    entries(node, of: owner).compactMap { entry in
      if let key = Key(rawValue: entry.name) { return (key, entry) }
      let known = type.allCases.map(\.rawValue)
      complain(
        at: entry.key, "there is no key \(shown(entry.name)) in \(owner)",
        hint: nearestName(to: entry.name, in: known).map { "did you mean \($0)?" }
          ?? "there are: \(known.joined(separator: ", "))")
      return nil
    }
  }

  /// Text of one line and not too long.
  mutating func text(_ entry: Entry) -> Placed<String>? {
    guard let text = entry.value.scalar?.string else {
      complain(at: entry.value, "\(entry.name) is not a text")
      return nil
    }
    guard !text.isEmpty else { return nil }
    guard text.count <= 200, !text.contains(where: { $0.isNewline || $0 == "\0" }) else {
      complain(at: entry.value, "\(entry.name) is longer than one line of 200 letters")
      return nil
    }
    return Placed(text, at: position(entry.value))
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, _ entry: Entry
  ) -> Choice? where Choice.RawValue == String {
    guard let word = text(entry) else { return nil }
    if let choice = Choice(rawValue: word.value) { return choice }
    let known = type.allCases.map(\.rawValue)
    complain(
      at: entry.value, "\(entry.name) cannot be \(shown(word.value))",
      hint: nearestName(to: word.value, in: known).map { "did you mean \($0)?" }
        ?? "write one of: \(known.joined(separator: ", "))")
    return nil
  }

  /// One choice or a list of them; `nil` for none that can be.
  mutating func choices<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, _ entry: Entry
  ) -> [Choice]? where Choice.RawValue == String {
    let nodes = entry.value.sequence.map(Array.init) ?? [entry.value]
    let choices = nodes.compactMap { node in
      choice(type, Entry(name: entry.name, key: entry.key, value: node))
    }
    return choices.isEmpty ? nil : choices
  }

  mutating func number(_ entry: Entry, in range: ClosedRange<Double>, unit: String = "")
    -> Double?
  {
    guard let word = text(entry) else { return nil }
    guard let number = Double(word.value), number.isFinite else {
      complain(at: entry.value, "\(entry.name) is \(shown(word.value)), not a number")
      return nil
    }
    return checked(number, entry, range, unit: unit)
  }

  /// Points, or a number with `mm`, `cm`, `in` or `pt` after it.
  mutating func length(_ entry: Entry, in range: ClosedRange<Double>) -> Double? {
    guard let word = text(entry) else { return nil }
    guard let points = points(in: word.value) else {
      complain(
        at: entry.value, "\(entry.name) is \(shown(word.value)), not a length",
        hint: "write a number of points, or one with mm, cm or in after it, as \"15 mm\"")
      return nil
    }
    return checked(points, entry, range, unit: " pt")
  }

  private mutating func checked(
    _ number: Double, _ entry: Entry, _ range: ClosedRange<Double>, unit: String
  ) -> Double? {
    guard range.contains(number) else {
      let ends = [range.lowerBound, range.upperBound].map(plain)
      complain(
        at: entry.value,
        "\(entry.name) is \(plain(number))\(unit), not from \(ends[0]) to \(ends[1])\(unit)")
      return nil
    }
    return number
  }

  private func points(in text: String) -> Double? {
    let digits = text.prefix { $0.isNumber || ".-+".contains($0) }
    guard let number = Double(digits), number.isFinite else { return nil }
    switch text.dropFirst(digits.count).filter({ $0 != " " }) {
    case "", "pt": return number
    case "mm": return number * 72 / 25.4
    case "cm": return number * 72 / 2.54
    case "in": return number * 72
    default: return nil
    }
  }

  /// `#1A1E23`.
  mutating func rgb(_ entry: Entry) -> UInt32? {
    guard let word = text(entry) else {
      complain(
        at: entry.key, "\(entry.name) has no colour",
        hint: "write it as \"#1A1E23\", with quotation marks: a bare # begins a comment")
      return nil
    }
    if let rgb = hexColor(word.value) { return rgb }
    complain(
      at: entry.value, "\(entry.name) is \(shown(word.value)), not a colour",
      hint: "write it as \"#1A1E23\", with quotation marks: a bare # begins a comment")
    return nil
  }

  /// A role, or a colour of its own.
  mutating func color(_ entry: Entry) -> StyleColor? {
    guard let word = text(entry) else {
      _ = rgb(entry)
      return nil
    }
    if let token = ColorToken(rawValue: word.value) { return .token(token) }
    if let rgb = hexColor(word.value) { return .rgb(rgb) }
    let known = ColorToken.allCases.map(\.rawValue)
    complain(
      at: entry.value, "\(entry.name) is \(shown(word.value)), not a colour",
      hint: nearestName(to: word.value, in: known).map { "did you mean \($0)?" }
        ?? "write \"#1A1E23\" or one of: \(known.joined(separator: ", "))")
    return nil
  }
}

private func hexColor(_ text: String) -> UInt32? {
  guard text.hasPrefix("#"), text.utf8.count == 7,
    text.dropFirst().allSatisfy(\.isHexDigit)
  else { return nil }
  return UInt32(text.dropFirst(), radix: 16)
}

/// A word of the file as a message shows it: not longer than a line allows.
func shown(_ text: String) -> String {
  text.count > 40 ? "\"\(text.prefix(40))…\"" : "\"\(text)\""
}

/// A number with at most one decimal.
private func plain(_ number: Double) -> String {
  let tenths = (number * 10).rounded()
  guard let whole = Int(exactly: tenths) else { return String(number) }
  return whole % 10 == 0 ? String(whole / 10) : String(Double(whole) / 10)
}
