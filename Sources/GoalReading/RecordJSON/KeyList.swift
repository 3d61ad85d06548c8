/// The names of the keys that one kind of object may have.
struct KeyList {
  let names: [String]
  /// Names by `place`, so that a key is compared with one or two of them.
  private let shelves: [[String]]

  init(_ names: [String]) {
    self.names = names
    var shelves = [[String]](repeating: [], count: 64)
    for name in names { shelves[Self.place(name)].append(name) }
    self.shelves = shelves
  }

  func contains(_ key: String) -> Bool { shelves[Self.place(key)].contains(key) }

  /// One bit of 64; different for most of the keys of one object.
  static func bit(_ key: String) -> UInt64 { 1 << UInt64(place(key)) }

  /// From 0 to 63, made of the key's length and three of its letters.
  private static func place(_ key: String) -> Int {
    let bytes = key.utf8.span
    guard !bytes.isEmpty else { return 0 }
    let first = Int(bytes[0])
    let last = Int(bytes[bytes.count - 1])
    let middle = Int(bytes[bytes.count / 2])
    return (first &* 5 &+ last &* 11 &+ middle &* 29 &+ bytes.count &* 3) & 63
  }
}
