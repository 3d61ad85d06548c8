import GoalCore

/// Counts what the rows and cells of one table hold.
struct TableSurvey {
  private(set) var rows = RowCount()
  private(set) var quotedCells = 0
  private let header: CSVHeader
  private let kind: FileKind
  private let series: [Int]
  private let measures: [Int: MeasureParts?]
  private var columns: [ColumnSurvey]
  /// What the columns are to a profile.
  var roles: [Int: String] = [:]

  init(_ header: CSVHeader, _ kind: FileKind) {
    self.header = header
    self.kind = kind
    columns = header.names.map { _ in ColumnSurvey() }
    series = ["client", "goal", "indicator", "rater"].compactMap { header.index(of: $0) }
    let found = kind == .log ? LogColumns(header)?.measures ?? [] : []
    measures = Dictionary(
      found.map { ($0.index, $0.parts) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func take(_ row: borrowing CSVScanner) {
    if row.isBlankRecord {
      rows.blank += 1
      return
    }
    rows.filled += 1
    if row.fields.count != header.names.count { rows.ragged += 1 }
    quotedCells += row.fields.count { $0.isQuoted }
    let hash = row.seriesHash(series)
    for index in columns.indices { columns[index].take(row, index, series: hash) }
  }

  /// Adds what the cells show.
  func describe(_ decisions: inout TableDecisions, options: ReadingOptions) {
    decisions.rows = rows
    var decimals = DecimalSurvey()
    for index in columns.indices {
      var decision = columns[index].decision(
        number: index + 1, name: header.titles[index], role: role(of: index),
        isValue: isValue(index))
      if columns[index].type == .date {
        decision.dates = dateDecision(columns[index].dates, options)
      }
      if isValue(index) { decimals.add(columns[index].decimals) }
      decisions.columns.append(decision)
    }
    if kind == .log { decisions.dates = decisions.columns.first { $0.role == "date" }?.dates }
    decisions.decimal = options.decimal ?? decimals.mark.map { $0 == .point ? .point : .comma }
    decisions.unclear += unclear(decisions, decimals, options)
  }

  private func isValue(_ index: Int) -> Bool {
    kind == .log ? measures[index] != nil : columns[index].type == .number
  }

  private func role(of index: Int) -> String? {
    let name = header.names[index]
    switch kind {
    case .log:
      guard let parts = measures[index] else {
        return LogColumns.names.contains(name) ? name : nil
      }
      let part = [parts?.moment?.rawValue, parts?.rater].compactMap(\.self).joined(separator: " ")
      let role = name == "value" ? "value" : name == "state" ? "state" : "measure"
      return part.isEmpty ? role : "\(role) \(part)"
    case .goals: return GoalsTableReader.names.contains(name) ? name : nil
    case .record, .table: return roles[index]
    }
  }

  private func dateDecision(_ survey: DateSurvey, _ options: ReadingOptions) -> DateDecision? {
    if let given = options.dates {
      return DateDecision(order: given, evidence: "--dates says so")
    }
    guard let first = survey.firstCell else {
      return DateDecision(order: .ymd, evidence: "each date has one reading")
    }
    return survey.decision(first, asOf: options.asOf)
  }
}

// MARK: - What is left open

extension TableSurvey {
  private func unclear(
    _ decisions: TableDecisions, _ decimals: DecimalSurvey, _ options: ReadingOptions
  ) -> [UnclearPoint] {
    var points: [UnclearPoint] = []
    if kind == .table, decisions.profile == nil { points.append(whatIsMissing) }
    for column in decisions.columns {
      if let dates = column.dates, dates.order == nil {
        points.append(
          UnclearPoint(
            what: "column \(column.number): \(dates.evidence)", option: "--dates dmy or --dates mdy"
          ))
      }
      guard isValue(column.number - 1) else { continue }
      if !column.missing.isEmpty {
        let codes = column.missing.prefix(6).map(\.text).joined(separator: ",")
        points.append(
          UnclearPoint(
            what: "column \(column.number): what looks like \"not recorded\"",
            option: "--missing \(codes)"))
      }
    }
    if decimals.open > 0, decimals.mark == nil, options.decimal == nil {
      points.append(
        UnclearPoint(
          what: "\(decimals.open) values could be decimals or thousands",
          option: "--decimal point or --decimal comma"))
    }
    return points
  }

  private var whatIsMissing: UnclearPoint {
    let date = columns.firstIndex { $0.type == .date }
    let what =
      date.map { "column \($0 + 1) holds dates, and no column has the name date" }
      ?? "no column holds dates"
    return UnclearPoint(
      what: "this is no log and no table of goals: \(what)",
      option: "name the columns date, client, goal and value, or read it with --profile")
  }
}
