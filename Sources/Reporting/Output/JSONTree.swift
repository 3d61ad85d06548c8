/// A JSON value to be written, its keys in the order in which they were given.
package indirect enum JSONTree: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Written with full precision; what is not finite is written as null.
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([Member])

  /// A key and its value.
  package struct Member: Equatable, Sendable {
    package var key: String
    package var value: JSONTree

    package init(_ key: String, _ value: JSONTree) {
      self.key = key
      self.value = value
    }
  }

  package static func number(_ value: Double?) -> JSONTree { value.map { .number($0) } ?? .null }
  package static func integer(_ value: Int?) -> JSONTree { value.map { .integer($0) } ?? .null }
  package static func string(_ value: String?) -> JSONTree { value.map { .string($0) } ?? .null }

  /// Indented text; what holds only plain values stands on one line.
  package var text: String {
    var result = ""
    write(to: &result, indent: "")
    return result + "\n"
  }

  /// On one line, for JSON Lines.
  package var compactText: String {
    var result = ""
    writeFlat(to: &result)
    return result
  }

  private var isPlain: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private var isFlat: Bool {
    switch self {
    case .array(let items): items.allSatisfy(\.isPlain)
    case .object(let members): members.allSatisfy(\.value.isPlain)
    default: true
    }
  }

  private func write(to text: inout String, indent: String) {
    guard !isFlat else { return writeFlat(to: &text) }
    let inner = indent + " "
    switch self {
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        item.write(to: &text, indent: inner)
      }
      text += "\n\(indent)]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        text += member.key.jsonQuoted + ": "
        member.value.write(to: &text, indent: inner)
      }
      text += "\n\(indent)}"
    default: writeFlat(to: &text)
    }
  }

  private func writeFlat(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.jsonText
    case .string(let value): text += value.jsonQuoted
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        item.writeFlat(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        text += member.key.jsonQuoted + ": "
        member.value.writeFlat(to: &text)
      }
      text += "}"
    }
  }
}

extension Double {
  /// The shortest digits that read back as the same number; whole numbers without a point.
  package var jsonText: String {
    guard isFinite else { return "null" }
    if let whole = Int64(exactly: self), abs(self) < 1e15 { return String(whole) }
    return description
  }
}

extension String {
  /// In quotes, with what JSON cannot hold written as escapes.
  package var jsonQuoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
