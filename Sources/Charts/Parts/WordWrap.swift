internal import Drawing

extension Canvas {
  /// Breaks `text` into lines of at most `width`; `nil` where a word is wider than that.
  ///
  /// - Shape: `dividesWords` if such a word goes on after a hyphen, where leaving it out or cutting
  ///   it would say less.
  func lines(
    of text: String, _ style: TextStyle, width: Double, dividesWords: Bool = false
  ) -> [String]? {
    var lines: [String] = []
    var line = ""
    let words = pieces(of: text, style, width: width)
    for word in dividesWords ? words.flatMap({ divided($0, style, width: width) }) : words {
      let longer = line + word
      if self.width(of: trimmed(longer), style) <= width {
        line = longer
      } else {
        if !line.isEmpty { lines.append(trimmed(line)) }
        line = word
      }
      if self.width(of: trimmed(line), style) > width { return nil }
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// `lines(of:_:width:)` in as few lines, of lengths as equal as those allow.
  func balancedLines(
    of text: String, _ style: TextStyle, width: Double, dividesWords: Bool = false
  ) -> [String]? {
    let plain = lines(of: text, style, width: width, dividesWords: dividesWords)
    guard var best = plain, best.count > 1 else { return plain }
    for percent in stride(from: 96.0, through: 50, by: -4) {
      guard let next = lines(of: text, style, width: width * percent / 100),
        next.count == best.count
      else { break }
      best = next
    }
    return best
  }

  /// Words with the space that follows them; scripts without spaces give way where they may.
  private func pieces(of text: String, _ style: TextStyle, width: Double) -> [String] {
    var pieces: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let word = String(word)
      var start = word.startIndex
      if self.width(of: word, style) > width {
        for place in measurer.breaks(in: word, anywhere: false) where place > start {
          pieces.append(String(word[start..<place]))
          start = place
        }
      }
      pieces.append(word[start...] + " ")
    }
    return pieces
  }

  /// A word wider than `width` in parts that are not, each but the last with a hyphen; no part of
  /// fewer than three letters.
  private func divided(_ word: String, _ style: TextStyle, width: Double) -> [String] {
    var parts: [String] = []
    var rest = word[...]
    while self.width(of: trimmed(String(rest)), style) > width {
      guard
        let end = rest.indices.dropFirst(3).dropLast(3).last(where: { place in
          self.width(of: rest[..<place] + "-", style) <= width
        })
      else { break }
      parts.append(rest[..<end] + "-")
      rest = rest[end...]
    }
    return parts + [String(rest)]
  }

  /// `text`, or as much of it as fits before an ellipsis; `nil` where not even that fits.
  func shortened(_ text: String, _ style: TextStyle, width: Double) -> String? {
    if self.width(of: text, style) <= width { return text }
    var rest = text
    while rest.count > 2 {
      rest.removeLast()
      let cut = trimmed(rest) + "…"
      if self.width(of: cut, style) <= width { return cut }
    }
    return nil
  }
}

private func trimmed(_ text: String) -> String {
  var rest = text[...]
  while rest.last == " " { rest.removeLast() }
  return String(rest)
}
