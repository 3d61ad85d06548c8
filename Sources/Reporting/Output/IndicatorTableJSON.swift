extension JSONTree {
  /// The table of a page as `--emit model` prints it.
  package init(_ table: IndicatorTableModel) {
    self = .array(table.goals.map { JSONTree($0) })
  }

  private init(_ goal: GoalModel) {
    self = .object([
      Member("goal", .string("\(goal.number) \(goal.title)")),
      Member("detail", .string(goal.detail)),
      Member("rows", .array(goal.indicators.map { JSONTree($0) })),
    ])
  }

  private init(_ row: IndicatorModel) {
    self = .object([
      Member("title", .string(row.title)), Member("detail", .string(row.detail)),
      Member("start", .string(row.start)), Member("before", .string(row.before)),
      Member("now", .string(row.now)), Member("aim", .string(row.aim)),
      Member("status", .string(row.statusWord)), Member("recorded", .string(row.recorded)),
    ])
  }
}
