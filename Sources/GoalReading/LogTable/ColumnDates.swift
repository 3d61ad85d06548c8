import GoalCore

/// Reads the date column of one log, with one order of day and month for the whole file.
struct ColumnDates {
  let file: LogFile
  let columns: LogColumns
  /// Decided when the first date with two readings turns up.
  private(set) var order: DateOrder?

  init(file: LogFile, columns: LogColumns, given: DateOrder?) {
    self.file = file
    self.columns = columns
    order = given
    isGiven = given != nil
  }

  private let isGiven: Bool

  /// Returns the date of the current row.
  mutating func day(
    of cell: DateCell, in field: CSVField, _ row: borrowing CSVScanner,
    diagnostics: inout [Diagnostic]
  ) throws(RowFailure) -> CalendarDay {
    if !cell.isYearFirst {
      if !isGiven, cell.hasShortYear {
        throw .row(.shortYear(row.text(of: field), column: columns.date))
      }
      if order == nil { order = try survey(&diagnostics) }
    }
    guard let day = cell.day(order ?? .ymd) else {
      throw .row(.unreadableDate(trimmed(row.text(of: field)), column: columns.date))
    }
    return day
  }

  private func survey(_ diagnostics: inout [Diagnostic]) throws(RowFailure) -> DateOrder {
    var survey = DateSurvey()
    var firstPlace: FilePlace?
    let series = [columns.client, columns.goal, columns.indicator, columns.rater].compactMap(\.self)
    do {
      var scanner = try file.scanner()
      while try scanner.advance() {
        guard let field = scanner.filledCell(columns.date),
          let cell = scanner.dateCell(field), !cell.isYearFirst, !cell.hasShortYear
        else { continue }
        if firstPlace == nil { firstPlace = scanner.place(of: columns.date) }
        survey.take(cell, series: scanner.seriesHash(series))
      }
    } catch {
      throw .file(file.refusal(error))
    }
    let place = firstPlace ?? FilePlace(line: 0, column: 0)
    switch survey.verdict(asOf: file.options.asOf) {
    case .certain(let order): return order
    case .likely(let order):
      diagnostics.append(likelyOrder(order, at: place))
      return order
    case .ambiguous: throw .file(ambiguous(survey.firstCell, at: place))
    case .contradictory: throw .file(contradictory(at: place))
    }
  }

  private func likelyOrder(_ order: DateOrder, at place: FilePlace) -> Diagnostic {
    let other = order == .dmy ? "mdy" : "dmy"
    return Diagnostic(
      .warning, at: file.position(place), code: "dates-guessed",
      "dates are read as \(order == .dmy ? "day/month" : "month/day")/year, by the order of the rows",
      hint: "give --dates \(order.rawValue) to confirm it, or --dates \(other) if it is wrong")
  }

  private func ambiguous(_ cell: DateCell?, at place: FilePlace) -> FileRefusal {
    let readings = [cell?.day(.dmy), cell?.day(.mdy)].compactMap { $0?.description }
    let choice = readings.isEmpty ? "" : ": the first is \(readings.joined(separator: " or "))"
    return FileRefusal(
      diagnostic: Diagnostic(
        .error, at: file.position(place), code: "dates-ambiguous",
        "dates can be read with the day or the month first\(choice)",
        hint: "say which with --dates dmy or --dates mdy"))
  }

  private func contradictory(at place: FilePlace) -> FileRefusal {
    FileRefusal(
      diagnostic: Diagnostic(
        .error, at: file.position(place), code: "dates-contradictory",
        "some dates have the day first, and others the month",
        hint:
          "write dates as 2026-09-08, or keep the rows of one order with --dates dmy or --dates mdy"
      ))
  }
}

/// What cannot be used: a row, or, for its dates, the whole file.
enum RowFailure: Error {
  case row(RowProblem)
  case file(FileRefusal)
}
