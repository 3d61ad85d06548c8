/// Returns the text without blanks at its ends.
func trimmed(_ text: String) -> String {
  if let first = text.utf8.first, let last = text.utf8.last, isInk(first), isInk(last) {
    return text
  }
  return trimmed(text[...])
}

/// Returns the text without blanks at its ends.
func trimmed(_ text: Substring) -> String {
  let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
  let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
  return String(text[start..<end])
}

/// Returns the id as it reads when case and blanks are put aside.
func folded(_ id: String) -> String {
  let isPlain = id.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.allSatisfy { isInk($0) && !(65...90).contains($0) }
  }
  if isPlain == true { return id }
  return id.lowercased().filter { !$0.isWhitespace }
}

/// True for a visible ASCII character, of which most ids are made.
private func isInk(_ byte: UInt8) -> Bool { byte > 32 && byte < 127 }

/// Returns the cell in quotation marks with a blank before, or nothing.
///
/// Only short cells that cannot hold a sentence are shown: messages end up in tickets.
func quoted(_ cell: String) -> String {
  let isShown =
    !cell.isEmpty && cell.utf8.count <= 12
    && cell.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122: true
      default: ".,:/+-".utf8.contains(byte)
      }
    }
  return isShown ? " \"\(cell)\"" : ""
}

/// Returns the number as a person writes it.
func plainText(_ number: Double) -> String {
  if let whole = Int(exactly: number) { return String(whole) }
  return String(number)
}

/// Returns the known name that a person most likely meant.
///
/// - Edge: `nil` when nothing is near: more than a third of the letters differ.
func nearest(to name: String, in known: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars.prefix(40))
  var best: (name: String, distance: Int)?
  for candidate in known {
    let distance = editDistance(wanted, Array(candidate.lowercased().unicodeScalars))
    if distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
  return best.name
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var row = Array(0...right.count)
  for (i, scalar) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let substituted = diagonal + (scalar == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count]
}
