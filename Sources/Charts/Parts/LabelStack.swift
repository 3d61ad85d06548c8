/// A label that wants to stand at a height, and how much room it takes.
struct StackedLabel: Equatable {
  /// Where its middle wants to be.
  var wish: Double
  var height: Double
}

/// Finds heights for labels in a column: order kept, none over another, all between two bounds,
/// and as near to the wishes as that allows.
///
/// - Shape: `labels` in order of their wishes; returns one middle for each.
/// - Edge: `nil` when they do not all fit between the bounds.
/// - Cost: O(n).
/// - Source: pooling of adjacent violators (M. Ayer et al., Ann. Math. Stat. 26, 1955), on the
///   wishes less the room of the labels above.
func stackedMiddles(
  _ labels: [StackedLabel], gap: Double, within bounds: ClosedRange<Double>
) -> [Double]? {
  guard let first = labels.first, let last = labels.last else { return [] }
  var offsets = [0.0]
  for (upper, lower) in zip(labels, labels.dropFirst()) {
    offsets.append((offsets.last ?? 0) + (upper.height + lower.height) / 2 + gap)
  }
  let low = bounds.lowerBound + first.height / 2
  let high = bounds.upperBound - last.height / 2 - (offsets.last ?? 0)
  guard high >= low - 1e-9 else { return nil }
  let freed = pooled(zip(labels, offsets).map { $0.wish - $1 })
  return zip(freed, offsets).map { min(max($0, low), max(low, high)) + $1 }
}

/// The nondecreasing values nearest to `values` in least squares.
private func pooled(_ values: [Double]) -> [Double] {
  var blocks: [(sum: Double, count: Int)] = []
  for value in values {
    blocks.append((value, 1))
    while blocks.count > 1 {
      let (upper, lower) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
      guard upper.sum / Double(upper.count) > lower.sum / Double(lower.count) else { break }
      blocks.removeLast(2)
      blocks.append((upper.sum + lower.sum, upper.count + lower.count))
    }
  }
  return blocks.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
}
