/// Gives each distinct run of bytes a small number, so that a cell needs no text of its own.
///
/// - Cost: one pass over the cell's bytes; the hash has no seed, so each run behaves the same.
struct SymbolTable {
  private var arena: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Numbers by hash, open addressing; -1 is free.
  private var slots = [Int32](repeating: -1, count: 64)

  /// How many are known.
  var count: Int { hashes.count }

  func text(_ symbol: Int32) -> String {
    String(decoding: arena[range(symbol)], as: UTF8.self)
  }

  /// Adds the bytes of a symbol; -1 has none.
  func append(_ symbol: Int32, to bytes: inout [UInt8]) {
    if symbol >= 0 { bytes += arena[range(symbol)] }
  }

  /// Returns the number of the bytes; `hint` is tried first, since neighbouring rows are alike.
  @inline(__always)
  mutating func symbol(for bytes: Span<UInt8>, hint: Int32) -> Int32 {
    hint >= 0 && holds(bytes, hint) ? hint : symbol(for: bytes)
  }

  private mutating func symbol(for bytes: Span<UInt8>) -> Int32 {
    let hash = Self.hash(bytes)
    let slot = slot(for: bytes, hash: hash)
    return slots[slot] >= 0 ? slots[slot] : insert(bytes, hash: hash, slot: slot)
  }

  /// Where the number of the bytes stands, or belongs.
  private func slot(for bytes: Span<UInt8>, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let symbol = slots[slot]
      if hashes[Int(symbol)] == hash, holds(bytes, symbol) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Returns the number of a cell's text.
  mutating func symbol(for field: CSVField, in scanner: borrowing CSVScanner, hint: Int32) -> Int32
  {
    if field.hasDoubledQuotes {
      let text = scanner.text(of: field)
      return symbol(for: text.utf8.span, hint: hint)
    }
    let bytes = scanner.window.span.extracting(Int(field.start)..<Int(field.end))
    return symbol(for: bytes, hint: hint)
  }

  /// Returns the number of what has another number in another table; `nil` where it is not known.
  func symbol(like symbol: Int32, in other: SymbolTable) -> Int32? {
    let bytes = other.arena.span.extracting(other.range(symbol))
    let found = slots[slot(for: bytes, hash: other.hashes[Int(symbol)])]
    return found >= 0 ? found : nil
  }

  private func range(_ symbol: Int32) -> Range<Int> { ends[Int(symbol)]..<ends[Int(symbol) + 1] }

  private func holds(_ bytes: Span<UInt8>, _ symbol: Int32) -> Bool {
    let range = range(symbol)
    guard range.count == bytes.count else { return false }
    return bytes.holds(arena.span.extracting(range), at: 0)
  }

  private mutating func insert(_ bytes: Span<UInt8>, hash: UInt64, slot: Int) -> Int32 {
    let symbol = Int32(truncatingIfNeeded: hashes.count)
    for index in bytes.indices { arena.append(bytes[index]) }
    ends.append(arena.count)
    hashes.append(hash)
    slots[slot] = symbol
    if hashes.count * 2 > slots.count { grow() }
    return symbol
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (symbol, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: symbol)
    }
  }

  /// - Source: FNV-1a, 64 bits, with its high half folded into the low one.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
