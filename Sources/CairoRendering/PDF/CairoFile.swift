/// A finished PDF as Cairo 1.16 writes it: objects in plain text one after the other, and one table
/// of their places at the end.
///
/// - Shape: each object's text holds no other object, streams are never looked into.
struct CairoFile {
  let bytes: [UInt8]
  /// Where each object begins, by its number; the first is that of no object.
  let places: [Int]
  /// Where the table of places begins.
  let tablePlace: Int
  /// The numbers of the catalog and of the file's description of itself.
  let catalog: Int
  let description: Int

  /// - Edge: `nil` for a file that any other program wrote, or another generation of Cairo.
  init?(_ bytes: [UInt8]) {
    var end = Scan(bytes, at: max(0, bytes.count - 40))
    guard end.goPast("startxref\n"), let tablePlace = end.number(), tablePlace < bytes.count,
      end.skip("\n%%EOF\n"), end.isAtEnd
    else { return nil }
    var table = Scan(bytes, at: tablePlace)
    // A place takes 20 bytes, so a count past the end is no count.
    guard table.skip("xref\n0 "), let count = table.number(), count > 1,
      count <= bytes.count / 20, table.skip("\n0000000000 65535 f \n")
    else { return nil }
    var places = [0]
    places.reserveCapacity(count)
    for _ in 1..<count {
      guard let place = table.number(), place < tablePlace, table.skip(" 00000 n \n") else {
        return nil
      }
      places.append(place)
    }
    guard table.skip("trailer\n<< /Size "), table.number() == count, table.skip("\n   /Root "),
      let catalog = table.number(), table.skip(" 0 R\n   /Info "), let description = table.number(),
      table.skip(" 0 R\n>>\nstartxref\n"), (1..<count).contains(catalog),
      (1..<count).contains(description)
    else { return nil }
    self.bytes = bytes
    self.places = places
    self.tablePlace = tablePlace
    self.catalog = catalog
    self.description = description
  }

  /// A scan that stands after the head of an object and the text given.
  func scan(of object: Int, after text: StaticString) -> Scan? {
    var scan = Scan(bytes, at: places[object])
    guard scan.number() == object, scan.skip(" 0 obj\n"), scan.skip(text) else { return nil }
    return scan
  }

  /// A place in the file, which moves on over what is expected.
  struct Scan {
    private let bytes: [UInt8]
    private(set) var place: Int

    init(_ bytes: [UInt8], at place: Int) {
      self.bytes = bytes
      self.place = place
    }

    var isAtEnd: Bool { place == bytes.count }

    /// Moves past `text` if it stands here.
    mutating func skip(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard count <= bytes.count - place else { return false }
      let isHere = text.withUTF8Buffer { expected in
        for index in 0..<count where bytes[place + index] != expected[index] { return false }
        return true
      }
      if isHere { place += count }
      return isHere
    }

    /// Moves past the next `text`, but not past the end of an object.
    mutating func goPast(_ text: StaticString) -> Bool {
      while place < bytes.count {
        if skip(text) { return true }
        if skip("endobj\n") { return false }
        place += 1
      }
      return false
    }

    /// Reads a number without a sign.
    mutating func number() -> Int? {
      let start = place
      var value = 0
      while place < bytes.count, place - start < 15 {
        let digit = bytes[place] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        value = value * 10 + Int(digit)
        place += 1
      }
      return place > start ? value : nil
    }
  }
}
