/// How a table separates its cells and where its header stands, and why.
struct CSVDialect: Equatable {
  let delimiter: UInt8
  /// Lines before the header: `sep=;`, a title, the program's name.
  let linesBeforeHeader: Int
  /// The first line is `sep=;` or the like.
  let isNamed: Bool
  let evidence: String

  /// Decides on the file's beginning.
  ///
  /// The first line that is the header of a log or of goals counts, else the first. The delimiter
  /// under which most of its names are known wins, then the one under which most rows have as many
  /// cells as the header: a decimal comma or a comma in a title is not what separates cells.
  init(beginning: [UInt8], knownNames: Set<String>, pinned: UInt8? = nil) {
    let lines = BeginningLines(beginning)
    if pinned == nil, let named = lines.namedDelimiter {
      self.init(named, 1, isNamed: true, "the first line says sep=")
      return
    }
    let candidates = pinned.map { [$0] } ?? Self.candidates
    let start = lines.namedDelimiter == nil ? 0 : 1
    let written = (start..<max(start, lines.count)).filter { !lines.isEmpty($0) }
    let trials = written.lazy.compactMap { line in
      Self.best(
        candidates.compactMap {
          DelimiterTrial(
            lines, line: line, isFirst: line == written.first, delimiter: $0,
            knownNames: knownNames)
        })
    }
    let first = trials.first
    // A comment or a title has one cell, under whichever delimiter; a table has more.
    let table = first.flatMap { $0.isTitle ? trials.first(where: \.looksLikeTable) : nil }
    guard let header = trials.first(where: \.isHeader) ?? table ?? first else {
      self.init(
        pinned ?? UInt8(ascii: ","), start, isNamed: start > 0, "there is nothing to decide on")
      return
    }
    self.init(
      header.delimiter, header.line == first?.line ? start : header.line, isNamed: start > 0,
      pinned == nil ? header.evidence : "--delimiter says so")
  }

  private init(
    _ delimiter: UInt8, _ linesBeforeHeader: Int, isNamed: Bool, _ evidence: String
  ) {
    self.isNamed = isNamed
    self.delimiter = delimiter
    self.linesBeforeHeader = linesBeforeHeader
    self.evidence = evidence
  }

  func decision(headerLine: Int) -> DialectDecision {
    DialectDecision(
      delimiter: delimiter, evidence: evidence, linesBeforeHeader: linesBeforeHeader,
      headerLine: headerLine)
  }

  static let candidates: [UInt8] = Array(",;\t|".utf8)

  private static func best(_ trials: [DelimiterTrial]) -> DelimiterTrial? {
    // `max` keeps the last of equals; the comma stands first, so equals count as less.
    trials.max { $0.rank < $1.rank }
  }
}

/// The lines at a file's beginning, among which the header is sought.
struct BeginningLines {
  let bytes: [UInt8]
  private var starts: [Int] = []

  /// Where a header further down is no longer looked for.
  private static let most = 50

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count, starts.count < Self.most {
      starts.append(at)
      while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
      at += bytes[at...].starts(with: [13, 10]) ? 2 : 1
    }
  }

  var count: Int { starts.count }

  /// The file from one of its lines on.
  func rest(from line: Int) -> ArraySlice<UInt8> {
    line < starts.count ? bytes[starts[line]...] : []
  }

  func isEmpty(_ line: Int) -> Bool {
    rest(from: line).first.map { $0 == 10 || $0 == 13 } ?? true
  }

  /// What a first line such as `sep=;` says.
  var namedDelimiter: UInt8? {
    let first = rest(from: 0).prefix { $0 != 10 && $0 != 13 }
    guard first.count == 5, first.starts(with: Array("sep=".utf8)) else { return nil }
    return first.last
  }
}

/// One delimiter tried on the table that begins with one line.
private struct DelimiterTrial {
  struct Rank: Comparable {
    let isHeader: Bool
    let known: Int
    let alike: Int
    let cells: Int

    static func < (left: Rank, right: Rank) -> Bool {
      if left.isHeader != right.isHeader { return right.isHeader }
      return (left.known, left.alike, left.cells) < (right.known, right.alike, right.cells)
    }
  }

  let delimiter: UInt8
  let line: Int
  let rank: Rank
  private let names: Int
  private let rows: Int

  var isHeader: Bool { rank.isHeader }

  var isTitle: Bool { names == 1 && rank.known == 0 }

  var looksLikeTable: Bool { names > 1 && rows > 0 && rank.alike == rows }

  /// Returns `nil` where no record begins.
  init?(
    _ lines: BeginningLines, line: Int, isFirst: Bool, delimiter: UInt8, knownNames: Set<String>
  ) {
    let bytes = lines.rest(from: line)
    // Rows enough to tell a column from a chance; a whole sample for each line would cost.
    var scanner = CSVScanner(Array(bytes.prefix(1 << 13)), delimiter: delimiter)
    guard (try? scanner.advance()) == true else { return nil }
    let header = CSVHeader(scanner)
    var rows = 0
    var alike = 0
    while rows < 40, (try? scanner.advance()) == true {
      rows += 1
      if scanner.fields.count == header.names.count { alike += 1 }
    }
    self.delimiter = delimiter
    self.line = line
    self.rows = rows
    names = header.names.count
    let known = header.names.count(where: knownNames.contains)
    rank = Rank(
      // Below other lines stands a table only if its rows look like one: a page of prose may show
      // the beginning of a log.
      isHeader: names > 1 && TableKind(header) != nil && (isFirst || alike * 5 >= rows * 4),
      known: known,
      alike: names > 1 ? alike : 0, cells: names)
  }

  var evidence: String {
    "\(rank.known) of \(names) names of the header are known, and "
      + "\(rank.alike) of the first \(rows) rows have as many cells"
  }
}

/// The names of a table's columns.
struct CSVHeader {
  /// Trimmed and in lower case; empty for a column without a name.
  let names: [String]
  /// As the file writes them, trimmed.
  let titles: [String]
  let places: [FilePlace]
  /// The first column of each name.
  private let columns: [String: Int]

  /// Takes the record that the scanner stands on.
  init(_ scanner: CSVScanner) {
    titles = scanner.fields.map { trimmed(scanner.text(of: $0)) }
    names = titles.map(Self.name)
    places = scanner.fields.indices.map(scanner.place(of:))
    columns = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func name(_ text: String) -> String { trimmed(text).lowercased() }

  func index(of name: String) -> Int? { columns[name] }

  /// Columns whose name an earlier one has.
  var duplicates: [Int] {
    var seen: Set<String> = []
    return names.indices.filter { !names[$0].isEmpty && !seen.insert(names[$0]).inserted }
  }
}
