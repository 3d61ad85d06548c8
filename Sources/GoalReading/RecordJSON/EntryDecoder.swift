import GoalCore

/// Why an entry of a record cannot be used.
struct EntryProblem: Error {
  let offset: Int
  let code: String
  let message: String
  var hint: String?
}

/// Takes one entry of a record apart.
struct EntryDecoder {
  let object: RecordObject

  init(_ node: JSONNode, _ path: JSONPath, _ context: inout RecordContext) throws(EntryProblem) {
    guard case .object(let members) = node.value,
      let object = context.object(node, path, keys: RecordKeys.entry)
    else {
      throw EntryProblem(
        offset: node.offset, code: "field-unreadable",
        message: "\(path) is \(node.noun); expected an object")
    }
    // Two values for one key: nobody can tell which was meant.
    guard object.members.count == members.count else {
      throw EntryProblem(
        offset: node.offset, code: "entry-doubled", message: "\(path) has a key twice")
    }
    self.object = object
  }

  struct EntryDate {
    let day: CalendarDay
    let clock: ClockCell?
  }

  func date(_ options: ReadingOptions) throws(EntryProblem) -> EntryDate {
    guard let node = object["date"] else {
      throw EntryProblem(
        offset: object.offset, code: "date-missing", message: "\(object.path("date")) is missing")
    }
    guard case .text(let text) = node.value, let cell = DateCell(trimmed(text)),
      cell.isYearFirst || options.dates != nil, let day = cell.day(options.dates ?? .ymd)
    else { throw problem(node, "date", expected: "a date such as 2026-09-08") }
    return EntryDate(day: day, clock: cell.clock == nil ? try time() : cell.clock)
  }

  private func time() throws(EntryProblem) -> ClockCell? {
    guard let node = object["time"] else { return nil }
    guard case .text(let text) = node.value, let clock = ClockCell(trimmed(text)) else {
      throw problem(node, "time", expected: "a time such as 18:30")
    }
    return clock
  }

  func value(_ options: ReadingOptions) throws(EntryProblem) -> EntryValue {
    guard let node = object["value"] else { return .none }
    let missing = MissingCodes(options.missing)
    switch node.value {
    case .number(let number):
      return missing.holds("", .value(.number(number))) ? .none : .number(number)
    case .flag(let flag): return .answer(flag)
    case .text(let text):
      let cell = ValueCell(text)
      if cell != .empty, missing.holds(text, cell) { return .none }
      switch cell {
      case .empty: return .none
      case .value(let value): return value
      case .marked(let number) where !(number.mark == .comma && number.couldBeGrouped):
        return .number(number.number)
      case .marked, .unreadable: break
      }
    default: break
    }
    throw problem(node, "value", expected: "a number, true or false, or \"3/5\"")
  }

  func state(_ value: EntryValue) throws(EntryProblem) -> EntryState {
    guard let node = object["state"] else { return value == .none ? .empty : .recorded }
    let state: EntryState
    switch node.value {
    case .text("paused"): state = .paused
    case .text("skipped"): state = .skipped
    case .text("recorded"): return value == .none ? .empty : .recorded
    default: throw problem(node, "state", expected: "paused or skipped")
    }
    guard value == .none else {
      throw EntryProblem(
        offset: node.offset, code: "state-with-value",
        message: "\(object.path("state")) is given with a value as well",
        hint: "leave one of the two out")
    }
    return state
  }

  func word<Word: RawRepresentable<String>>(
    _ key: JSONKey, expected: String
  ) throws(EntryProblem) -> Word? {
    guard let node = object[key] else { return nil }
    guard case .text(let text) = node.value, let word = Word(rawValue: text.lowercased()) else {
      throw problem(node, key, expected: expected)
    }
    return word
  }

  func text(_ key: JSONKey) throws(EntryProblem) -> String? {
    guard let node = object[key] else { return nil }
    guard case .text(let text) = node.value else { throw problem(node, key, expected: "text") }
    return trimmed(text).isEmpty ? nil : text
  }

  func details() throws(EntryProblem) -> EntryDetails? {
    let note = try text("note")
    let event = try text("event")
    let tags = try tags()
    guard note != nil || event != nil || !tags.isEmpty else { return nil }
    return EntryDetails(note: note, tags: tags, event: event)
  }

  private func tags() throws(EntryProblem) -> [String] {
    guard let node = object["tags"] else { return [] }
    switch node.value {
    case .text(let text): return splitTags(text)
    case .array(let nodes):
      let words = nodes.compactMap { item -> String? in
        if case .text(let text) = item.value { return trimmed(text) }
        return nil
      }
      guard words.count == nodes.count else { break }
      return words.filter { !$0.isEmpty }
    default: break
    }
    throw problem(node, "tags", expected: "a list of texts")
  }

  private func problem(_ node: JSONNode, _ key: JSONKey, expected: String) -> EntryProblem {
    var found = node.noun
    if key != "note", case .text(let text) = node.value, !quoted(text).isEmpty {
      found = String(quoted(text).dropFirst())
    }
    return EntryProblem(
      offset: node.offset, code: "\(key.name)-unreadable",
      message: "\(object.path(key)) is \(found); expected \(expected)")
  }
}
