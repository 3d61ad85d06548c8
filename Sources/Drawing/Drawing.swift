/// What is to be painted, as a value: few primitives, absolute places, no fonts loaded.
package struct Drawing: Equatable, Sendable {
  package var size: Size
  /// Painted first to last.
  package var elements: [DrawingElement]

  package init(size: Size, elements: [DrawingElement] = []) {
    self.size = size
    self.elements = elements
  }
}

/// One thing to paint.
package enum DrawingElement: Equatable, Sendable {
  case path(Path, fill: Color? = nil, stroke: Stroke? = nil)
  case text(TextRun)
  case image(ImageMark)
  indirect case group(DrawingGroup)
  case link(Link)
}

/// A straight run of text of one style, its left end on the baseline.
package struct TextRun: Equatable, Sendable {
  package var text: String
  package var origin: Point
  package var style: TextStyle
  /// As measured when it was placed; painters may rely on it.
  package var width: Double

  package init(_ text: String, at origin: Point, style: TextStyle, width: Double) {
    self.text = text
    self.origin = origin
    self.style = style
    self.width = width
  }
}

/// A picture from a PNG file, scaled into a frame.
package struct ImageMark: Equatable, Sendable {
  package var png: [UInt8]
  package var frame: Rectangle

  package init(png: [UInt8], frame: Rectangle) {
    self.png = png
    self.frame = frame
  }
}

/// Elements that belong together: moved, cut to a frame, or named for readers of the structure.
package struct DrawingGroup: Equatable, Sendable {
  package var role: GroupRole?
  package var offset: Point
  /// In the group's own places, before `offset`.
  package var clip: Rectangle?
  package var elements: [DrawingElement]

  package init(
    role: GroupRole? = nil, offset: Point = .zero, clip: Rectangle? = nil,
    elements: [DrawingElement]
  ) {
    self.role = role
    self.offset = offset
    self.clip = clip
    self.elements = elements
  }
}

/// What a group is, for screen readers and outlines.
package enum GroupRole: Equatable, Sendable {
  /// 1 to 6.
  case heading(level: Int)
  case paragraph
  case table
  /// A figure with its description in words.
  case figure(description: String)
  /// Header, footer, rules: nothing to read aloud.
  case artifact
}

/// A frame that leads somewhere.
package struct Link: Equatable, Sendable {
  package enum Target: Equatable, Sendable {
    /// A named place in the same file.
    case destination(String)
    /// Gives the place a name for others to lead to.
    case anchor(String)
    case uri(String)
  }

  package var frame: Rectangle
  package var target: Target

  package init(frame: Rectangle, target: Target) {
    self.frame = frame
    self.target = target
  }
}
