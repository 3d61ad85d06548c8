/// Returns the offset of the first byte that is not part of well-formed UTF-8, or `nil`.
///
/// - Source: The Unicode Standard, table 3-7.
func firstInvalidUTF8(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
  var at = start
  while at < end {
    let lead = bytes[at]
    if lead < 0x80 {
      at += 1
      continue
    }
    guard let length = sequenceLength(lead), at + length <= end else { return at }
    let second = bytes[at + 1]
    guard second >= lowestSecond(lead), second <= highestSecond(lead) else { return at }
    for place in 2..<max(2, length) where bytes[at + place] & 0xC0 != 0x80 { return at }
    at += length
  }
  return nil
}

private func sequenceLength(_ lead: UInt8) -> Int? {
  switch lead {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: nil
  }
}

private func lowestSecond(_ lead: UInt8) -> UInt8 {
  lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
}

private func highestSecond(_ lead: UInt8) -> UInt8 {
  lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
}
