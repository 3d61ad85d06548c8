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
    var key = key
    return key.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return 0 }
      let middle = bytes[bytes.count / 2]
      let sum = Int(first) &* 5 &+ Int(last) &* 11 &+ Int(middle) &* 29 &+ bytes.count &* 3
      return sum & 63
    }
  }
}
