/// How far two values may lie apart and still be equal; means of decimals differ in the last bit.
package let equalityTolerance = 1e-9

/// Returns −1, 0 or 1: whether `value` is smaller than, equal to or greater than `other`.
package func order(of value: Double, against other: Double) -> Int {
  let difference = value - other
  if difference > equalityTolerance { return 1 }
  return difference < -equalityTolerance ? -1 : 0
}

/// Values as places in a ranking in which equal values share a place.
struct TieRanks: Equatable, Sendable {
  /// One for each value, in the order of the values; the smallest has 0.
  private(set) var ranks: [Int]
  /// How many values share each place.
  private(set) var groupSizes: [Int] = []

  /// Ranks finite values; a chain of values each within the tolerance of the next is one group.
  init(_ values: [Double]) {
    ranks = [Int](repeating: 0, count: values.count)
    groupSizes.reserveCapacity(values.count)
    var previous = -Double.infinity
    for index in Self.placesInOrder(values) {
      let value = values[index]
      if value - previous > equalityTolerance {
        groupSizes.append(1)
      } else {
        groupSizes[groupSizes.count - 1] += 1
      }
      ranks[index] = groupSizes.count - 1
      previous = value
    }
  }

  /// The places of the values, that of the smallest first.
  private static func placesInOrder(_ values: [Double]) -> [Int] {
    // A trend's few values are in order before a sort for any number of them has begun.
    guard values.count <= 16 else { return values.indices.sorted { values[$0] < values[$1] } }
    var places = Array(values.indices)
    var span = places.mutableSpan
    for end in values.indices.dropFirst() {
      let value = values[end]
      var place = end
      while place > 0, values[span[place - 1]] > value {
        span[place] = span[place - 1]
        place -= 1
      }
      span[place] = end
    }
    return places
  }

  /// Pairs of values that are equal.
  var tiedPairs: Int { groupSizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
}
