package import Documents
internal import GoalCore

extension Table {
  /// What `<indicator-table>` stands for.
  package init(_ model: IndicatorTableModel) {
    // Indicators stand in below the line of their goal.
    let names = TableColumn(width: .rest, indent: model.goals.contains(where: \.hasLine) ? 10 : 0)
    let lines = TableColumn(width: .share(0.145))
    let numbers = TableColumn(alignment: .right, width: .words(leastShare: 0.062))
    let status = TableColumn(width: .words(leastShare: 0.14), indent: 5)
    let recorded = TableColumn(alignment: .right, width: .words(leastShare: 0.09))
    self.init(
      columns: [names, lines, numbers, numbers, numbers, numbers, status, recorded],
      head: model.heads.enumerated().map { index, head in
        TableCell(lines: [
          TableLine([.text(head.first)], style: index == 4 ? "head-now" : "head"),
          TableLine([.text(head.second)], style: "head"),
        ])
      },
      rows: model.goals.flatMap { goal in
        goal.hasLine
          ? [TableRow(group: goal)] + goal.indicators.map { TableRow($0) }
          : goal.indicators.map { TableRow($0, of: goal) }
      })
    isCompact = model.isCompact
  }
}

extension TableRow {
  fileprivate init(group goal: GoalModel) {
    self.init(
      kind: .group,
      cells: [
        TableCell(lines: [TableLine([.text("\(goal.number)\u{2002}\(goal.title)")], style: "group")]
        ),
        TableCell(lines: [TableLine([.text(goal.detail)], style: "head")]),
      ])
  }

  /// - Shape: `goal` where the row has to name it.
  fileprivate init(_ row: IndicatorModel, of goal: GoalModel? = nil) {
    func cell(_ text: String, _ style: String) -> TableCell {
      TableCell(lines: [TableLine([.text(text)], style: style)])
    }
    let figure = Figure(
      source: row.sparkline.source, description: row.sparkline.description, height: .points(15))
    self.init(cells: [
      TableCell(lines: [
        TableLine([.text(row.title)], style: "row-name"),
        TableLine(
          [.text(row.detail + (goal.map { " · \($0.number)\u{2002}\($0.title)" } ?? ""))],
          style: "row-detail"),
      ]),
      TableCell(figure: figure),
      cell(row.start, "number"), cell(row.before, "number"), cell(row.now, "number-now"),
      cell(row.aim, "number-aim"),
      TableCell(
        lines: [
          TableLine(
            [
              .mark(row.status.mark, description: ""), .text("\u{2002}" + row.statusWord),
            ], style: "row-status")
        ]
          + (row.asOf.map { [TableLine([.text($0)], style: "row-detail")] } ?? [])),
      cell(row.recorded, "row-recorded"),
    ])
  }
}
