import CairoRendering
import Drawing
import GoalCore

/// One file to be written, by its name in the output folder.
struct OutputFile: Sendable {
  var name: String
  var bytes: [UInt8]
}

/// What a picture is made for: where it is seen, and what it says of itself.
struct PictureSettings: Sendable {
  var dotsPerInch: Double
  /// `nil` for transparent paper.
  var background: Color?
  var texts: PictureTexts
  var metadata: PDFMetadata
}

extension Drawing {
  /// The drawing as a file of its own; `nil` for formats that hold no picture.
  func picture(
    as format: OutputFormat, settings: PictureSettings, engine: TextEngine
  ) throws(RenderingError) -> [UInt8]? {
    switch format {
    case .pdf:
      var document = try PDFDocument(size: size, metadata: settings.metadata)
      try document.addPage(self, engine: engine)
      return try document.finish()
    case .png:
      return try renderPNG(
        self, dotsPerInch: settings.dotsPerInch, engine: engine, background: settings.background,
        texts: settings.texts)
    case .svg:
      return try renderSVG(
        self, background: settings.background,
        options: SVGOptions(texts: settings.texts, language: settings.metadata.language))
    case .txt: return nil
    }
  }
}

extension CalendarDay {
  /// The day as files are dated.
  var pdfDate: PDFDate {
    let day = civil
    return PDFDate(year: day.year, month: day.month, day: day.day)
  }
}

extension PDFMetadata {
  /// What every file of the program says of itself; the title names nobody.
  init(_ title: PhraseKey, language: PageLanguage, asOf: CalendarDay) {
    self.init(
      title: language.say(title), creator: Guidepost.imprint, language: language.tag,
      date: asOf.pdfDate)
  }
}
