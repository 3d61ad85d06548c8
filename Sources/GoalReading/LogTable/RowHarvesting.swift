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
    let second = BackgroundWork { Result { try harvest(behind: cut) } }
    scanner.stop = cut.offset
    try reader.readAll(&scanner)
    // Elsewhere than at the stop, it read to the end of the file.
    guard scanner.isAtStop else { return reader.finish() }
    if !reader.isBehindTable {
      var later = try rows(second.result(), below: scanner.linesBefore)
      if reader.allows(later) {
        later.moveLines(by: scanner.linesBefore)
        var rows = reader.finish()
        rows.append(later, columns)
        return rows
      }
    }
    scanner.stop = .max
    try reader.readAll(&scanner)
    return reader.finish()
  }

  /// - Throws: what stopped the second worker, as it would have stopped one alone.
  private func rows(
    _ result: consuming Result<RowHarvest, any Error>, below lines: Int
  ) throws -> RowHarvest {
    do {
      return try result.get()
    } catch var problem as CSVProblem {
      problem.place.line += lines
      throw problem
    }
  }

  /// Reads the second half, its lines counted from the cut.
  private func harvest(behind cut: FileCut) throws -> RowHarvest {
    var scanner = try file.scanner(from: cut)
    var reader = RowReader(file, columns, header, isPart: true)
    try reader.readAll(&scanner)
    return reader.finish()
  }
}
