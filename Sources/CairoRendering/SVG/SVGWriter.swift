internal import Drawing

/// Writes elements line by line, and gathers their styles and clips on the way.
struct SVGWriter {
  private let options: SVGOptions
  private let anchors: Set<String>
  private var placedAnchors: Set<String> = []
  private var lines: [String] = []
  private var textStyles = SVGClasses(letter: "t")
  private var pathStyles = SVGClasses(letter: "p")
  private var clips: [String] = []

  init(options: SVGOptions, anchors: Set<String>) {
    self.options = options
    self.anchors = anchors
  }

  mutating func add(_ elements: [DrawingElement], indent: String) throws(RenderingError) {
    for element in elements {
      switch element {
      case .path(let path, let fill, let stroke):
        guard path.hasPlaces else { throw .place }
        add(path, fill: fill, stroke: stroke, indent: indent)
      case .text(let run):
        guard run.origin.isFinite, run.style.size.isFinite else { throw .place }
        add(run, indent: indent)
      case .image(let image):
        guard image.frame.isFinite else { throw .place }
        lines.append(
          "\(indent)<image \(attributes(of: image.frame)) preserveAspectRatio=\"none\" "
            + "href=\"data:image/png;base64,\(base64(image.png))\"/>")
      case .group(let group): try add(group, indent: indent)
      case .link(let link):
        guard link.frame.isFinite else { throw .place }
        add(link, indent: indent)
      }
    }
  }

  private mutating func add(_ path: Path, fill: Color?, stroke: Stroke?, indent: String) {
    guard !path.elements.isEmpty else { return }
    let name = pathStyles.name(for: svgStyle(fill: fill, stroke: stroke))
    lines.append(
      "\(indent)<path class=\"\(options.prefix)\(name)\" d=\"\(svgPathData(path))\"/>")
  }

  private mutating func add(_ run: TextRun, indent: String) {
    let text = onOneLine(run.text)
    guard !text.allSatisfy({ $0 == " " }) else { return }
    let name = textStyles.name(for: svgStyle(run.style, fonts: options.fonts))
    var words = "<text class=\"\(options.prefix)\(name)\" x=\"\(fixed(run.origin.x))\" "
    words += "y=\"\(fixed(run.origin.y))\""
    if run.width.isFinite, run.width > 0 { words += " textLength=\"\(fixed(run.width))\"" }
    if isRightToLeft(text) { words += " direction=\"rtl\" text-anchor=\"end\"" }
    lines.append("\(indent)\(words)>\(escapedForXML(text))</text>")
  }

  private mutating func add(_ group: DrawingGroup, indent: String) throws(RenderingError) {
    guard group.offset.isFinite, group.clip?.isFinite ?? true else { throw .place }
    var words = "<g"
    if case .figure(let description) = group.role {
      words += " role=\"img\" aria-label=\"\(escapedForXML(description))\""
    }
    if group.offset != .zero {
      words += " transform=\"translate(\(fixed(group.offset.x)) \(fixed(group.offset.y)))\""
    }
    if let clip = group.clip {
      let name = "\(options.prefix)c\(clips.count + 1)"
      clips.append("<clipPath id=\"\(name)\"><rect \(attributes(of: clip))/></clipPath>")
      words += " clip-path=\"url(#\(name))\""
    }
    // A group that says nothing needs no element.
    guard words != "<g" else { return try add(group.elements, indent: indent) }
    lines.append("\(indent)\(words)>")
    try add(group.elements, indent: indent + " ")
    lines.append("\(indent)</g>")
  }

  private mutating func add(_ link: Link, indent: String) {
    switch link.target {
    case .anchor(let name):
      guard placedAnchors.insert(name).inserted else { return }
      lines.append(
        "\(indent)<rect id=\"\(id(for: name))\" \(attributes(of: link.frame)) fill=\"none\"/>")
    case .destination(let name):
      if anchors.contains(name) { add(linkTo: "#" + id(for: name), link.frame, indent: indent) }
    case .uri(let address):
      if isSafe(address) { add(linkTo: escapedForXML(address), link.frame, indent: indent) }
    }
  }

  private mutating func add(linkTo address: String, _ frame: Rectangle, indent: String) {
    lines.append(
      "\(indent)<a href=\"\(address)\"><rect \(attributes(of: frame)) fill=\"none\" "
        + "pointer-events=\"all\"/></a>")
  }

  private func id(for name: String) -> String { options.prefix + "-" + svgIdentifier(name) }
}

extension SVGWriter {
  /// The whole file, once all elements are added.
  func document(size: Size, background: Color?) -> String {
    let (width, height) = (fixed(size.width), fixed(size.height))
    let title = options.texts.title
    let description = options.texts.description
    let names = [title.map { _ in "title" }, description.map { _ in "desc" }]
      .compactMap { part in part.map { "\(options.prefix)-\($0)" } }
    var head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)pt\" height=\"\(height)pt\" "
      + "viewBox=\"0 0 \(width) \(height)\" lang=\"\(escapedForXML(options.language))\" role=\"img\""
    if !names.isEmpty { head += " aria-labelledby=\"\(names.joined(separator: " "))\"" }
    var all = [head + ">"]
    if let title {
      all.append("<title id=\"\(options.prefix)-title\">\(escapedForXML(title))</title>")
    }
    if let description {
      all.append("<desc id=\"\(options.prefix)-desc\">\(escapedForXML(description))</desc>")
    }
    let rules = textStyles.rules(prefix: options.prefix) + pathStyles.rules(prefix: options.prefix)
    if !rules.isEmpty { all += ["<style>"] + rules + ["</style>"] }
    if !clips.isEmpty { all += ["<defs>"] + clips + ["</defs>"] }
    if let background {
      all.append("<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(background)\"/>")
    }
    return (all + lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }
}

/// Styles by the name of their class, in the order of their first use.
private struct SVGClasses {
  let letter: String
  private var names: [String: String] = [:]
  private var order: [String] = []

  init(letter: String) { self.letter = letter }

  mutating func name(for style: String) -> String {
    if let known = names[style] { return known }
    order.append(style)
    let fresh = "\(letter)\(order.count)"
    names[style] = fresh
    return fresh
  }

  func rules(prefix: String) -> [String] {
    order.enumerated().map { index, style in ".\(prefix)\(letter)\(index + 1){\(style)}" }
  }
}

private func attributes(of frame: Rectangle) -> String {
  "x=\"\(fixed(frame.x))\" y=\"\(fixed(frame.y))\" width=\"\(fixed(max(0, frame.width)))\" "
    + "height=\"\(fixed(max(0, frame.height)))\""
}

/// Scripts in addresses must not run in a browser that shows the picture.
private func isSafe(_ address: String) -> Bool {
  ["http://", "https://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
}
