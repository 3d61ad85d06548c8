internal import Documents
internal import Drawing

/// How a stretch of text is set, and where a click on it leads.
struct RunStyle: Equatable {
  var text: TextStyle
  /// As the template wrote it; `nil` for plain text.
  var link: String?
}

/// A stretch of a paragraph that is set in one style and holds no blank.
enum Fragment: Equatable {
  case word(String, RunStyle)
  case mark(String, description: String, RunStyle)
}

/// What line breaking works on: words, which may change style inside, and what parts them.
enum TextToken: Equatable {
  /// Set without a break between the fragments.
  case word([Fragment])
  case space(RunStyle)
  case lineBreak
}

/// Turns inlines into words and blanks.
struct TextTokenizer {
  let base: BlockStyle
  let named: (String) -> BlockStyle
  private(set) var tokens: [TextToken] = []

  init(base: BlockStyle, named: @escaping (String) -> BlockStyle) {
    self.base = base
    self.named = named
  }

  static func tokens(
    of inlines: [Inline], base: BlockStyle, named: @escaping (String) -> BlockStyle
  ) -> [TextToken] {
    var tokenizer = TextTokenizer(base: base, named: named)
    tokenizer.add(inlines, style: RunStyle(text: base.text))
    return tokenizer.tokens
  }

  private mutating func add(_ inlines: [Inline], style: RunStyle) {
    for inline in inlines { add(inline, style: style) }
  }

  private mutating func add(_ inline: Inline, style: RunStyle) {
    switch inline {
    case .text(let text): add(text, style: style)
    case .lineBreak: tokens.append(.lineBreak)
    case .mark(let name, let description):
      append(.mark(name, description: description, style))
    case .strong(let inner):
      var strong = style
      strong.text.weight = base.strong
      add(inner, style: strong)
    case .emphasis(let inner):
      var quiet = style
      quiet.text.color = base.quiet
      add(inner, style: quiet)
    case .link(let destination, let inner):
      add(inner, style: RunStyle(text: style.text, link: destination))
    case .styled(let name, let inner):
      add(inner, style: RunStyle(text: named(name).text, link: style.link))
    }
  }

  private mutating func add(_ text: String, style: RunStyle) {
    if text.hasPlainBlanks { return addBytes(of: text, style: style) }
    var word = ""
    for character in text {
      if character == " " || character == "\t" || character.isNewline {
        flush(&word, style: style)
        if tokens.last != .space(style) { tokens.append(.space(style)) }
      } else {
        word.append(character)
      }
    }
    flush(&word, style: style)
  }

  /// The same, without looking for where characters end.
  ///
  /// - Precondition: every blank is a character of its own.
  private mutating func addBytes(of text: String, style: RunStyle) {
    let bytes = text.utf8
    var start = bytes.startIndex
    while start != bytes.endIndex {
      let end = bytes[start...].firstIndex(where: isBlank) ?? bytes.endIndex
      if start != end { append(.word(String(text[start..<end]), style)) }
      guard end != bytes.endIndex else { return }
      if tokens.last != .space(style) { tokens.append(.space(style)) }
      start = bytes.index(after: end)
    }
  }

  private mutating func flush(_ word: inout String, style: RunStyle) {
    guard !word.isEmpty else { return }
    append(.word(word, style))
    word = ""
  }

  private mutating func append(_ fragment: Fragment) {
    if case .word(var fragments) = tokens.last {
      fragments.append(fragment)
      tokens[tokens.count - 1] = .word(fragments)
    } else {
      tokens.append(.word([fragment]))
    }
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

extension String {
  /// True where no blank touches a character beyond ASCII, which might join it.
  fileprivate var hasPlainBlanks: Bool {
    var before: UInt8 = 0
    for byte in utf8 {
      if byte >= 0x80 && isBlank(before) || before >= 0x80 && isBlank(byte) { return false }
      if byte == 0x85 && before == 0xC2 || byte >= 0xA8 && before == 0x80 { return false }
      before = byte
    }
    return true
  }
}
