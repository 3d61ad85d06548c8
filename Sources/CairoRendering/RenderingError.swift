internal import CCairoPango

/// Why something could not be measured, painted or written.
///
/// No case carries text of a page: messages end up in terminals and tickets.
package enum RenderingError: Error, Equatable, Sendable {
  /// Cairo refused; both texts are fixed words of the program or of Cairo.
  case cairo(doing: String, status: String)
  /// There is no font at all, or fontconfig could not be started.
  case noFonts
  /// A font file that was named cannot be read.
  case fontFile(path: String)
  /// The receiver of the bytes refused them.
  case sink(reason: String)
  /// A picture to be placed on a page is not a readable PNG.
  case image(status: String)
  /// A PNG with no pixels, or more than fit in memory sensibly.
  case pictureSize(width: Double, height: Double, dotsPerInch: Double)
  /// A link or an outline entry leads to a name that no page has.
  case unknownDestination(String)
  /// The finished file has another number of figures than were described.
  case figureCount(described: Int, found: Int)
  /// libqpdf could not read or write the file.
  case finishing(reason: String)
  case compression
}

extension RenderingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cairo(let doing, let status): "cannot \(doing): \(status)"
    case .noFonts: "no fonts are installed"
    case .fontFile(let path): "cannot read the font file \(path)"
    case .sink(let reason): "cannot write: \(reason)"
    case .image(let status): "cannot read the picture as PNG: \(status)"
    case .pictureSize(let width, let height, let dotsPerInch):
      "cannot make a picture of \(width) by \(height) points at \(dotsPerInch) dots per inch"
    case .unknownDestination(let name): "a link leads to \"\(name)\", which is on no page"
    case .figureCount(let described, let found):
      "\(described) figures were described, but the PDF has \(found)"
    case .finishing(let reason): "cannot finish the PDF: \(reason)"
    case .compression: "cannot compress the picture"
    }
  }
}

/// Throws unless `status` is success.
func check(_ status: cairo_status_t, doing: String) throws(RenderingError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  throw .cairo(doing: doing, status: words(for: status))
}

/// Cairo's own words for `status`.
func words(for status: cairo_status_t) -> String {
  cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown status"
}
