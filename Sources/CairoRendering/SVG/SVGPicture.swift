package import Drawing

/// How an SVG is to be read and embedded.
package struct SVGOptions: Equatable, Sendable {
  package var texts: PictureTexts
  /// As in `en`.
  package var language: String
  /// Put before every id and class, so that several pictures can stand in one HTML page.
  package var prefix: String
  package var fonts: FontChoice

  package init(
    texts: PictureTexts = PictureTexts(), language: String = "en", prefix: String = "gp",
    fonts: FontChoice = FontChoice()
  ) {
    self.texts = texts
    self.language = language
    self.prefix = prefix
    self.fonts = fonts
  }
}

/// Writes `drawing` as SVG: text stays text, each run an element as wide as it was measured.
///
/// A stand-in font keeps its place, as every run names its length. Links by name are kept where
/// the drawing has the name, links out of the file where they lead to the web or to mail.
package func renderSVG(
  _ drawing: Drawing, background: Color?, options: SVGOptions = SVGOptions()
) throws(RenderingError) -> [UInt8] {
  var writer = SVGWriter(options: options, anchors: anchors(in: drawing.elements))
  try writer.add(drawing.elements, indent: "")
  return Array(writer.document(size: drawing.size, background: background).utf8)
}

private func anchors(in elements: [DrawingElement]) -> Set<String> {
  elements.reduce(into: []) { names, element in
    switch element {
    case .link(let link):
      if case .anchor(let name) = link.target { names.insert(name) }
    case .group(let group): names.formUnion(anchors(in: group.elements))
    case .path, .text, .image: break
    }
  }
}
