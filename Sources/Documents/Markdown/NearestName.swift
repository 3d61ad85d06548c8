/// The name of `names` that differs least from `word`; `nil` if all differ by more than half.
///
/// - Shape: capitals do not matter; two letters that changed places are one difference.
/// - Cost: of a word longer than 60 letters the first 60 are compared.
/// - Source: V. I. Levenshtein, Soviet Physics Doklady 10 (1966), 707–710; F. J. Damerau, Commun.
///   ACM 7 (1964), 171–176.
package func nearestName(to word: String, in names: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().prefix(60))
  let ranked = names.map { (name: $0, distance: editDistance(letters, Array($0.lowercased()))) }
  guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
    best.distance * 2 <= max(letters.count, best.name.count)
  else { return nil }
  return best.name
}

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var above = Array(0...right.count)
  var twoAbove = above
  for line in left.indices {
    var row = [line + 1]
    row.reserveCapacity(right.count + 1)
    for column in right.indices {
      let isEqual = left[line] == right[column]
      var least = min(above[column] + (isEqual ? 0 : 1), row[column] + 1, above[column + 1] + 1)
      if line > 0, column > 0, left[line] == right[column - 1], left[line - 1] == right[column] {
        least = min(least, twoAbove[column - 1] + 1)
      }
      row.append(least)
    }
    twoAbove = above
    above = row
  }
  return above[right.count]
}
