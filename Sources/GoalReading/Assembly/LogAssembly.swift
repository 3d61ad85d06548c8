import GoalCore

/// Joins what the files hold, client by client.
struct LogAssembly {
  private let files: [String]
  private let fileList: FileList
  private let options: ReadingOptions
  private var clients: [ClientAssembly] = []
  private var places: [String: Int] = [:]
  /// The id that stands for all its spellings, by the folded one.
  private var spellings: [String: String] = [:]
  private var diagnostics: [Diagnostic] = []
  private var rowsUnused = 0
  /// Of the client whose rows came last.
  private var lastPlace: Int?

  init(files: [String], options: ReadingOptions) {
    self.files = files
    fileList = FileList(paths: files)
    self.options = options
  }

  /// Joins the contents of the files; they are taken apart, so that each row is in memory once.
  static func log(
    files: [String], contents: inout [FileContents], options: ReadingOptions
  ) -> GoalLog {
    var assembly = LogAssembly(files: files, options: options)
    assembly.reserve(contents.reduce(0) { $0 + $1.records.count })
    for index in contents.indices {
      takeApart(&contents[index].records) { assembly.take($0) }
    }
    for index in contents.indices {
      takeApart(&contents[index].rows) { assembly.take($0) }
      contents[index].diagnostics.forEach { assembly.take($0) }
    }
    return assembly.finish()
  }

  /// Makes room for so many clients, so that tables need not grow again and again.
  private mutating func reserve(_ count: Int) {
    clients.reserveCapacity(count)
    places.reserveCapacity(count)
    spellings.reserveCapacity(count)
  }

  private mutating func take(_ record: consuming RecordDraft) {
    if let known = otherSpelling(of: record.client.id) {
      diagnostics.append(
        misspelled(known, at: record.position, code: "client-misspelled", what: "record", rows: 0))
      return
    }
    let place = place(of: record.client.id)
    clients[place].take(record, &diagnostics)
  }

  private mutating func take(_ group: consuming RowGroup) {
    guard let first = group.entries.first?.source else { return }
    // Groups of one client mostly stand together.
    if let lastPlace, clients[lastPlace].client.id == group.client {
      clients[lastPlace].groups.append(group)
      return
    }
    guard let known = otherSpelling(of: group.client) else {
      let place = place(of: group.client)
      lastPlace = place
      clients[place].groups.append(group)
      return
    }
    let rows = group.entries.count
    let position = fileList.line(of: first)
    diagnostics.append(
      misspelled(known, at: position, code: "client-misspelled", what: "client", rows: rows))
    clients[place(of: known)].rowsUnused += rows
  }

  private mutating func take(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    if diagnostic.rowsUnused > 0, let client = diagnostic.client {
      let id = otherSpelling(of: client) ?? client
      diagnostic.client = id
      clients[place(of: id)].rowsUnused += diagnostic.rowsUnused
    } else {
      rowsUnused += diagnostic.rowsUnused
    }
    diagnostics.append(diagnostic)
  }

  private mutating func place(of id: String) -> Int {
    if let place = places[id] { return place }
    places[id] = clients.count
    spellings[folded(id)] = id
    clients.append(ClientAssembly(client: Client(id: id)))
    return clients.count - 1
  }

  /// Returns the known id that differs from this one by case or blanks only.
  private func otherSpelling(of id: String) -> String? {
    if places[id] != nil { return nil }
    return spellings[folded(id)]
  }

  private func misspelled(
    _ known: String, at position: SourcePosition, code: String, what: String, rows: Int
  ) -> Diagnostic {
    let place = places[known].flatMap { clients[$0].firstPosition(in: fileList) }
    let meant = place.map { "the id in \($0)" } ?? "the other spelling"
    let count = rows > 1 ? "; \(rows) rows are not used" : ""
    return Diagnostic(
      .error, at: position, code: code,
      "\(what) has an id that differs from a known one only by case or blanks\(count)",
      hint: "write it as \(meant), or give it an id of its own", rowsUnused: rows, client: known)
  }

  private mutating func finish() -> GoalLog {
    var log = GoalLog(files: files, rowsUnused: rowsUnused)
    var zones = ZoneRoom(options: options)
    var taken: [ClientAssembly] = []
    swap(&taken, &clients)
    log.clients.reserveCapacity(taken.count)
    for part in FinishedClients.all(consume taken, files: fileList, options: options) {
      log.clients += part.records
      diagnostics += part.diagnostics
      zones.append(part.zones)
    }
    log.clients.sort { $0.client.id < $1.client.id }
    diagnostics.append(contentsOf: zones.warnings(files))
    log.diagnostics = sorted(diagnostics)
    return log
  }

  private func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let order = Dictionary(
      files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func key(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
      let position = diagnostic.position
      return (order[position.file] ?? files.count, position.line, position.column)
    }
    return diagnostics.enumerated()
      .map { (key: key($1), place: $0, diagnostic: $1) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
      .map(\.diagnostic)
  }
}

private func < (
  left: ((Int, Int, Int), Int), right: ((Int, Int, Int), Int)
) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}

/// Hands the items over one by one in their order; a copy of so large ones counts many references.
func takeApart<Item>(_ items: inout [Item], _ take: (consuming Item) -> Void) {
  var rest: [Item] = []
  swap(&rest, &items)
  rest.reverse()
  while let item = rest.popLast() { take(consume item) }
}
