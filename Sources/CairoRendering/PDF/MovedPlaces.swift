/// Where the objects of a file stand once it is mended.
struct MovedPlaces {
  /// Where something was put in or taken out, and how far all after it has moved.
  private var moves: [(place: Int, by: Int)] = []

  var count: Int { moves.count }

  /// How far the end of the file has moved.
  var total: Int { moves.last?.by ?? 0 }

  /// - Shape: edits come in the order of the file.
  mutating func add(_ edit: PDFEdit) {
    moves.append((edit.place, total + edit.text.count - edit.removed))
  }

  /// Where what was at `old` is once all before it is mended.
  subscript(old: Int) -> Int {
    var (first, last) = (0, moves.count)
    while first < last {
      let middle = (first + last) / 2
      if moves[middle].place < old { first = middle + 1 } else { last = middle }
    }
    return first > 0 ? old + moves[first - 1].by : old
  }
}

extension [UInt8] {
  /// Adds a line of the table of places.
  mutating func appendTableLine(_ place: Int) {
    var divisor = 1_000_000_000
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(place / divisor % 10))
      divisor /= 10
    }
    self += " 00000 n \n".utf8
  }
}

extension UInt32 {
  /// Eight digits, as a file's name is made of.
  var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
