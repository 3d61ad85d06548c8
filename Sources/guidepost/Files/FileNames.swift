import GoalCore

/// File names for clients: never a person's name, safe on every system, no two alike.
struct FileNames: Sendable {
  private let byID: [String: String]

  /// Ids that come to one name, letter case aside, are told apart by a hash of the id.
  init(_ ids: [String]) {
    let named = Dictionary(grouping: Set(ids)) { Self.safe($0).lowercased() }
    var names: [String: String] = [:]
    for (_, alike) in named {
      for id in alike {
        let safe = Self.safe(id)
        names[id] = alike.count == 1 && safe == id ? id : "\(safe)-\(Self.mark(of: id))"
      }
    }
    // A made name must not be another client's own.
    byID = names
  }

  func name(of id: String) -> String { byID[id] ?? Self.safe(id) }

  /// What a file's name begins with: the client, and the rater where there is one.
  ///
  /// Marks of the rater are added to until the two together are no other client's name.
  func parts(of id: String, rater: String?) -> [String] {
    let client = name(of: id)
    guard var rater else { return [client] }
    let taken = Set(byID.values.map { $0.lowercased() })
    while taken.contains("\(client).\(rater)".lowercased()) { rater += "_" }
    return [client, rater]
  }

  /// Letters, digits, `-` and `_` of the id, and dots that do not begin it; at most 80.
  static func safe(_ id: String) -> String {
    var result = ""
    for character in id.prefix(80) {
      let isPlain =
        character.isASCII
        && (character.isLetter || character.isNumber || character == "-" || character == "_"
          || (character == "." && !result.isEmpty))
      result.append(isPlain ? character : "_")
    }
    return result.isEmpty ? "_" : result
  }

  /// Eight hexadecimal digits that depend on the id alone.
  ///
  /// - Source: G. Fowler, L. C. Noll, K.-P. Vo and D. Eastlake, FNV-1a of 64 bits.
  private static func mark(of id: String) -> String {
    let hash = id.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(hash >> 32, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
