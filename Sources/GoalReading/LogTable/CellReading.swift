import GoalCore

extension CSVScanner {
  /// The cell, if its row reaches that far and it holds more than blanks.
  @inline(__always)
  func filledCell(_ index: Int) -> CSVField? {
    guard index < fields.count else { return nil }
    let field = fields[index]
    guard !field.isEmpty else { return nil }
    let bytes = window.span
    let start = Int(field.start)
    return bytes[start] > 32 || isFilled(field) ? field : nil
  }

  private func isFilled(_ field: CSVField) -> Bool {
    !contentRange(window.span.extracting(Int(field.start)..<Int(field.end))).isEmpty
  }

  func text(at index: Int?) -> String? {
    guard let index, let field = filledCell(index) else { return nil }
    return text(of: field)
  }

  /// The digits of a cell that is nothing but `2026-09-08`, as 20260908.
  func plainDate(_ field: CSVField) -> Int? {
    field.count == 10 ? GoalReading.plainDate(window.span, Int(field.start)) : nil
  }

  func dateCell(_ field: CSVField) -> DateCell? {
    let bytes = window.span.extracting(Int(field.start)..<Int(field.end))
    if let cell = DateCell(bytes.extracting(contentRange(bytes))) { return cell }
    let text = trimmed(text(of: field))
    return WrittenDate(text)?.cell ?? DateCell(tidiedDate(text))
  }

  func clockCell(_ field: CSVField) -> ClockCell? {
    let bytes = window.span.extracting(Int(field.start)..<Int(field.end))
    return ClockCell(bytes.extracting(contentRange(bytes)))
      ?? ClockCell(plainBlanks(trimmed(text(of: field))))
  }

  func valueCell(_ field: CSVField) -> ValueCell {
    ValueCell(window.span.extracting(Int(field.start)..<Int(field.end)))
  }

  /// The number of a cell that is one digit, or two.
  @inline(__always)
  func smallNumber(_ field: CSVField) -> Double? {
    let count = field.count
    guard count == 1 || count == 2 else { return nil }
    let bytes = window.span
    let start = Int(field.start)
    let first = Int(bytes[start]) - 48
    guard first >= 0, first <= 9 else { return nil }
    if count == 1 { return Double(first) }
    let second = Int(bytes[start + 1]) - 48
    guard second >= 0, second <= 9 else { return nil }
    return Double(first * 10 + second)
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

/// The digits of `2026-09-08` as 20260908.
///
/// - Shape: ten bytes stand from `at` on.
@inline(__always)
func plainDate(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
  guard bytes[at + 4] == UInt8(ascii: "-"), bytes[at + 7] == UInt8(ascii: "-"),
    let century = pair(bytes, at), let year = pair(bytes, at + 2),
    let month = pair(bytes, at + 5), let day = pair(bytes, at + 8)
  else { return nil }
  return (century * 100 + year) * 10_000 + month * 100 + day
}

/// The number of two digits.
@inline(__always)
private func pair(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
  let tens = bytes[at] &- 48
  let ones = bytes[at + 1] &- 48
  return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
}
