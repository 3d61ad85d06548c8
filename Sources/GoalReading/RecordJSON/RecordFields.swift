import GoalCore

/// Fields of the kinds that records have. Each is `nil` when the key is absent, and when its value
/// is not as expected, which is then complained of.
extension RecordContext {
  @inline(__always)
  mutating func text(_ object: RecordObject, _ key: JSONKey) -> String? {
    object.mayHave(key) ? presentText(object, key) : nil
  }

  private mutating func presentText(_ object: RecordObject, _ key: JSONKey) -> String? {
    guard let node = object[key] else { return nil }
    guard case .text(let text) = node.value else {
      complain(
        at: node.offset, code: "field-unreadable",
        "\(name(object.path(key))) is \(node.noun); expected text")
      return nil
    }
    return text.isEmpty ? nil : text
  }

  @inline(__always)
  mutating func number(_ object: RecordObject, _ key: JSONKey) -> Double? {
    object.mayHave(key) ? presentNumber(object, key) : nil
  }

  private mutating func presentNumber(_ object: RecordObject, _ key: JSONKey) -> Double? {
    guard let node = object[key] else { return nil }
    switch node.value {
    case .number(let number): return number
    case .text(let text) where isTable:
      // A comma that could group thousands is nobody's aim to guess.
      if let cell = NumberCell(trimmed(text)), !(cell.mark == .comma && cell.couldBeGrouped) {
        return cell.number
      }
    default: break
    }
    complain(node, object.path(key), expected: "a number")
    return nil
  }

  mutating func flag(_ object: RecordObject, _ key: JSONKey) -> Bool? {
    guard let node = object[key] else { return nil }
    switch node.value {
    case .flag(let flag): return flag
    case .text(let text) where isTable:
      switch ValueCell(text) {
      case .value(.answer(let flag)): return flag
      case .value(.number(1)): return true
      case .value(.number(0)): return false
      default: break
      }
    default: break
    }
    complain(node, object.path(key), expected: isTable ? "yes or no" : "true or false")
    return nil
  }

  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ object: RecordObject, _ key: JSONKey
  ) -> Word? {
    guard object.mayHave(key), let node = object[key] else { return nil }
    if case .text(let text) = node.value {
      if let word = Word(rawValue: text) ?? Word(rawValue: trimmed(text).lowercased()) {
        return word
      }
    }
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    complain(node, object.path(key), expected: "one of \(words)")
    return nil
  }

  @inline(__always)
  mutating func day(_ object: RecordObject, _ key: JSONKey) -> CalendarDay? {
    object[key].flatMap { day($0, object.path(key)) }
  }

  mutating func day(
    _ node: JSONNode, _ way: @autoclosure () -> JSONPath
  ) -> CalendarDay? {
    guard case .text(let text) = node.value, let cell = DateCell(trimmed(text)) else {
      complain(node, way(), expected: "a date such as 2026-09-08")
      return nil
    }
    if cell.isYearFirst || options.dates != nil {
      if let day = cell.day(options.dates ?? .ymd) { return day }
    } else {
      let readings = [cell.day(.dmy), cell.day(.mdy)].compactMap(\.self)
      if !cell.hasShortYear, readings.count == 1 || readings.first == readings.last,
        let day = readings.first
      {
        return day
      }
      if !readings.isEmpty {
        complain(
          at: node.offset, code: "date-ambiguous",
          "\(name(way()))\(quoted(text)) can be read with the day or the month first",
          hint: "write it as 2026-09-08, or give --dates dmy or --dates mdy")
        return nil
      }
    }
    complain(node, way(), expected: "a date such as 2026-09-08")
    return nil
  }

  /// The values of a list, each with its path; empty when the key is absent.
  @inline(__always)
  mutating func list(_ object: RecordObject, _ key: JSONKey) -> RecordList {
    object.mayHave(key) ? presentList(object, key) : .empty
  }

  private mutating func presentList(_ object: RecordObject, _ key: JSONKey) -> RecordList {
    guard let node = object[key] else { return .empty }
    guard case .array(let nodes) = node.value else {
      complain(node, object.path(key), expected: "a list")
      return .empty
    }
    return RecordList(nodes: nodes, path: object.path(key))
  }

  /// The id of a thing that needs one.
  mutating func identifier(_ object: RecordObject, _ key: JSONKey = "id") -> String? {
    guard object[key] != nil else {
      complain(
        at: object.offset, code: "id-missing", "\(name(object.path(key))) is missing",
        hint: "give it an id of its own")
      return nil
    }
    let toldBefore = diagnostics.count
    if let text = text(object, key), !trimmed(text).isEmpty { return text }
    if diagnostics.count == toldBefore {
      complain(
        at: object.offset, code: "id-missing", "\(name(object.path(key))) is empty",
        hint: "give it an id of its own")
    }
    return nil
  }
}
