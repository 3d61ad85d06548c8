/// What a template may write on a line of its own, beside Markdown.
///
/// The raw value is the name in the template.
package enum LayoutTag: String, CaseIterable, Sendable {
  case columns, column, footer, keep, style
  case writeIn = "write-in"
  case tickList = "tick-list"
  case pageBreak = "page-break"
  case rule, space
  case indicatorTable = "indicator-table"
  case caseloadTable = "caseload-table"

  /// True for a tag that holds blocks up to its closing tag.
  package var holdsBlocks: Bool {
    switch self {
    case .columns, .column, .footer, .keep, .style: true
    case .writeIn, .tickList, .pageBreak, .rule, .space, .indicatorTable, .caseloadTable: false
    }
  }

  /// The attributes that it understands.
  package var attributes: [String] {
    switch self {
    case .columns: ["widths"]
    case .style: ["name"]
    case .writeIn: ["lines", "label"]
    case .tickList: ["items"]
    case .rule: ["weight"]
    case .space: ["height"]
    case .indicatorTable: ["part"]
    case .column, .footer, .keep, .pageBreak, .caseloadTable: []
    }
  }
}

/// A line that holds one tag.
struct TagLine: Equatable {
  var name: String
  var isClosing: Bool
  var attributes: [String: String]

  /// Reads `<name key="value">`, `</name>` or `<name />`; `nil` if the line is something else.
  init?(_ line: Substring) {
    let trimmed = line.trimmed
    guard trimmed.hasPrefix("<"), trimmed.hasSuffix(">"), trimmed.count > 2 else { return nil }
    var inner = trimmed.dropFirst().dropLast()
    if inner.hasSuffix("/") { inner = inner.dropLast() }
    isClosing = inner.hasPrefix("/")
    if isClosing { inner = inner.dropFirst() }
    let name = inner.prefix { $0.isLetter || $0 == "-" }
    guard !name.isEmpty else { return nil }
    self.name = String(name)
    guard let attributes = Self.attributes(in: inner.dropFirst(name.count)) else { return nil }
    self.attributes = attributes
  }

  /// `key="value"` pairs with blanks between; `nil` for anything else.
  ///
  /// - Shape: a backslash makes the punctuation after it plain, as in Markdown, so that escaped
  ///   values may stand here too.
  private static func attributes(in text: Substring) -> [String: String]? {
    var result: [String: String] = [:]
    var rest = text.trimmed
    while !rest.isEmpty {
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let key = rest[..<equals].trimmed
      let quoted = rest[rest.index(after: equals)...]
      guard quoted.first == "\"", let end = closingQuote(in: quoted.dropFirst()) else {
        return nil
      }
      result[String(key)] = plain(quoted[quoted.index(after: quoted.startIndex)..<end])
      rest = quoted[quoted.index(after: end)...].trimmed
    }
    return result
  }

  private static func closingQuote(in text: Substring) -> Substring.Index? {
    var isEscaped = false
    return text.indices.first { index in
      defer { isEscaped = text[index] == "\\" && !isEscaped }
      return text[index] == "\"" && !isEscaped
    }
  }

  private static func plain(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "\\" && !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped && !character.isPlainByBackslash { result.append("\\") }
      result.append(character)
      isEscaped = false
    }
    return isEscaped ? result + "\\" : result
  }
}

extension Character {
  /// True for the punctuation that Markdown lets a backslash make plain.
  fileprivate var isPlainByBackslash: Bool {
    isASCII && (isPunctuation || isSymbol)
  }
}

extension Substring {
  /// Without blanks at either end.
  var trimmed: Substring {
    var result = self
    while result.first?.isWhitespace == true { result = result.dropFirst() }
    while result.last?.isWhitespace == true { result = result.dropLast() }
    return result
  }
}
