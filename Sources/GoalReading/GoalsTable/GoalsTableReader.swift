import GoalCore

/// Reads goals in CSV, one indicator a row, by making the same objects that records in JSON have.
struct GoalsTableReader {
  fileprivate struct GoalRows {
    let id: String
    var fields: [JSONMember]
    var indicators: [JSONNode] = []
    /// Indicator fields of a goal whose rows name no indicator.
    var unnamed: [JSONMember] = []
    /// The title of that indicator, where the goal's own has another column.
    var unnamedTitle: JSONMember?
    let offset: Int
  }

  fileprivate struct ClientRows {
    var fields: [JSONMember]
    var goals: [GoalRows] = []
    let offset: Int
  }

  private let file: LogFile
  private let header: CSVHeader
  private var scanner: CSVScanner
  private var context: RecordContext
  private var clients: [ClientRows] = []
  private var clientPlaces: [String: Int] = [:]
  private var goalPlaces: [String: [String: Int]] = [:]

  static let clientColumns = ["client", "name", "language", "timezone"]
  static let goalColumns: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "words", "why", "specific", "measurable", "achievable", "relevant", "timeBound", "start",
      "due", "reviews", "status", "replaces",
    ].map { ($0.lowercased(), $0) })
  static let indicatorColumns: [String: String] = Dictionary(
    uniqueKeysWithValues: RecordKeys.indicatorFields
      .filter { $0 != "targets" && $0 != "levels" }.map { ($0.lowercased(), $0) })

  /// All names of columns, in lower case.
  static let names: Set<String> = Set(clientColumns)
    .union(["goal", "goaltitle", "indicator", "title"])
    .union(goalColumns.keys).union(indicatorColumns.keys)

  static func read(_ file: LogFile, _ bytes: [UInt8]) throws(FileRefusal) -> FileContents {
    try file.refusing {
      var reader = try GoalsTableReader(file, bytes)
      return try reader.contents()
    }
  }

  private init(_ file: LogFile, _ bytes: [UInt8]) throws {
    self.file = file
    scanner = CSVScanner(bytes, delimiter: file.dialect.delimiter)
    scanner.skipLines(file.dialect.linesBeforeHeader)
    _ = try scanner.advance()
    header = CSVHeader(scanner)
    context = RecordContext(
      path: file.path, fileIndex: file.index, options: file.options, bytes: bytes, isTable: true)
    let check = HeaderCheck(file: file, header: header)
    try check.refuseDoubles()
    (check.linesBefore + check.unknownColumns(known: Self.names.sorted()))
      .forEach { context.report($0) }
  }

  private mutating func contents() throws -> FileContents {
    while try scanner.advance() {
      if !scanner.isBlankRecord { takeRow() }
    }
    var decoder = RecordDecoder(context)
    for client in clients {
      client.goals.forEach { complainOfUnnamed($0, &decoder.context) }
      decoder.take(client.node, .root)
    }
    return FileContents(records: decoder.records, diagnostics: decoder.context.diagnostics)
  }

  /// Where some rows of a goal name an indicator, one that names none says nothing that can be used.
  private func complainOfUnnamed(_ goal: GoalRows, _ context: inout RecordContext) {
    guard !goal.indicators.isEmpty, let stray = goal.unnamed.first else { return }
    context.complain(
      at: stray.keyOffset, code: "indicator-missing",
      "row names no indicator, and other rows of its goal do",
      hint: "fill in the column indicator in each row of a goal with several")
  }

  private mutating func takeRow() {
    let rowOffset = scanner.offset(of: 0)
    guard scanner.fields.count <= header.names.count else {
      let problem = RowProblem.tooManyCells(scanner.fields.count, header: header.names.count)
      context.complain(at: rowOffset, code: problem.code, problem.message, hint: problem.hint)
      return
    }
    guard let goal = cell("goal") else {
      context.complain(
        at: rowOffset, code: "goal-missing", "row names no goal", hint: "fill in the column goal")
      return
    }
    let id: String
    if header.index(of: "client") == nil {
      id = file.clientFromName
    } else if let client = cell("client") {
      id = client.text
    } else {
      context.complain(
        at: rowOffset, code: "client-missing", "row names no client",
        hint: "fill in the column client")
      return
    }
    let client = clientPlace(id, offset: rowOffset)
    takeGoalRow(goal.text, client: client, id: id, offset: rowOffset)
  }

  private mutating func clientPlace(_ id: String, offset: Int) -> Int {
    var place = clients.count
    if let known = clientPlaces[id] {
      place = known
    } else {
      clientPlaces[id] = place
      let member = JSONMember(
        key: "id", keyOffset: offset, node: JSONNode(value: .text(id), offset: offset))
      clients.append(ClientRows(fields: [member], offset: offset))
    }
    for (column, key) in [("name", "name"), ("language", "language"), ("timezone", "timeZone")] {
      merge(member(column, key), into: &clients[place].fields, &context)
    }
    return place
  }

  private mutating func takeGoalRow(_ goal: String, client: Int, id: String, offset: Int) {
    var place = clients[client].goals.count
    if let known = goalPlaces[id]?[goal] {
      place = known
    } else {
      goalPlaces[id, default: [:]][goal] = place
      let member = JSONMember(
        key: "id", keyOffset: offset, node: JSONNode(value: .text(goal), offset: offset))
      clients[client].goals.append(GoalRows(id: goal, fields: [member], offset: offset))
    }
    merge(member("goaltitle", "title"), into: &clients[client].goals[place].fields, &context)
    for (column, key) in Self.goalColumns.sorted(by: { $0.key < $1.key }) {
      merge(member(column, key), into: &clients[client].goals[place].fields, &context)
    }
    let fields = Self.indicatorColumns.sorted { $0.key < $1.key }
      .compactMap { member($0.key, $0.value) }
    takeIndicator(fields, client: client, goal: place, offset: offset)
  }

  private mutating func takeIndicator(
    _ fields: [JSONMember], client: Int, goal: Int, offset: Int
  ) {
    let title = member("title", "title")
    if let id = member("indicator", "id") {
      let members = [id] + (title.map { [$0] } ?? []) + fields
      clients[client].goals[goal].indicators.append(
        JSONNode(value: .object(members), offset: offset))
    } else if clients[client].goals[goal].unnamed.isEmpty {
      clients[client].goals[goal].unnamed = fields
      if header.index(of: "goaltitle") == nil {
        merge(title, into: &clients[client].goals[goal].fields, &context)
      } else {
        clients[client].goals[goal].unnamedTitle = title
      }
    } else if !fields.isEmpty {
      context.complain(
        at: offset, code: "indicator-missing",
        "row is a second one of its goal and names no indicator",
        hint: "fill in the column indicator in each row of a goal with several")
    }
  }

  private func cell(_ column: String) -> (text: String, offset: Int)? {
    guard let index = header.index(of: column), let text = scanner.text(at: index) else {
      return nil
    }
    return (text, scanner.offset(of: index))
  }

  private func member(_ column: String, _ key: String) -> JSONMember? {
    cell(column).map { cell in
      JSONMember(
        key: JSONKey(key), keyOffset: cell.offset,
        node: JSONNode(value: .text(cell.text), offset: cell.offset))
    }
  }
}

