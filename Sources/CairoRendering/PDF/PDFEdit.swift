/// What is put into a file that Cairo 1.16 wrote, in the place of so many bytes.
struct PDFEdit {
  var place: Int
  var removed = 0
  var text: [UInt8]

  /// How the objects begin that are mended, after their number.
  static let figureHead: StaticString = "<< /Type /StructElem\n   /S /Figure\n"
  static let catalogHead: StaticString = "<< /Type /Catalog\n"
  static let descriptionHead: StaticString = "<< /Producer ("

  init(place: Int, removed: Int = 0, text: [UInt8]) {
    self.place = place
    self.removed = removed
    self.text = text
  }

  /// For the head of a figure.
  init(describing words: String, at place: Int) {
    self.init(place: place, text: "   /Alt ".utf8 + [UInt8](pdfText: words) + "\n".utf8)
  }

  /// For the head of the catalog.
  init(catalogOf metadata: PDFMetadata, at place: Int) {
    self.init(
      place: place,
      text: "   /Lang ".utf8 + [UInt8](pdfText: metadata.language)
        + "\n   /ViewerPreferences << /DisplayDocTitle true >>\n".utf8)
  }

  /// The dates of the file's description of itself, with the prefix that PDF wants.
  ///
  /// - Edge: `nil` where they are not as Cairo writes them.
  static func dates(_ metadata: PDFMetadata, in description: CairoFile.Scan) -> [PDFEdit]? {
    var scan = description
    var edits: [PDFEdit] = []
    // Cairo writes titles without a line break that could look like one of these.
    for date in ["\n   /CreationDate (", "\n   /ModDate ("] as [StaticString] {
      guard scan.goPast(date) else { return nil }
      let start = scan.place
      guard scan.goPast(")") else { return nil }
      edits.append(
        PDFEdit(
          place: start, removed: scan.place - start, text: Array((metadata.date.pdf + ")").utf8)))
    }
    return edits
  }
}

extension [UInt8] {
  /// A text string as PDF writes it: in ASCII where that is enough, else in UTF-16.
  ///
  /// - Source: ISO 32000-1, 7.3.4.2 and 7.9.2.2.
  fileprivate init(pdfText text: String) {
    self = [UInt8(ascii: "(")]
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      for byte in text.utf8 { appendEscaped(byte) }
    } else {
      self += [0xFE, 0xFF]
      for unit in text.utf16 {
        appendEscaped(UInt8(unit >> 8))
        appendEscaped(UInt8(unit & 0xFF))
      }
    }
    append(UInt8(ascii: ")"))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      self += [UInt8(ascii: "\\"), byte]
    // Readers take a bare one for a line feed.
    case UInt8(ascii: "\r"): self += "\\r".utf8
    default: append(byte)
    }
  }
}
