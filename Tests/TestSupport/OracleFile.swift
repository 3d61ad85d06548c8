import Foundation

/// One file of cases to check a method against.
package struct OracleFile: Sendable {
  package let name: String
  /// What the file tests; the name of the file plays no part.
  package let method: String
  package let cases: [OracleCase]

  /// Reads every JSON file in `Tests/Oracles`, in order of name.
  package static func all() throws -> [OracleFile] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Oracles")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
      .map { try OracleFile(name: $0, at: folder.appendingPathComponent($0)) }
  }

  private init(name: String, at url: URL) throws {
    let content = try JSONDecoder().decode(OracleValue.self, from: Data(contentsOf: url))
    self.name = name
    method = try content.text("method")
    cases = try content.list("cases").map { item in
      OracleCase(
        name: try item.text("name"), input: item["input"], expect: item["expect"],
        tolerance: try item.number("tolerance"))
    }
  }
}

/// What goes into a method, and what must come out.
package struct OracleCase: Sendable {
  package let name: String
  package let input: OracleValue
  package let expect: OracleValue
  /// Relative to the larger of 1 and the number; 0 means exact.
  package let tolerance: Double

  /// Returns a sentence for every place where `result` is not what is expected.
  ///
  /// Keys that only one side has are variants; of those in `required` none may be missing.
  package func mismatches(of result: OracleValue, required: Set<String>) -> [String] {
    let missing = expect.keys.filter { required.contains($0) && !result.keys.contains($0) }
    let compared = expect.keys.filter(result.keys.contains)
    let none = compared.isEmpty ? ["no key was compared"] : []
    return none + missing.map { "\($0) was not worked out" }
      + compared.flatMap { compare(expect[$0], result[$0], at: $0) }
  }

  private func compare(_ expected: OracleValue, _ found: OracleValue, at path: String) -> [String] {
    if expected.isUndefined && found.isUndefined { return [] }
    switch (expected, found) {
    case (.number(let number), .number(let other)):
      if abs(number - other) <= tolerance * max(1, abs(number)) { return [] }
    case (.list(let list), .list(let others)) where list.count == others.count:
      return zip(list, others).enumerated().flatMap { place, pair in
        compare(pair.0, pair.1, at: "\(path)[\(place)]")
      }
    case (.object(let members), .object(let others)):
      return members.keys.sorted().flatMap { key in
        others[key].map { compare(expected[key], $0, at: "\(path).\(key)") } ?? []
      }
    default: if expected == found { return [] }
    }
    return ["\(path): expected \(expected), found \(found)"]
  }
}
