import Foundation

/// A value of an oracle file; `null` means that something is undefined.
package enum OracleValue: Equatable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([OracleValue])
  case object([String: OracleValue])

  package init(_ number: Double?) {
    self = number.map { .number($0) } ?? .null
  }

  package init(_ number: Int?) {
    self.init(number.map(Double.init))
  }

  package init(_ text: String?) {
    self = text.map { .text($0) } ?? .null
  }

  package init(_ numbers: [Double]) {
    self = .list(numbers.map { .number($0) })
  }
}

extension OracleValue: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([OracleValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: OracleValue].self))
    }
  }
}

extension OracleValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, OracleValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}

/// What an oracle's input lacks, so that its case cannot be run.
package struct OracleInputProblem: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

extension OracleValue {
  /// The value of a key; `null` when there is none.
  package subscript(key: String) -> OracleValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  package var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  package var flag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }

  package var list: [OracleValue]? {
    if case .list(let list) = self { list } else { nil }
  }

  package var keys: [String] {
    if case .object(let members) = self { members.keys.sorted() } else { [] }
  }

  /// True for null, and for lists and objects that hold nothing else.
  package var isUndefined: Bool {
    switch self {
    case .null: true
    case .flag, .number, .text: false
    case .list(let list): !list.isEmpty && list.allSatisfy(\.isUndefined)
    case .object(let members): members.values.allSatisfy(\.isUndefined)
    }
  }

  package func number(_ key: String) throws -> Double {
    guard let number = self[key].number else { throw OracleInputProblem("no number \(key)") }
    return number
  }

  package func text(_ key: String) throws -> String {
    guard let text = self[key].text else { throw OracleInputProblem("no text \(key)") }
    return text
  }

  package func list(_ key: String) throws -> [OracleValue] {
    guard let list = self[key].list else { throw OracleInputProblem("no list \(key)") }
    return list
  }

  /// The finite numbers of a list; what is missing is dropped.
  package func numbers(_ key: String) throws -> [Double] {
    try list(key).compactMap(\.number)
  }
}
