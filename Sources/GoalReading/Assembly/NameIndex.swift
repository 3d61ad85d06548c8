/// Numbers names in the order of their arrival, and finds the number of a name again.
///
/// - Cost: constant for each name, however many there are; few names are compared one by one, which
///   is quicker than a table, and most clients have few.
struct NameIndex<Name: Hashable & Sendable>: Sendable {
  private var names: [Name] = []
  /// Empty while there are few.
  private var places: [Name: Int] = [:]
  private let few = 8

  /// Gives the next number; of two equal names the first is the one that is found.
  mutating func append(_ name: Name) {
    names.append(name)
    if names.count <= few { return }
    let unlisted = places.isEmpty ? 0..<names.count : (names.count - 1)..<names.count
    for place in unlisted where places[names[place]] == nil { places[names[place]] = place }
  }

  func place(of name: Name) -> Int? {
    names.count <= few ? names.firstIndex(of: name) : places[name]
  }
}
