import GoalCore

/// Reads the rows of a log; those of a large file by two workers, each with its own half.
///
/// The second begins at a guess. The first stops where the second began if a record ends there; if
/// the guess was wrong it reads on, and what the second made is thrown away.
struct RowHarvesting: Sendable {
  let file: LogFile
  let columns: LogColumns
  let header: CSVHeader

  func harvest() throws -> RowHarvest {
    var scanner = try file.scanner()
    var reader = RowReader(file, columns, header)
    guard let cut = FileCut(file) else {
      try reader.readAll(&scanner)
      return reader.finish()
    }
    let lines = Handover<Int?>()
    let second = BackgroundWork { Result { try harvest(behind: cut, linesAbove: lines) } }
    do {
      scanner.stop = cut.offset
      // Elsewhere than at the stop, it read to the end of the file.
      defer { lines.give(scanner.isAtStop && !reader.isBehindTable ? scanner.linesBefore : nil) }
      try reader.readAll(&scanner)
    }
    guard scanner.isAtStop else { return reader.finish() }
    if !reader.isBehindTable, let later = try rows(second.result(), below: scanner.linesBefore),
      reader.allows(later)
    {
      var rows = reader.finish()
      rows.append(later, columns)
      return rows
    }
    scanner.stop = .max
    try reader.readAll(&scanner)
    return reader.finish()
  }

  /// - Throws: what stopped the second worker, as it would have stopped one alone.
  private func rows(
    _ result: consuming Result<RowHarvest?, any Error>, below lines: Int
  ) throws -> RowHarvest? {
    do {
      return try result.get()
    } catch var problem as CSVProblem {
      problem.place.line += lines
      throw problem
    }
  }

  /// Reads the second half.
  ///
  /// - Shape: `linesAbove` is given when the first half was read; `nil` where this one is no use.
  private func harvest(behind cut: FileCut, linesAbove: Handover<Int?>) throws -> RowHarvest? {
    var scanner = try file.scanner(from: cut)
    var reader = RowReader(file, columns, header, isPart: true)
    try reader.readAll(&scanner)
    var harvest = reader.finish()
    guard let lines = linesAbove.take() else { return nil }
    harvest.moveLines(by: lines)
    return harvest
  }
}
