/// Reads a page as strictly as a test can wish: every `<` begins a tag, every tag is closed, every
/// attribute stands in double quotes, and every `&` begins a known reference.
struct HTMLReader {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  /// In the order of their ends.
  private(set) var elements: [Element] = []
  /// What is against the rules; empty for a good page.
  private(set) var faults: [String] = []

  private static let void: Set = ["meta", "input", "use", "path", "br"]
  private static let raw: Set = ["style", "script"]
  private static let references = [
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&#13;": "\r",
  ]

  private var open: [Element] = []
  private var rest: Substring.UnicodeScalarView

  init(_ page: String) {
    rest = Substring(page).unicodeScalars
    if page.hasPrefix("<!DOCTYPE html>\n") {
      rest = rest.dropFirst(16)
    } else {
      faults.append("no document type")
    }
    while !rest.isEmpty {
      if rest.first == "<" { readTag() } else { addText(plain(take(until: "<"))) }
    }
    faults += open.map { "<\($0.name)> is not closed" }
  }

  func texts(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

  func values(of attribute: String) -> [String] {
    elements.compactMap { $0.attributes[attribute] }
  }

  private mutating func take(until end: Unicode.Scalar) -> String {
    let index = rest.firstIndex(of: end) ?? rest.endIndex
    let part = String(rest[..<index])
    rest = rest[index...]
    return part
  }

  private mutating func addText(_ text: String) {
    for index in open.indices { open[index].text += text }
  }

  private mutating func readTag() {
    let tag = take(until: ">").dropFirst()
    rest = rest.dropFirst()
    if tag.hasPrefix("/") { return close(String(tag.dropFirst())) }
    let isEmpty = tag.hasSuffix("/")
    var parts = (isEmpty ? tag.dropLast() : tag).split(separator: " ", maxSplits: 1)[...]
    let name = String(parts.popFirst() ?? "")
    if name.isEmpty || !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
      faults.append("<\(name) is no tag")
    }
    let element = Element(name: name, attributes: attributes(String(parts.first ?? "")))
    if isEmpty || Self.void.contains(name) {
      elements.append(element)
    } else {
      open.append(element)
      if Self.raw.contains(name) { readRaw() }
    }
  }

  private mutating func close(_ name: String) {
    guard let last = open.popLast(), last.name == name else {
      return faults.append("</\(name)> closes nothing")
    }
    elements.append(last)
  }

  private mutating func readRaw() {
    while !rest.isEmpty, !rest.starts(with: "</".unicodeScalars) {
      addText(String(rest.removeFirst()) + take(until: "<"))
    }
  }

  private mutating func attributes(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    var left = text[...]
    while let match = left.prefixMatch(of: /\s*([a-z-]+)(?:="([^"]*)")?/.ignoresCase()) {
      let name = String(match.1)
      if result[name] != nil { faults.append("\(name) stands twice") }
      result[name] = plain(String(match.2 ?? ""))
      left = left[match.range.upperBound...]
    }
    if left.contains(where: { $0 != " " }) { faults.append("attributes end in \(left)") }
    return result
  }

  /// The text that `source` stands for.
  private mutating func plain(_ source: String) -> String {
    var result = ""
    var left = source[...]
    while let place = left.unicodeScalars.firstIndex(of: "&") {
      result += left[..<place]
      left = left[place...]
      guard let known = Self.references.first(where: { left.hasPrefix($0.key) }) else {
        faults.append("\(left.prefix(8)) is no reference")
        return result + left
      }
      result += known.value
      left = left.dropFirst(known.key.count)
    }
    return result + left
  }
}
