/// Returns the text's bytes with one to four small harms done, the same for one seed.
func mutated(_ text: String, _ seed: UInt64) -> [UInt8] {
  damaged(Array(text.utf8), seed)
}

/// Returns the bytes with one to four small harms done, the same for one seed.
func damaged(_ whole: [UInt8], _ seed: UInt64) -> [UInt8] {
  var random = SeededGenerator(seed: seed)
  var bytes = whole
  for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
    let at = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, at + Int.random(in: 1...20, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: inserts.randomElement(using: &random) ?? [], at: at)
    case 3: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
    default: bytes.removeSubrange(at...)
    }
  }
  return bytes
}

/// What harms most where it should not stand.
private let inserts =
  [
    ",", "\"", "\n", "\r", "{", "}", "[", "]", ":", "9999999999999999999999", "-", "\0",
    "\u{FEFF}",
    "é", "1e308", "2026-02-30", "\\ud800", "null", "/", ".", ";", "NaN", "-2150000000",
  ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]
