package import Documents
package import GoalCore

extension Table {
  /// What `<caseload-table>` stands for: a row a client, under the groups.
  package init(caseload model: CaseloadModel, language: PageLanguage) {
    let builder = CaseloadTableBuilder(model: model, language: language)
    self.init(columns: builder.columns, head: builder.head, rows: builder.rows, gap: 4)
  }
}

/// Puts the rows of a caseload into cells.
private struct CaseloadTableBuilder {
  let model: CaseloadModel
  let language: PageLanguage

  var columns: [TableColumn] {
    let number = TableColumn(alignment: .right, width: .words(leastShare: 0.03))
    return [
      TableColumn(width: .rest), TableColumn(width: .rest),
      TableColumn(width: .share(0.115)), number, number, number,
      TableColumn(width: .words(leastShare: 0.1), indent: 4),
      TableColumn(width: .share(hasBars ? 0.055 : 0), indent: hasBars ? 3 : 0), number, number,
      number,
    ]
  }

  /// No bar can be drawn where nobody agreed on a number of entries.
  private var hasBars: Bool { model.rows.contains { $0.measure?.coverage.expected != nil } }

  var head: [TableCell] {
    func cell(_ first: PhraseKey, _ second: String = "", style: String = "head") -> TableCell {
      TableCell(lines: [
        TableLine([.text(language.say(first))], style: style),
        TableLine([.text(second)], style: "head"),
      ])
    }
    let month = language.shortName(of: model.month)
    return [
      cell(.caseloadClient), cell(.caseloadMeasure),
      TableCell(
        figure: Figure(source: "caseload:months", description: "", height: .points(20))),
      cell(.tableStart), cell(.tableNow, style: "head-now"), cell(.tableAim),
      cell(.tableDirection), TableCell(),
      cell(.caseloadRecorded, language.say(.caseloadRecordedNote, ["month": month])),
      cell(.caseloadReview, language.say(.caseloadReviewNote)), cell(.caseloadPage),
    ]
  }

  var rows: [TableRow] {
    var rows: [TableRow] = []
    var group: CaseloadGroup?
    for (index, row) in model.rows.enumerated() {
      if row.group != group {
        rows.append(groupRow(row.group))
        group = row.group
      }
      rows.append(self.row(row, at: index))
    }
    return rows
  }

  private func groupRow(_ group: CaseloadGroup) -> TableRow {
    let count = model.rows.count { $0.group == group }
    let inlines: [Inline] = [
      .text(language.say(group.title) + "\u{2002}"), .styled("head", [.text(String(count))]),
    ]
    return TableRow(
      kind: .group, cells: [TableCell(lines: [TableLine(inlines, style: "group")])])
  }

  private func row(_ row: CaseloadRow, at index: Int) -> TableRow {
    let place = model.pages.clients[row.id]
    func linked(_ text: String) -> [Inline] {
      place.map { [.link(destination: $0.anchor, [.text(text)])] } ?? [.text(text)]
    }
    // Of two clients with one name, the id alone says who is meant.
    let detail = (row.isNamesake ? [row.id] : []) + [language.work(of: row)]
    var cells = [
      TableCell(lines: [
        TableLine(linked(row.name), style: "row-name", isWhole: row.name == row.id),
        TableLine(
          [.text(detail.joined(separator: ", "))], style: "row-detail",
          isWhole: row.isNamesake),
      ])
    ]
    cells += row.measure.map { measureCells($0, row, at: index) } ?? emptyCells(row)
    cells.append(
      TableCell(lines: [
        line(row.reviewDue.map { language.date($0, .short) } ?? "–", reviewStyle(row)),
        line(row.lastEntry.map { language.date($0, .short) } ?? "–", "row-detail"),
      ]))
    cells.append(
      TableCell(lines: [
        TableLine(linked(place.map { String($0.page) } ?? "–"), style: "row-page")
      ]))
    return TableRow(cells: cells)
  }

  private func reviewStyle(_ row: CaseloadRow) -> String {
    guard let due = row.reviewDue, due <= model.asOf + CaseloadGroup.reviewDays else {
      return "row-recorded"
    }
    return "row-recorded-strong"
  }

  private func line(_ text: String, _ style: String) -> TableLine {
    TableLine([.text(text)], style: style)
  }

  private func measureCells(
    _ measure: CaseloadMeasure, _ row: CaseloadRow, at index: Int
  ) -> [TableCell] {
    let words = language.words(of: measure)
    let isThin = measure.now.map { $0.state != .full } ?? true
    func cell(_ text: String, _ style: String) -> TableCell {
      TableCell(lines: [line(text, style)])
    }
    func figure(_ name: String, _ description: String) -> TableCell {
      TableCell(
        figure: Figure(
          source: "caseload:\(name)/\(index)", description: description, height: .points(24)),
        figureMargin: 0)
    }
    return [
      TableCell(lines: [
        line(measure.indicator.title, "row-measure"),
        line(language.measure(of: measure.indicator), "row-detail"),
      ]),
      figure("sparkline", measure.indicator.title),
      cell(words.start, "number"), cell(words.now, isThin ? "number" : "number-now"),
      cell(words.aim, "number-aim"),
      TableCell(lines: [
        TableLine(
          [.mark(measure.status.mark, description: ""), .text("\u{2002}" + words.status)],
          style: "row-status")
      ]),
      figure("coverage", words.recorded), cell(words.recorded, "row-recorded"),
    ]
  }

  private func emptyCells(_ row: CaseloadRow) -> [TableCell] {
    let why: PhraseKey = row.activeGoals == 0 ? .caseloadNoGoal : .caseloadNoMeasure
    let dash = TableCell(lines: [line("–", "number")])
    return [
      TableCell(lines: [line(language.say(why), "row-detail")]), TableCell(), dash, dash, dash,
      TableCell(), TableCell(), TableCell(lines: [line("–", "row-recorded")]),
    ]
  }
}

/// A row's numbers as pages print them.
package struct CaseloadNumbers: Equatable, Sendable {
  package var start: String
  /// In brackets for a week that is not full.
  package var now: String
  package var aim: String
  package var status: String
  package var recorded: String
}

extension PageLanguage {
  package func words(of measure: CaseloadMeasure) -> CaseloadNumbers {
    let indicator = measure.indicator
    let now = measure.now.flatMap { week in
      value(of: week, indicator: indicator).map { week.state == .full ? $0 : "(\($0))" }
    }
    let coverage = measure.coverage
    return CaseloadNumbers(
      start: measure.start.map { start($0, of: indicator) } ?? "–", now: now ?? "–",
      aim: measure.aim.map { aim($0, of: indicator) } ?? "–",
      status: say(measure.status.phrase),
      recorded: coverage.expected.map { "\(coverage.recorded)/\($0)" }
        ?? say(
          .caseloadRecordedDays, ["n": String(coverage.recorded)], count: coverage.recorded))
  }

  /// `12 weeks, 2 goals`.
  package func work(of row: CaseloadRow) -> String {
    // A number stays with its word where a narrow column breaks the line.
    func count(_ key: PhraseKey, _ count: Int) -> String {
      say(key, ["n": String(count)], count: count).replacing(" ", with: "\u{A0}")
    }
    let goals = count(.caseloadGoals, row.activeGoals)
    guard let weeks = row.weeksInWork else { return goals }
    return say(
      .caseloadWeeksGoals, ["weeks": count(.caseloadWeeks, weeks), "goals": goals])
  }
}
