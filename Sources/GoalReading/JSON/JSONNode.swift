/// A value of a JSON text, and where it begins.
package struct JSONNode: Equatable, Sendable {
  let value: JSONValue
  /// In bytes from the beginning of the file.
  package let offset: Int
}

/// A JSON value.
///
/// Objects keep the order of their members, and members with equal keys.
package enum JSONValue: Equatable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case array([JSONNode])
  case object([JSONMember])
}

/// One key and its value.
package struct JSONMember: Equatable, Sendable {
  let key: JSONKey
  let keyOffset: Int
  let node: JSONNode
}

extension JSONNode {
  /// What a person would call it.
  var noun: String {
    switch value {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// The way from the root of a file to a value: `clients[3].goals[0].title`.
indirect enum JSONPath: CustomStringConvertible, Sendable {
  case root
  case key(JSONPath, String)
  case index(JSONPath, Int)

  var description: String {
    switch self {
    case .root: ""
    case .key(.root, let key): key
    case .key(let parent, let key): "\(parent).\(key)"
    case .index(let parent, let index): "\(parent)[\(index)]"
    }
  }
}

/// Why a text is no JSON.
package struct JSONProblem: Error, Equatable {
  package enum Flaw: Equatable {
    case unexpected(expected: String)
    case unfinished
    case tooDeep
    case numberTooLarge
    case badEscape
    case loneSurrogate
    case controlCharacter
    case notText
    case trailing
  }

  let flaw: Flaw
  let offset: Int

  var message: String {
    switch flaw {
    case .unexpected(let expected): "this is no JSON: \(expected) was expected here"
    case .unfinished: "this is no JSON: the file ends too early"
    case .tooDeep: "values lie in more than \(JSONScanner.depthLimit) others"
    case .numberTooLarge: "this number is too large"
    case .badEscape: "this is no JSON: an escape such as \\n or \\u00e9 was expected here"
    case .loneSurrogate: "this is no JSON: half of a character is missing after this escape"
    case .controlCharacter: "this is no JSON: a line end inside text is written as \\n"
    case .notText: "this is not UTF-8 text"
    case .trailing: "this is no JSON: something follows the end"
    }
  }
}
