import GoalCore

/// Joins what the files hold, client by client.
struct LogAssembly {
  private let files: [String]
  private let fileList: FileList
  private let options: ReadingOptions
  private var clients: [ClientAssembly] = []
  /// By the folded id, which all spellings have in common.
  private var places: [String: Int] = [:]
  private var diagnostics: [Diagnostic] = []
  private var rowsUnused = 0
  /// Of the client whose rows came last.
  private var lastPlace = -1

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
    for file in contents.indices {
      var records = handedOver(&contents[file].records, leaving: [])
      for index in records.indices { assembly.take(&records[index]) }
    }
    for file in contents.indices {
      var rows = handedOver(&contents[file].rows, leaving: [])
      assembly.take(&rows)
      contents[file].diagnostics.forEach { assembly.take($0) }
    }
    return assembly.finish()
  }

  /// Makes room for so many clients, so that tables need not grow again and again.
  private mutating func reserve(_ count: Int) {
    clients.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  private mutating func take(_ record: inout RecordDraft) {
    let place = place(of: record.client.id)
    let known = clients[place].client.id
    if known == record.client.id {
      clients[place].take(&record, &diagnostics)
    } else {
      diagnostics.append(
        misspelled(place, at: record.position, code: "client-misspelled", what: "record", rows: 0))
    }
  }

  private mutating func take(_ rows: inout [RowGroup]) {
    var start = 0
    while start < rows.count {
      var end = start + 1
      // Groups of one client mostly stand together.
      while end < rows.count, rows[end].client == rows[start].client { end += 1 }
      take(&rows, start..<end)
      start = end
    }
  }

  /// Takes the groups of one client.
  private mutating func take(_ rows: inout [RowGroup], _ range: Range<Int>) {
    let id = rows[range.lowerBound].client
    if let place = nearPlace(of: id) {
      lastPlace = place
      return clients[place].take(&rows, range)
    }
    let filled = range.filter { !rows[$0].entries.isEmpty }
    if filled.isEmpty { return }
    let place = place(of: id)
    if clients[place].client.id == id {
      lastPlace = place
      return clients[place].take(&rows, range)
    }
    for group in filled {
      let count = rows[group].entries.count
      guard let first = rows[group].entries.first?.source else { continue }
      diagnostics.append(
        misspelled(
          place, at: fileList.line(of: first), code: "client-misspelled", what: "client",
          rows: count))
      clients[place].rowsUnused += count
    }
  }

  /// The place of a client whose rows came last or, where a log has the order of the records, whose
  /// rows come next.
  private func nearPlace(of id: String) -> Int? {
    for place in max(0, lastPlace)...(lastPlace + 1)
    where place < clients.count && clients[place].client.id == id {
      return place
    }
    return nil
  }

  private mutating func take(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    if diagnostic.rowsUnused > 0, let client = diagnostic.client {
      let place = place(of: client)
      diagnostic.client = clients[place].client.id
      clients[place].rowsUnused += diagnostic.rowsUnused
    } else {
      rowsUnused += diagnostic.rowsUnused
    }
    diagnostics.append(diagnostic)
  }

  /// The place of the client whose id differs from this one by case or blanks at most; made where
  /// there is none.
  private mutating func place(of id: String) -> Int {
    let name = folded(id)
    if let place = places[name] { return place }
    places[name] = clients.count
    clients.append(ClientAssembly(client: Client(id: id)))
    return clients.count - 1
  }

  private func misspelled(
    _ known: Int, at position: SourcePosition, code: String, what: String, rows: Int
  ) -> Diagnostic {
    let place = clients[known].firstPosition(in: fileList)
    let meant = place.map { "the id in \($0)" } ?? "the other spelling"
    let count = rows > 1 ? "; \(rows) rows are not used" : ""
    return Diagnostic(
      .error, at: position, code: code,
      "\(what) has an id that differs from a known one only by case or blanks\(count)",
      hint: "write it as \(meant), or give it an id of its own", rowsUnused: rows,
      client: clients[known].client.id)
  }

  private mutating func finish() -> GoalLog {
    var log = GoalLog(files: files, rowsUnused: rowsUnused)
    var zones = ZoneRoom(options: options)
    let taken = handedOver(&clients, leaving: [])
    log.clients.reserveCapacity(taken.count)
    for var part in FinishedClients.all(consume taken, files: fileList, options: options) {
      part.moveRecords(to: &log.clients)
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
