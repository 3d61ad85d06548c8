/// An object of a record, and the way to it.
struct RecordObject {
  private(set) var members: [JSONMember]
  let path: JSONPath
  let offset: Int
  /// The bits of all keys that are there: most questions are about keys that are not.
  private var marks: UInt64 = 0
  /// True unless it is certain that all keys differ.
  private(set) var mayHaveDoubles = false

  init(_ members: [JSONMember], path: JSONPath, offset: Int) {
    self.members = members
    self.path = path
    self.offset = offset
    for (index, member) in members.enumerated() {
      let bit = member.key.bit
      // Looking back through many would take a square of time; they are left to a set.
      if marks & bit != 0 {
        mayHaveDoubles =
          mayHaveDoubles || index > 32 || members[..<index].contains { $0.key == member.key }
      }
      marks |= bit
    }
  }

  /// The value of a key; an explicit `null` is the same as no key.
  @inline(__always)
  subscript(key: JSONKey) -> JSONNode? { mayHave(key) ? value(of: key) : nil }

  /// False where it is certain that the key is not there.
  @inline(__always)
  func mayHave(_ key: JSONKey) -> Bool { marks & key.bit != 0 }

  /// False where it is certain that none of the keys is there.
  func mayHave(oneOf keys: KeyList) -> Bool { marks & keys.bits != 0 }

  private func value(of key: JSONKey) -> JSONNode? {
    guard let index = members.indices.first(where: { members[$0].key == key }) else { return nil }
    if case .null = members[index].node.value { return nil }
    return members[index].node
  }

  func path(_ key: JSONKey) -> JSONPath { .key(path, key.name) }

  mutating func remove(_ keys: Set<String>) {
    members.removeAll { keys.contains($0.key.name) }
  }
}
