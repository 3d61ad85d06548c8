/// How a CSV file separates its cells, decided on its header.
struct CSVDialect: Equatable {
  let delimiter: UInt8
  /// Lines before the header, such as `sep=;`.
  let linesBeforeHeader: Int

  /// Decides on the first line that holds something.
  ///
  /// The delimiter under which most names of the header are known wins, then the one that is there
  /// most often: a decimal comma or a comma in a title is not what separates cells.
  init(beginning: [UInt8], knownNames: Set<String>) {
    var bytes = beginning[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let first = bytes.prefix { $0 != 10 && $0 != 13 }
    if first.count == 5, first.starts(with: Array("sep=".utf8)), let last = first.last {
      delimiter = last
      linesBeforeHeader = 1
      return
    }
    linesBeforeHeader = 0
    let candidates = ",;\t|".utf8.map { delimiter in
      (delimiter: delimiter, names: Self.headerNames(Array(bytes), delimiter: delimiter))
    }
    let best = candidates.max { left, right in
      let knownLeft = left.names.count(where: knownNames.contains)
      let knownRight = right.names.count(where: knownNames.contains)
      // `max` keeps the last of equals; the comma stands first, so equals count as less.
      return (knownLeft, left.names.count) < (knownRight, right.names.count)
    }
    delimiter = best?.delimiter ?? UInt8(ascii: ",")
  }

  private static func headerNames(_ bytes: [UInt8], delimiter: UInt8) -> [String] {
    var scanner = CSVScanner(bytes, delimiter: delimiter)
    guard (try? scanner.advance()) == true else { return [] }
    return scanner.fields.map { CSVHeader.name(scanner.text(of: $0)) }
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

  /// The second of two columns with one name.
  var firstDuplicate: Int? {
    var seen: Set<String> = []
    return names.indices.first { !names[$0].isEmpty && !seen.insert(names[$0]).inserted }
  }
}
