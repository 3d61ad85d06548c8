internal import Drawing

/// One line of text, each piece at its place from the line's left end.
struct TextLine: Equatable {
  enum Item: Equatable {
    case run(String, RunStyle)
    case mark(String, description: String, RunStyle)
  }

  struct Placed: Equatable {
    var item: Item
    var x: Double
    var width: Double
  }

  private(set) var items: [Placed] = []
  private(set) var width = 0.0

  /// Adds at the right end; text of one style becomes one run, which shapes and copies well.
  mutating func append(_ item: Item, width added: Double) {
    if case .run(let text, let style) = item, let last = items.indices.last,
      case .run(var joined, style) = items[last].item
    {
      // Held by nobody else, the text grows where it is.
      items[last].item = .run("", style)
      joined += text
      items[last].item = .run(joined, style)
      items[last].width += added
    } else {
      items.append(Placed(item: item, x: width, width: added))
    }
    width += added
  }

  var isEmpty: Bool { items.isEmpty }
}
