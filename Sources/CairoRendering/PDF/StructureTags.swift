internal import CCairoPango
internal import Drawing

/// Writes a document's structure and links, and remembers what must fit together at its end.
final class StructureTags {
  /// In the order of the document.
  private(set) var figureDescriptions: [String] = []
  /// True once text was painted in fonts that Cairo shares between threads.
  var usesSharedFonts = false
  private var anchors: Set<String> = []
  private var destinations: Set<String> = []
  private var pages: Set<Int> = []

  func expect(_ target: OutlineEntry.Target) {
    switch target {
    case .destination(let name): destinations.insert(name)
    case .page(let number): pages.insert(number)
    }
  }

  /// Cairo writes links that lead nowhere, or leaves them out, and reports success.
  func checkTargets(pageCount: Int) throws(RenderingError) {
    if let name = destinations.subtracting(anchors).min() { throw .unknownDestination(name) }
    if let number = pages.filter({ $0 < 1 || $0 > pageCount }).min() {
      throw .unknownPage(number)
    }
  }

  /// Returns the tag to end with; `nil` for what readers skip.
  func begin(_ role: GroupRole?, on context: OpaquePointer) -> String? {
    guard let role, let tag = tagName(for: role) else { return nil }
    if case .figure(let description) = role { figureDescriptions.append(description) }
    cairo_tag_begin(context, tag, "")
    return tag
  }

  func end(_ tag: String, on context: OpaquePointer) {
    cairo_tag_end(context, tag)
  }

  /// - Note: Names are never marked `internal`: a link to a later one would then be dead.
  func add(_ link: Link, offset: Point, on context: OpaquePointer) {
    let frame = link.frame.moved(by: offset)
    let rectangle =
      "rect=[\(number(frame.x)) \(number(frame.y)) \(number(frame.width)) "
      + "\(number(frame.height))]"
    switch link.target {
    case .destination(let name):
      destinations.insert(name)
      mark("Link", attributes: "\(rectangle) dest=\(quoted(name))", on: context)
    case .uri(let address):
      mark("Link", attributes: "\(rectangle) uri=\(quoted(address))", on: context)
    case .anchor(let name):
      // Cairo refuses a name that it has; the first place keeps it.
      guard anchors.insert(name).inserted else { return }
      mark(
        "cairo.dest",
        attributes: "name=\(quoted(name)) x=\(number(frame.x)) y=\(number(frame.y))",
        on: context)
    }
  }

  private func mark(_ tag: String, attributes: String, on context: OpaquePointer) {
    cairo_tag_begin(context, tag, attributes)
    cairo_tag_end(context, tag)
  }

  private func tagName(for role: GroupRole) -> String? {
    switch role {
    case .heading(let level): "H\(min(max(level, 1), 6))"
    case .paragraph: "P"
    case .table: "Table"
    case .figure: "Figure"
    case .artifact: nil
    }
  }
}

/// A string for Cairo's attributes.
func quoted(_ text: String) -> String {
  var result = "'"
  for scalar in text.unicodeScalars where scalar != "\0" {
    if scalar == "'" || scalar == "\\" { result.unicodeScalars.append("\\") }
    result.unicodeScalars.append(scalar)
  }
  return result + "'"
}

/// A number for Cairo's attributes, which know no exponents.
private func number(_ value: Double) -> String { fixed(value) }
