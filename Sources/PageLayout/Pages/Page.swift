package import Drawing

/// One laid-out page.
package struct Page: Equatable, Sendable {
  /// From 1.
  package var number: Int
  package var drawing: Drawing

  package init(number: Int, drawing: Drawing) {
    self.number = number
    self.drawing = drawing
  }
}

/// What layout could not make fit; a page is printed all the same.
package struct LayoutProblem: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// A block is taller than a page.
    case tooTall = "block taller than a page"
    /// Text reaches beyond the margins.
    case outside = "text outside the margins"
    /// The report is longer than it may be.
    case tooMany = "more pages than the report may have"
  }

  package var page: Int
  package var kind: Kind

  package init(page: Int, kind: Kind) {
    self.page = page
    self.kind = kind
  }
}

/// The numbers that footers print where a report is part of a longer print run.
package struct PageNumbering: Equatable, Sendable {
  /// Of the report's first page.
  package var first: Int
  /// Of all pages; `nil` for the report's own number of pages.
  package var total: Int?
  /// The place of the first page among all that are printed together; odd ones are fronts of
  /// sheets.
  ///
  /// - Edge: `nil` where that is the number itself.
  package var side: Int?

  package init(first: Int = 1, total: Int? = nil, side: Int? = nil) {
    self.first = first
    self.total = total
    self.side = side
  }
}

/// The pages of one report, and what did not fit.
package struct LaidOutReport: Equatable, Sendable {
  package var pages: [Page]
  package var problems: [LayoutProblem]

  /// One report of several parts, its pages numbered through.
  package init(joining parts: [LaidOutReport]) {
    self.init(pages: [], problems: [])
    for part in parts {
      let before = pages.count
      pages += part.pages.map { Page(number: before + $0.number, drawing: $0.drawing) }
      problems += part.problems.map { LayoutProblem(page: before + $0.page, kind: $0.kind) }
    }
  }

  init(pages: [Page], problems: [LayoutProblem]) {
    self.pages = pages
    self.problems = problems
  }
}