/// Rows of one goal may repeat what is the goal's; they may not contradict each other.
private func merge(
  _ member: JSONMember?, into members: inout [JSONMember], _ context: inout RecordContext
) {
  guard let member else { return }
  guard let known = members.first(where: { $0.key == member.key }) else {
    members.append(member)
    return
  }
  guard known.node.value != member.node.value else { return }
  context.complain(
    at: member.node.offset, code: "rows-contradict",
    "row gives another \(member.key.name) than an earlier row of the same client or goal",
    hint: "make the rows equal, or leave the cell empty in all but one")
}

extension GoalsTableReader.GoalRows {
  /// The goal's indicators: a list, or the fields of its only one.
  fileprivate func measures(_ member: (JSONKey, JSONValue) -> JSONMember) -> [JSONMember] {
    if !indicators.isEmpty { return [member("indicators", .array(indicators))] }
    guard let unnamedTitle else { return unnamed }
    let fields = [member("id", .text(id)), unnamedTitle] + unnamed
    return [member("indicators", .array([JSONNode(value: .object(fields), offset: offset)]))]
  }
}

extension GoalsTableReader.ClientRows {
  /// The record that a JSON file would hold.
  fileprivate var node: JSONNode {
    func member(_ key: JSONKey, _ value: JSONValue) -> JSONMember {
      JSONMember(key: key, keyOffset: offset, node: JSONNode(value: value, offset: offset))
    }
    let goals = goals.map { goal in
      JSONNode(value: .object(goal.fields + goal.measures(member)), offset: goal.offset)
    }
    return JSONNode(
      value: .object([member("client", .object(fields)), member("goals", .array(goals))]),
      offset: offset)
  }
}
