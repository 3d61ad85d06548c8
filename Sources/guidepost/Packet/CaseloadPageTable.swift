import Charts
import Documents
import Drawing
import GoalCore
import PageLayout
import Reporting

/// The table of `index.html`: a body for each group, a row for each client.
struct CaseloadPageTable {
  private let page: CaseloadPage
  private(set) var pictures = InlinePictures()
  /// Places of clients by name, over all groups.
  private let ranks: [String: Int]

  private var model: CaseloadModel { page.model }
  private var language: PageLanguage { page.language }

  /// In points; on screens a point is four thirds of a pixel.
  private static let lineSize = Size(width: 96, height: 24)
  private static let barSize = Size(width: 42, height: 8)
  private static let signSize = 10.0

  init(page: CaseloadPage) {
    self.page = page
    let order = page.model.rows.sorted { ($0.sortKey, $0.id) < ($1.sortKey, $1.id) }
    ranks = Dictionary(
      order.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What narrow screens print before a value, by the number of its column; 0 is the head.
  var labels: [Int: String] {
    [
      0: language.say(.indexSortBy), 4: language.say(.tableStart), 5: language.say(.tableNow),
      6: language.say(.tableAim),
      8: language.say(.caseloadRecorded), 9: language.say(.caseloadReview),
      10: language.say(.indexLastEntry), 11: language.say(.indexPage),
    ]
  }

  /// - Shape: `pictures` has the styles only after this.
  var html: HTMLText {
    mutating get {
      guard !model.rows.isEmpty else { return "<p>\(language.say(.indexEmpty))</p>" }
      let (signs, head, bodies) = (signs, head, bodies)
      return """
        \(tools)
        \(signs)
        <table id="caseload" tabindex="-1" data-part="\(part)" data-up="\(sorted(.indexSortedUp))" \
        data-down="\(sorted(.indexSortedDown))">
        <caption>\(language.say(.caseloadSubtitle))</caption>
        \(head)
        \(bodies)</table>
        """
    }
  }

  // MARK: Controls

  /// Shown by the script, which they need.
  private var tools: HTMLText {
    """
    <div id="tools" role="search" hidden>
    <label for="find">\(language.say(.indexSearch))</label>
    <input id="find" type="search" autocomplete="off" spellcheck="false" \
    placeholder="\(language.say(.indexSearchHint))" aria-controls="caseload">
    <label class="keep"><input id="keep" type="checkbox" checked> \
    \(language.say(.indexKeepGroups))</label>
    <p id="shown" role="status" data-text="\(shown)"></p>
    <p id="said" role="status" class="unseen"></p>
    </div>
    """
  }

  /// Sentences whose numbers and names the script puts in.
  private var shown: String {
    language.say(
      .indexShown, ["n": "{n}", "of": String(model.rows.count)], count: model.rows.count)
  }
  private var part: String { language.say(.indexPart, ["n": "{n}", "of": "{of}"]) }
  private func sorted(_ key: PhraseKey) -> String { language.say(key, ["column": "{column}"]) }

  // MARK: Head

  private var head: HTMLText {
    mutating get {
      let months = Figure(source: "caseload:months", description: "", height: .points(20))
      let scale = page.painter.source.figure(months, Size(width: Self.lineSize.width, height: 20))
      let picture = scale.map { pictures.svg($0.drawing, style: "months") } ?? ""
      let weeks = language.say(.indexWeeksColumn, ["n": String(CaseloadRow.weeksShown)])
      let days = language.say(
        .caseloadRecordedNote, ["month": language.name(of: model.month)])
      return """
        <thead>
        <tr>\(column(.caseloadClient, sorts: true))\(column(.caseloadMeasure))\
        <th scope="col"><span class="unseen">\(weeks)</span>\(picture)</th>\
        \(column(.tableStart))\(column(.tableNow))\(column(.tableAim))\
        \(column(.tableDirection))\
        <th scope="col" data-sort><span>\(language.say(.caseloadRecorded))</span> \
        <small>\(days)</small></th>\
        \(column(.caseloadReview, sorts: true))\(column(.indexLastEntry, sorts: true))\
        \(column(.indexPage, sorts: true))</tr>
        </thead>
        """
    }
  }

  private func column(_ key: PhraseKey, sorts: Bool = false) -> HTMLText {
    let mark: HTMLText = sorts ? " data-sort" : ""
    return "<th scope=\"col\"\(mark)><span>\(language.say(key))</span></th>"
  }

  // MARK: Rows

  private var bodies: HTMLText {
    mutating get {
      var result: HTMLText = ""
      for group in CaseloadGroup.allCases {
        let rows = model.rows.enumerated().filter { $0.element.group == group }
        guard !rows.isEmpty else { continue }
        let note: HTMLText = group.note.map { " <small>\(language.say($0))</small>" } ?? ""
        result += """
          <tbody>
          <tr><th scope="rowgroup" colspan="11"><span>\(language.say(group.title))</span> \
          <span class="count">\(rows.count)</span>\(note)</th></tr>

          """
        for (index, row) in rows { result += self.row(row, at: index) }
        result += "</tbody>\n"
      }
      return result
    }
  }

  private mutating func row(_ row: CaseloadRow, at index: Int) -> HTMLText {
    let number = model.pages.clients[row.id].map { $0.page }
    let pageLink: HTMLText =
      number.map { "<a href=\"packet.pdf#page=\($0)\">\($0)</a>" } ?? "–"
    let due = row.reviewDue.map { $0 <= model.asOf + CaseloadGroup.reviewDays } ?? false
    let changed: HTMLText =
      row.hasChanged ? " <em>\(language.say(.indexChanged))</em>" : ""
    let measure = row.measure.map { measureCells($0, at: index) } ?? emptyCells(row)
    return """
      <tr><th scope="row" data-v="\(ranks[row.id] ?? 0)">\
      <a href="\(page.address(of: row.id))"><bdi>\(row.label)</bdi></a>\(changed) \
      <small>\(language.work(of: row))</small></th>\
      \(measure)\
      \(day(row.reviewDue, isStrong: due))\(day(row.lastEntry))\
      <td data-v="\(number.map(String.init) ?? "")">\(pageLink)</td></tr>

      """
  }

  private mutating func measureCells(_ measure: CaseloadMeasure, at index: Int) -> HTMLText {
    let words = language.words(of: measure)
    let isThin = measure.now.map { $0.state != .full } ?? true
    let thin: HTMLText = isThin ? " class=\"thin\"" : ""
    let line = pictures.svg(
      page.painter.sparkline(measure, size: Self.lineSize), style: "line",
      label: weeks(of: measure))
    return """
      <td><bdi>\(measure.indicator.title)</bdi> \
      <small>\(language.measure(of: measure.indicator))</small></td>\
      <td>\(line)</td><td>\(words.start)</td><td\(thin)>\(words.now)</td>\
      <td>\(words.aim)</td>\
      <td><svg class="sign" aria-hidden="true"><use href="#\(measure.status.rawValue)"/></svg>\
      \(words.status)</td>\
      <td data-v="\(share(of: measure.coverage))">\(bar(at: index))\(words.recorded)</td>
      """
  }

  private func emptyCells(_ row: CaseloadRow) -> HTMLText {
    let why: PhraseKey = row.activeGoals == 0 ? .caseloadNoGoal : .caseloadNoMeasure
    return """
      <td><small>\(language.say(why))</small></td><td></td><td>–</td><td class="thin">–</td>\
      <td>–</td><td></td><td data-v="">–</td>
      """
  }

  private func day(_ day: CalendarDay?, isStrong: Bool = false) -> HTMLText {
    guard let day else { return "<td data-v=\"\">–</td>" }
    let strong: HTMLText = isStrong ? " class=\"due\"" : ""
    return "<td\(strong) data-v=\"\(day.description)\">\(language.date(day, .short))</td>"
  }

  private mutating func bar(at index: Int) -> HTMLText {
    let figure = Figure(
      source: "caseload:coverage/\(index)", description: "",
      height: .points(Self.barSize.height))
    guard let bar = page.painter.source.figure(figure, Self.barSize)?.drawing,
      !bar.elements.isEmpty
    else { return "" }
    return pictures.svg(bar, style: "bar")
  }

  /// In thousandths, for putting rows in order; empty where nothing was expected.
  private func share(of coverage: MonthCoverage) -> String {
    coverage.share.flatMap { Int(exactly: (1000 * $0).rounded()) }.map(String.init) ?? ""
  }

  /// What the line shows, in words: a value a week, in brackets with few entries.
  private func weeks(of measure: CaseloadMeasure) -> String {
    let (first, last) = (model.firstDayShown, model.month.lastDay)
    let weeks = measure.history.weeks.filter { first <= $0.start && $0.start <= last }
    let values = weeks.map { week -> String in
      guard let value = language.value(of: week, indicator: measure.indicator) else { return "–" }
      return week.state == .full ? value : "(\(value))"
    }
    return language.say(
      .indexWeeks,
      [
        "from": language.date(weeks.first?.start ?? first, .long),
        "values": values.joined(separator: ", "),
      ])
  }

  // MARK: Signs

  /// The shape of each status, drawn once and shown by its name.
  private var signs: HTMLText {
    mutating get {
      let used = Set(model.rows.compactMap { $0.measure?.status })
      var symbols: HTMLText = ""
      for status in IndicatorStatus.allCases where used.contains(status) {
        let size = Size(width: Self.signSize, height: Self.signSize)
        let elements = StatusShape(status).elements(
          at: Point(Self.signSize / 2, Self.signSize / 2), size: 8,
          palette: page.painter.style.palette)
        symbols += pictures.symbol(
          Drawing(size: size, elements: elements), name: "\(status.rawValue)")
      }
      return "<svg class=\"unseen\" aria-hidden=\"true\">\(symbols)</svg>"
    }
  }
}
