/// A few places of an order, and what stands there.
///
/// A trend asks for four of its sixty-six slopes; putting all of them in order takes twice the
/// time.
struct PlacesInOrder {
  private let places: InlineArray<4, Int>

  /// - Shape: any order; a place may be named twice, and one outside plays no part.
  init(_ places: InlineArray<4, Int>) {
    self.places = places
  }

  /// Puts the values that belong at the places there, smaller ones before and larger ones behind.
  ///
  /// - Shape: finite values.
  /// - Cost: O(n) for values that are few and vary; never more than O(n log n) for many.
  /// - Source: C. A. R. Hoare, "Algorithm 65: Find", Comm. ACM 4 (1961), 321–322, for several
  ///   places at once.
  func settle(in values: inout [Double]) {
    guard values.count <= Self.few else { return values.sort() }
    var span = values.mutableSpan
    settle(in: &span, from: 0, to: span.count)
  }

  private static let few = 128

  private func settle(in values: inout MutableSpan<Double>, from start: Int, to end: Int) {
    var start = start
    while end - start > 1, isAsked(from: start, to: end) {
      let middle = part(&values, from: start, to: end)
      settle(in: &values, from: start, to: middle)
      start = middle + 1
    }
  }

  private func isAsked(from start: Int, to end: Int) -> Bool {
    for index in places.indices where start <= places[index] && places[index] < end { return true }
    return false
  }

  /// Moves one value to its place, and those that are smaller before it; returns that place.
  private func part(_ values: inout MutableSpan<Double>, from start: Int, to end: Int) -> Int {
    let (middle, last) = ((start + end) / 2, end - 1)
    let pivot = values[middle]
    values[middle] = values[last]
    var place = start
    for index in start..<last {
      let value = values[index]
      values[index] = values[place]
      values[place] = value
      // The sign of the difference is added in place of a branch that nobody can foretell.
      place += Int(truncatingIfNeeded: (value - pivot).bitPattern >> 63)
    }
    values[last] = values[place]
    values[place] = pivot
    return place
  }
}
