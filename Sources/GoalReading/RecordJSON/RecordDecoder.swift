import GoalCore

/// Makes a client's record of one object.
struct RecordDecoder {
  var context: RecordContext
  private(set) var records: [RecordDraft] = []
  private(set) var entries = EntryCollector()

  init(_ context: RecordContext) {
    self.context = context
  }

  /// Takes one record; what is wrong in it is complained of, and the rest is kept.
  mutating func take(_ node: JSONNode, _ path: JSONPath) {
    context.client = nil
    guard let object = context.object(node, path, keys: RecordKeys.record) else { return }
    guard let client = client(object) else {
      loseEntries(object)
      loseDoubledEntries(node)
      return
    }
    context.client = client.id
    var record = RecordDraft(client: client, position: context.position(node.offset))
    record.sessions = context.list(object, "sessions").compactMap { context.day($0.node, $0.path) }
    record.agreements = context.list(object, "agreements").compactMap { agreement($0) }
    let items = context.list(object, "goals")
    record.goals.reserveCapacity(items.count)
    for item in items {
      context.takeGoal(item.node, item.path, into: &record.goals)
    }
    records.append(record)
    for item in context.list(object, "entries") {
      entries.take(item.node, item.path, client: client.id, &context)
    }
    loseDoubledEntries(node)
    context.client = nil
  }

  private mutating func client(_ record: RecordObject) -> Client? {
    guard let node = record["client"] else {
      context.complain(
        at: record.offset, code: "client-missing",
        "\(context.name(record.path("client"))) is missing",
        hint: "give each record a client with an id")
      return nil
    }
    guard let object = context.object(node, record.path("client"), keys: RecordKeys.client),
      let id = context.identifier(object)
    else { return nil }
    context.client = id
    return Client(
      id: id, name: context.text(object, "name"), language: context.text(object, "language"),
      timeZone: timeZone(object))
  }

  private mutating func timeZone(_ object: RecordObject) -> String? {
    guard let name = context.text(object, "timeZone") else { return nil }
    if LocalDays.isKnown(name) { return name }
    if let node = object["timeZone"] {
      context.complain(node, object.path("timeZone"), expected: "a zone such as Europe/Paris")
    }
    return nil
  }

  private mutating func agreement(_ item: (node: JSONNode, path: JSONPath)) -> AgreementDraft? {
    guard let object = context.object(item.node, item.path, keys: RecordKeys.agreement) else {
      return nil
    }
    guard let date = context.required(object, "date", { $0.day($1, "date") }),
      let text = context.required(object, "text", { $0.text($1, "text") })
    else { return nil }
    let agreement = Agreement(
      date: date, text: text, goal: context.text(object, "goal"),
      indicator: context.text(object, "indicator"))
    return AgreementDraft(agreement: agreement, position: context.position(object.offset))
  }

  /// Of two lists of entries neither is used; their rows are counted all the same.
  private mutating func loseDoubledEntries(_ node: JSONNode) {
    guard case .object(let members) = node.value else { return }
    let lists = members.filter { $0.key == "entries" }
    let rows = lists.reduce(0) { count, member in
      if case .array(let nodes) = member.node.value { return count + nodes.count }
      return count
    }
    guard lists.count > 1, rows > 0, let second = lists.dropFirst().first else { return }
    context.complain(
      at: second.keyOffset, code: "entries-lost",
      "\(rows) entries are not used, as their key is "
        + "given twice", hint: "join the lists into one", rowsUnused: rows)
  }

  /// Entries of a record without a client are rows whose client cannot be told.
  private mutating func loseEntries(_ object: RecordObject) {
    for item in context.list(object, "entries") {
      context.complain(
        at: item.node.offset, code: "client-missing", "entry belongs to a record without a client",
        hint: "give each record a client with an id", rowsUnused: 1)
    }
  }
}

extension RecordContext {
  /// Takes a field without which its object says nothing.
  mutating func required<Value>(
    _ object: RecordObject, _ key: JSONKey, _ take: (inout Self, RecordObject) -> Value?
  ) -> Value? {
    let toldBefore = diagnostics.count
    let value = take(&self, object)
    // What is of the wrong kind was complained of already; nothing goes without a word.
    if value == nil, diagnostics.count == toldBefore {
      complain(
        at: object.offset, code: "field-missing", "\(name(object.path(key))) is missing",
        hint: "add it, or take its object out")
    }
    return value
  }
}
