package import Documents
package import Drawing

/// A figure as it was drawn, and what it shows in words.
package struct DrawnFigure {
  package var drawing: Drawing
  /// `nil` where the document's own description says all.
  package var description: String?

  package init(_ drawing: Drawing, description: String? = nil) {
    self.drawing = drawing
    self.description = description
  }

  /// The drawing at a place on the page, named for readers who do not see it.
  func element(at origin: Point, of figure: Figure) -> DrawingElement {
    .group(
      DrawingGroup(
        role: .figure(description: description ?? figure.description),
        elements: [.group(DrawingGroup(offset: origin, elements: drawing.elements))]))
  }
}

/// Draws what layout only makes room for: charts, pictures and small signs.
package struct FigureSource {
  /// A figure in exactly this size; `nil` if its source names nothing.
  package var figure: (Figure, Size) -> DrawnFigure?
  /// A sign such as `status:toward` for text of this size; its drawing stands on the baseline.
  package var mark: (String, Double) -> Drawing?
  /// Where a link of the text leads; `nil` for one that leads nowhere in this file.
  package var link: (String) -> Link.Target?

  package init(
    figure: @escaping (Figure, Size) -> DrawnFigure?,
    mark: @escaping (String, Double) -> Drawing?,
    link: @escaping (String) -> Link.Target? = { _ in nil }
  ) {
    self.figure = figure
    self.mark = mark
    self.link = link
  }
}
