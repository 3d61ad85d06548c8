/// The names of the keys that one kind of object may have.
struct KeyList {
  let names: [String]
  /// The bits of all keys.
  let bits: UInt64
  /// In the order of their bits, so that a key is compared with one or two of them.
  private let keys: [JSONKey]
  /// Where the keys of each bit begin.
  private let starts: [Int]

  init(_ names: [String]) {
    self.names = names
    keys = names.map { JSONKey($0) }.sorted { $0.bit < $1.bit }
    bits = keys.reduce(0) { $0 | $1.bit }
    starts = (0...64).map { [keys] place in
      keys.firstIndex { $0.bit.trailingZeroBitCount >= place } ?? keys.count
    }
  }

  func contains(_ key: JSONKey) -> Bool {
    if bits & key.bit == 0 { return false }
    let place = key.bit.trailingZeroBitCount
    for index in starts[place]..<starts[place + 1] where keys[index].name == key.name {
      return true
    }
    return false
  }
}
