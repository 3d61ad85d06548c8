import GoalCore

/// Reads records in JSON: one object, a list of them, or one a line.
enum RecordReader {
  /// Returns `nil` when the text is JSON and holds no record.
  static func read(
    _ bytes: [UInt8], path: String, index: Int, options: ReadingOptions
  ) throws(FileRefusal) -> FileContents? {
    let context = RecordContext(
      path: path, fileIndex: index, options: options, bytes: bytes, isTable: false)
    var decoder = RecordDecoder(context)
    do {
      guard try decoder.takeAll(bytes) else { return nil }
    } catch {
      throw FileRefusal(
        diagnostic: Diagnostic(
          .error, at: decoder.context.position(error.offset), code: "not-json", error.message,
          hint: "the file may have been cut short, or changed by hand"))
    }
    return FileContents(
      records: decoder.records, rows: decoder.entries.groups,
      diagnostics: decoder.context.diagnostics)
  }
}

extension RecordDecoder {
  /// Takes record after record, so that only one lies in memory as a tree.
  ///
  /// - Returns: false when the first value is no record.
  fileprivate mutating func takeAll(_ bytes: [UInt8]) throws(JSONProblem) -> Bool {
    var scanner = JSONScanner(bytes)
    scanner.skipBlanks()
    let isRecord =
      scanner.byte == UInt8(ascii: "[")
      ? try takeList(&scanner) : try takeLines(&scanner)
    scanner.skipBlanks()
    guard scanner.isAtEnd else { throw JSONProblem(flaw: .trailing, offset: scanner.at) }
    return isRecord
  }

  private mutating func takeList(_ scanner: inout JSONScanner) throws(JSONProblem) -> Bool {
    _ = scanner.take("[")
    scanner.skipBlanks()
    if scanner.take("]") { return false }
    var index = 0
    var isRecord = true
    while true {
      let node = try scanner.value(depth: 1)
      if index == 0 { isRecord = node.isRecord }
      if isRecord { take(node, .index(.key(.root, "clients"), index)) }
      index += 1
      scanner.skipBlanks()
      if scanner.take("]") { return isRecord }
      guard scanner.take(",") else { throw scanner.problem("a comma or ]") }
    }
  }

  private mutating func takeLines(_ scanner: inout JSONScanner) throws(JSONProblem) -> Bool {
    var isFirst = true
    var isRecord = true
    while !scanner.isAtEnd {
      let node = try scanner.value(depth: 0)
      if isFirst { isRecord = node.isRecord }
      isFirst = false
      if isRecord { take(node, .root) }
      let end = scanner.at
      scanner.skipBlanks()
      guard
        scanner.isAtEnd || scanner.bytes[end..<scanner.at].contains(where: { $0 == 10 || $0 == 13 })
      else { throw JSONProblem(flaw: .trailing, offset: scanner.at) }
    }
    return isRecord && !isFirst
  }
}

extension JSONNode {
  fileprivate var isRecord: Bool {
    guard case .object(let members) = value else { return false }
    return members.contains { $0.key == "client" }
  }
}
