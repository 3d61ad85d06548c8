extension Drawing {
  /// The boxes of all text, in the drawing's own places; layout and tests look for overlaps.
  package var textBoxes: [Rectangle] {
    boxes(of: elements, offset: .zero)
  }

  /// All text, in the order of painting.
  package var texts: [String] {
    runs(of: elements).map(\.text)
  }
}

private func boxes(of elements: [DrawingElement], offset: Point) -> [Rectangle] {
  elements.flatMap { element -> [Rectangle] in
    switch element {
    case .text(let run):
      let origin = run.origin + offset
      return [
        Rectangle(
          left: origin.x, top: origin.y - 0.74 * run.style.size, right: origin.x + run.width,
          bottom: origin.y + 0.2 * run.style.size)
      ]
    case .group(let group): return boxes(of: group.elements, offset: offset + group.offset)
    case .path, .image, .link: return []
    }
  }
}

private func runs(of elements: [DrawingElement]) -> [TextRun] {
  elements.flatMap { element -> [TextRun] in
    switch element {
    case .text(let run): [run]
    case .group(let group): runs(of: group.elements)
    case .path, .image, .link: []
    }
  }
}
