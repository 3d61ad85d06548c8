/// What a PDF says of itself.
package struct PDFMetadata: Equatable, Sendable {
  /// Shown in windows and print queues: never a person's name.
  package var title: String
  package var author: String?
  package var subject: String?
  /// The program and its version.
  package var creator: String
  /// As in `en` or `de-AT`.
  package var language: String
  package var date: PDFDate

  package init(
    title: String, author: String? = nil, subject: String? = nil, creator: String,
    language: String = "en", date: PDFDate
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.creator = creator
    self.language = language
    self.date = date
  }
}

/// The day that a file is dated; never the clock's, so that two runs give the same bytes.
package struct PDFDate: Equatable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// As Cairo reads it.
  var iso: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))T00:00:00Z"
  }

  /// As PDF writes it.
  ///
  /// - Source: ISO 32000-1, 7.9.4.
  var pdf: String {
    "D:\(padded(year, to: 4))\(padded(month, to: 2))\(padded(day, to: 2))000000Z"
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number.magnitude)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// A line of the outline that viewers show beside the pages.
package struct OutlineEntry: Equatable, Sendable {
  package enum Target: Equatable, Sendable {
    /// A named place; see `Link.Target.anchor`.
    case destination(String)
    /// Counted from 1.
    case page(Int)
  }

  package var title: String
  package var target: Target
  /// 1 for the outermost.
  package var level: Int

  package init(_ title: String, to target: Target, level: Int = 1) {
    self.title = title
    self.target = target
    self.level = level
  }
}
