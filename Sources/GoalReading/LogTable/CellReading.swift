import GoalCore

extension CSVScanner {
  /// The cell, if its row reaches that far and it holds more than blanks.
  func filledCell(_ index: Int?) -> CSVField? {
    guard let index, index < fields.count else { return nil }
    let field = fields[index]
    guard !field.isEmpty else { return nil }
    let range = Int(field.start)..<Int(field.end)
    return contentRange(window.span.extracting(range)).isEmpty ? nil : field
  }

  func text(at index: Int?) -> String? {
    filledCell(index).map { text(of: $0) }
  }

  func dateCell(_ field: CSVField) -> DateCell? {
    let bytes = window.span.extracting(Int(field.start)..<Int(field.end))
    return DateCell(bytes.extracting(contentRange(bytes)))
  }

  func clockCell(_ field: CSVField) -> ClockCell? {
    let bytes = window.span.extracting(Int(field.start)..<Int(field.end))
    return ClockCell(bytes.extracting(contentRange(bytes)))
  }

  func valueCell(_ field: CSVField) -> ValueCell {
    ValueCell(window.span.extracting(Int(field.start)..<Int(field.end)))
  }

  /// True when no cell of the record holds anything: the tail that a spreadsheet leaves.
  var isBlankRecord: Bool {
    fields.indices.allSatisfy { filledCell($0) == nil }
  }

  /// A number for the rows that belong together: the bytes of the cells that name them.
  func seriesHash(_ columns: [Int]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in columns where index < fields.count {
      for at in Int(fields[index].start)..<Int(fields[index].end) {
        hash = (hash ^ UInt64(window[at])) &* 0x100_0000_01B3
      }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: hash)
  }
}
