/// Finds the items of a growing list by their names, which the list itself holds.
///
/// - Cost: constant for each name, however many there are; few names are compared one by one, which
///   is quicker than a table, and most clients have few.
struct NameIndex<Name: Hashable & Sendable>: Sendable {
  /// Empty while there are few.
  private var places: [Name: Int] = [:]
  private var listed = 0

  static var few: Int { 8 }

  /// Takes note of new items at the list's end.
  ///
  /// - Shape: `name` gives the name of the item at a place; of two equal names the first is the one
  ///   that is found.
  @inline(__always)
  mutating func grow(to count: Int, name: (Int) -> Name) {
    if count > Self.few { list(listed..<count, name) }
  }

  private mutating func list(_ range: Range<Int>, _ name: (Int) -> Name) {
    for place in range {
      let name = name(place)
      if places[name] == nil { places[name] = place }
    }
    listed = range.upperBound
  }

  /// Returns the place of a name among the first `count` items, which are those last grown to.
  @inline(__always)
  func place(of sought: Name, among count: Int, name: (Int) -> Name) -> Int? {
    if count > Self.few { return places[sought] }
    for place in 0..<count where name(place) == sought { return place }
    return nil
  }
}
