import GoalCore

/// Makes rows of the entries of records.
struct EntryCollector {
  private struct Key: Hashable {
    let client: String
    let measure: MeasureName
    let rater: String
  }

  private(set) var groups: [RowGroup] = []
  private var places: [Key: Int] = [:]

  mutating func take(
    _ node: JSONNode, _ path: JSONPath, client: String, _ context: inout RecordContext
  ) {
    do {
      try add(node, path, client: client, &context)
    } catch {
      context.complain(
        at: error.offset, code: error.code, error.message, hint: error.hint, rowsUnused: 1)
    }
  }

  private mutating func add(
    _ node: JSONNode, _ path: JSONPath, client: String, _ context: inout RecordContext
  ) throws(EntryProblem) {
    let decoder = try EntryDecoder(node, path, &context)
    let date = try decoder.date(context.options)
    let value = try decoder.value(context.options)
    let state = try decoder.state(value)
    let position = context.position(decoder.object["value"]?.offset ?? node.offset)
    let entry = Entry(
      day: date.day, at: date.clock?.time, value: value, state: state,
      moment: try decoder.word("moment", expected: "before, during or after"),
      share: try decoder.word("share", expected: "client or none"),
      source: EntrySource(file: context.fileIndex, line: position.line, column: position.column),
      details: try decoder.details())
    let key = Key(
      client: client,
      measure: .ids(
        goal: try decoder.text("goal"), indicator: try decoder.text("indicator")),
      rater: try decoder.text("rater").map { trimmed($0) } ?? Series.selfRater)
    let group = index(of: key)
    if let clock = date.clock, let offset = clock.offsetInMinutes {
      groups[group].zones.append(
        WrittenZone(
          entry: groups[group].entries.count, offsetInMinutes: offset, isZulu: clock.isZulu))
    }
    groups[group].entries.append(entry)
  }

  private mutating func index(of key: Key) -> Int {
    if let place = places[key] { return place }
    groups.append(
      RowGroup(client: key.client, measure: key.measure, rater: key.rater, entries: []))
    places[key] = groups.count - 1
    return groups.count - 1
  }
}
