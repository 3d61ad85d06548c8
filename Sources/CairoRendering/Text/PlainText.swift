/// True when words can be shaped one by one from left to right: Latin, Greek, Cyrillic, Armenian,
/// signs and digits.
///
/// Everything else is left to Pango, which knows directions, joining and other fonts.
func isPlain(_ text: String) -> Bool {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
  return text.unicodeScalars.allSatisfy { isPlain($0.value) }
}

private func isPlain(_ scalar: UInt32) -> Bool {
  switch scalar {
  case ..<0x0590: true
  case 0x1D00...0x1FFF: true
  // Joiners and marks of direction stand in between.
  case 0x2000...0x200B, 0x2010...0x2027, 0x202F...0x205F: true
  case 0x2070...0x2BFF, 0x2C60...0x2C7F, 0x2DE0...0x2E7F: true
  case 0xA640...0xA69F, 0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFFFD: true
  default: false
  }
}

/// `text` on one line: control characters, line ends and numbers that are no characters become
/// spaces.
///
/// Cairo refuses a text with the latter altogether.
func onOneLine(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(isUnprintable(scalar) ? " " : scalar) }
  return String(result)
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFDD0...0xFDEF: true
  case let number: number & 0xFFFE == 0xFFFE
  }
}

/// `text` as it is painted: with plain spaces for those that lines are not broken at.
///
/// The glyphs are alike; but Cairo would put the other one into a font subset of its own.
func withPlainSpaces(_ text: String) -> String {
  guard text.utf8.contains(0xC2), text.unicodeScalars.contains("\u{A0}") else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(scalar == "\u{A0}" ? " " : scalar) }
  return String(result)
}

/// The words of `text` and the spaces between them, each space a piece of its own.
func pieces(of text: String) -> [String] {
  var result: [String] = []
  let bytes = text.utf8
  var start = bytes.startIndex
  var index = start
  while index != bytes.endIndex {
    let next = bytes.index(after: index)
    if bytes[index] == 0x20 {
      if start != index { result.append(String(text[start..<index])) }
      result.append(" ")
      start = next
    }
    index = next
  }
  if start != bytes.endIndex { result.append(String(text[start...])) }
  return result
}

/// True when a script in `text` is written without spaces between its words.
func isWrittenWithoutSpaces(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
