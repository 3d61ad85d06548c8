/// The name of `names` that differs least from `word`; `nil` if all differ by more than half.
///
/// - Source: V. I. Levenshtein, Soviet Physics Doklady 10 (1966), 707–710.
package func nearestName(to word: String, in names: some Sequence<String>) -> String? {
  let ranked = names.map { (name: $0, distance: editDistance(word, $0)) }
  guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
    best.distance * 2 <= max(word.count, best.name.count)
  else { return nil }
  return best.name
}

private func editDistance(_ left: String, _ right: String) -> Int {
  let other = Array(right)
  var row = Array(0...other.count)
  for (line, character) in left.enumerated() {
    var diagonal = row[0]
    row[0] = line + 1
    for column in other.indices {
      let replaced = diagonal + (character == other[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
    }
  }
  return row[other.count]
}
