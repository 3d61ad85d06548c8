/// Finds out whether a file that is no UTF-8 is Western European text of one byte a character.
///
/// Any bytes can be read as such, so a reading that gives words nobody writes is refused: Cyrillic
/// as a run of accented vowels, a Polish letter as a raised number inside a word, a Macintosh's
/// accent as a capital behind a small letter.
struct LegacySurvey {
  /// Bytes above ASCII that are no part of well-formed UTF-8.
  private var foreign = 0
  /// Characters of several bytes that are well-formed UTF-8.
  private var wellFormed = 0
  private var unlikely = 0
  private var hasZero = false
  /// Bytes that are characters in Windows-1252 and controls in Latin-1.
  private var windowsOnly = 0
  /// Bytes that Windows-1252 leaves free.
  private var free = 0

  /// Returns the encoding, or `nil` where nothing speaks for one.
  ///
  /// - Cost: one more pass over the file, taken only by files that are no UTF-8.
  static func decision(_ source: FileBytes) -> EncodingDecision? {
    var survey = LegacySurvey()
    var bytes: [UInt8] = []
    while true {
      guard let got = source.read(1 << 18, into: &bytes) else { return nil }
      // A sequence is four bytes at most, and a word's look takes one before it.
      let end = got == 0 ? bytes.count : max(1, bytes.count - 4)
      survey.take(bytes.span, upTo: end)
      if survey.hasZero { return nil }
      if got == 0 { return survey.decision }
      bytes.removeFirst(max(0, survey.next - 1))
      survey.next = min(survey.next, 1)
    }
  }

  private var next = 0

  private mutating func take(_ bytes: Span<UInt8>, upTo end: Int) {
    while next < end {
      let byte = bytes[next]
      if byte == 0 { hasZero = true }
      if byte < 0x80 {
        next += 1
      } else if let length = wellFormedLength(bytes, at: next) {
        wellFormed += 1
        next += length
      } else {
        takeForeign(bytes, at: next)
        next += 1
      }
    }
  }

  private mutating func takeForeign(_ bytes: Span<UInt8>, at index: Int) {
    let byte = bytes[index]
    foreign += 1
    if (0x80...0x9F).contains(byte) {
      if windows1252Scalars[Int(byte) - 0x80] == 0 { free += 1 } else { windowsOnly += 1 }
    }
    let before: UInt8 = index > 0 ? bytes[index - 1] : 32
    let after: UInt8 = index + 1 < bytes.count ? bytes[index + 1] : 32
    if isUnlikely(byte, between: before, and: after) { unlikely += 1 }
  }

  private func isUnlikely(_ byte: UInt8, between before: UInt8, and after: UInt8) -> Bool {
    let isInsideWord = isLetter(before) && isLetter(after)
    if isCapital(byte) { return (97...122).contains(before) }
    if isSmall(byte) { return before >= 0xC0 && after >= 0xC0 }
    // An apostrophe or a hyphen of typesetting stands inside words.
    return isInsideWord && ![0x92, 0x96, 0x97, 0xAD, 0xB7].contains(byte)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32) && byte < 0x80 || isSmall(byte) || isCapital(byte)
  }

  private func isSmall(_ byte: UInt8) -> Bool {
    byte >= 0xDF && byte != 0xF7 || [0x9A, 0x9C, 0x9E, 0xAA, 0xBA].contains(byte)
  }

  private func isCapital(_ byte: UInt8) -> Bool {
    (0xC0...0xDE).contains(byte) && byte != 0xD7 || [0x8A, 0x8C, 0x8E, 0x9F].contains(byte)
  }

  private var decision: EncodingDecision? {
    guard foreign > 0, unlikely * 10 <= foreign, wellFormed * 4 < foreign else { return nil }
    // In Latin-1 these five are controls, which no text has.
    guard free == 0 else { return nil }
    let count = foreign == 1 ? "1 byte is" : "\(foreign) bytes are"
    let reason =
      windowsOnly > 0
      ? "\(windowsOnly) of them are characters in Windows-1252 and none in Latin-1"
      : "Latin-1 reads them the same"
    return EncodingDecision(.windows1252, evidence: "\(count) no UTF-8; \(reason)")
  }
}

private func wellFormedLength(_ bytes: Span<UInt8>, at start: Int) -> Int? {
  for length in 2...4 where start + length <= bytes.count {
    if firstInvalidUTF8(in: bytes, from: start, to: start + length) == nil { return length }
  }
  return nil
}
