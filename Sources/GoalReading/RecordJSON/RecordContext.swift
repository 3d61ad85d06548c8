import GoalCore

/// Takes values out of records, and complains with place and path of what is not as expected.
struct RecordContext {
  let path: String
  let fileIndex: Int
  let options: ReadingOptions
  /// Cells of a table are text, so that text which reads as a number is one.
  let isTable: Bool
  private(set) var diagnostics: [Diagnostic] = []
  /// Whose record it is, once that is known.
  var client: String?
  private var finder: PlaceFinder
  private var keysWarnedOf: Set<String> = []

  init(path: String, fileIndex: Int, options: ReadingOptions, bytes: [UInt8], isTable: Bool) {
    self.path = path
    self.fileIndex = fileIndex
    self.options = options
    self.isTable = isTable
    finder = PlaceFinder(bytes)
  }

  mutating func position(_ offset: Int) -> SourcePosition {
    let place = finder.place(at: offset)
    return SourcePosition(file: path, line: place.line, column: place.column)
  }

  mutating func complain(
    _ severity: Diagnostic.Severity = .error, at offset: Int, code: String, _ message: String,
    hint: String? = nil, rowsUnused: Int = 0
  ) {
    diagnostics.append(
      Diagnostic(
        severity, at: position(offset), code: code, message, hint: hint, rowsUnused: rowsUnused,
        client: client))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// What a message calls a field; tables have no paths, their columns say it.
  func name(_ path: JSONPath) -> String {
    guard isTable else { return "\(path)" }
    if case .key(_, let key) = path { return "column \(key)" }
    return "row"
  }

  mutating func complain(_ node: JSONNode, _ path: JSONPath, expected: String) {
    let found: String
    switch node.value {
    case .text(let text): found = quoted(text).isEmpty ? "text" : String(quoted(text).dropFirst())
    case .number(let number): found = plainText(number)
    default: found = node.noun
    }
    complain(
      at: node.offset, code: "field-unreadable", "\(name(path)) is \(found); expected \(expected)")
  }

  /// Returns the object, its doubled keys left out; complains of anything else.
  ///
  /// With `keys` left out the object may hold anything.
  mutating func object(_ node: JSONNode, _ path: JSONPath, keys: KeyList?) -> RecordObject? {
    guard case .object(let members) = node.value else {
      complain(node, path, expected: "an object")
      return nil
    }
    if let keys {
      for member in members where !keys.contains(member.key) {
        warn(ofUnknown: member, path, keys: keys)
      }
    }
    var object = RecordObject(members, path: path, offset: node.offset)
    if object.mayHaveDoubles { removeDoubled(&object, keys: keys) }
    return object
  }

  private mutating func warn(ofUnknown member: JSONMember, _ path: JSONPath, keys: KeyList) {
    guard keysWarnedOf.insert(member.key.name).inserted else { return }
    complain(
      .warning, at: member.keyOffset, code: "key-unknown",
      "this key of \(owner(path)) is not known; it is not read",
      hint: isSwamped ? nil : nearest(to: member.key.name, in: keys.names).map { "is \($0) meant?" }
    )
  }

  /// With very many unknown keys the file is of another kind, and looking for each is in vain.
  private var isSwamped: Bool { keysWarnedOf.count > 100 }

  private func owner(_ path: JSONPath) -> String {
    if case .root = path { return "the record" }
    return "\(path)"
  }

  /// Of two equal keys nobody can tell which one is right, so neither is used.
  private mutating func removeDoubled(_ object: inout RecordObject, keys: KeyList?) {
    var seen: Set<String> = []
    var doubled: Set<String> = []
    for member in object.members {
      let key = member.key
      if seen.insert(key.name).inserted { continue }
      doubled.insert(key.name)
      complain(
        at: member.keyOffset, code: "key-twice",
        keys?.contains(key) ?? false
          ? "\(name(.key(object.path, key.name))) is given twice; neither is used"
          : "this key of \(owner(object.path)) is given twice; neither is used",
        hint: "keep one of the two")
    }
    if !doubled.isEmpty { object.remove(doubled) }
  }
}
