/// Cuts the bytes of a CSV file (RFC 4180) into records and cells, in one pass and with exact places.
///
/// Cells are ranges of the window of bytes that is in memory; they hold until the next record.
///
/// - Cost: no allocation for each cell; memory for one window or the longest record.
package struct CSVScanner {
  /// The cells of the current record.
  package private(set) var fields: [CSVField] = []
  /// The line that the current record begins on.
  private(set) var line = 1
  private(set) var window: [UInt8]

  /// Where in the file a record has to begin for the scanner to stop before it.
  var stop = Int.max

  private let source: FileBytes?
  private let delimiter: UInt8
  private let windowSize: Int
  private var isExhausted: Bool
  /// Where in the file the window begins.
  private var windowStart = 0
  private var recordStart = 0
  private var next = 0
  /// Lines before the record that comes next.
  var linesBefore: Int { nextLine - 1 }
  private var nextLine = 1
  /// ASCII and on one line: a column is an offset of bytes.
  private var isPlain = true

  /// Scans bytes that are all in memory.
  package init(_ bytes: [UInt8], delimiter: UInt8) {
    window = bytes
    source = nil
    windowSize = bytes.count
    isExhausted = true
    self.delimiter = delimiter
    skipMark()
  }

  /// Scans a file in pieces.
  init(_ source: FileBytes, delimiter: UInt8, windowSize: Int = 1 << 18) throws(CSVProblem) {
    window = []
    windowStart = source.start
    self.source = source
    self.windowSize = max(4, windowSize)
    isExhausted = false
    self.delimiter = delimiter
    try refill()
    if source.start == 0 { skipMark() }
  }

  /// True where a record begins at `stop`, and the scanner stands before it.
  var isAtStop: Bool { windowStart + next == stop }

  /// Moves to the next record that is not an empty line.
  ///
  /// - Returns: false at the end.
  package mutating func advance() throws(CSVProblem) -> Bool {
    while !isAtStop {
      switch try scanRecord() {
      case .record: return true
      case .emptyLine: continue
      case .end: return false
      case .needsMore: try refill()
      }
    }
    return false
  }

  /// Where the next record begins in the window.
  var upcoming: Int { next }

  /// Where in the window a record has to begin for the scanner to stop before it.
  var stopInWindow: Int { stop - windowStart }

  /// Passes over records that stand on a line each and were read by somebody else.
  ///
  /// - Shape: `next` is where the record behind them begins in the window.
  mutating func pass(_ records: Int, to next: Int) {
    self.next = next
    nextLine += records
  }

  /// Leaves out `count` lines, such as `sep=;`.
  mutating func skipLines(_ count: Int) {
    for _ in 0..<count {
      while next < window.count, window[next] != 10, window[next] != 13 { next += 1 }
      if next < window.count { next += window[next...].starts(with: [13, 10]) ? 2 : 1 }
      nextLine += 1
    }
  }

  /// Line and column where a cell begins, its opening quote included.
  func place(of index: Int) -> FilePlace {
    guard index < fields.count else { return FilePlace(line: line, column: 0) }
    let field = fields[index]
    let start = Int(field.start) - (field.isQuoted ? 1 : 0)
    return isPlain
      ? FilePlace(line: line, column: start - recordStart + 1) : measuredPlace(at: start)
  }

  /// The place of a cell, counted on from an earlier cell of the same record.
  ///
  /// - Cost: the bytes between the two, so that all cells of a long record cost its length once.
  func place(of index: Int, after known: CSVCellPlace?) -> CSVCellPlace {
    guard !isPlain, index < fields.count else {
      return CSVCellPlace(offset: 0, place: place(of: index))
    }
    let start = Int(fields[index].start) - (fields[index].isQuoted ? 1 : 0)
    guard let known, known.offset >= recordStart, known.offset <= start else {
      return CSVCellPlace(offset: start, place: measuredPlace(at: start))
    }
    return CSVCellPlace(
      offset: start, place: measuredPlace(at: start, from: known.offset, known.place))
  }

  /// The text of a cell, doubled quotes undone.
  func text(of field: CSVField) -> String {
    let bytes = window[Int(field.start)..<Int(field.end)]
    guard field.hasDoubledQuotes else { return String(decoding: bytes, as: UTF8.self) }
    var undoubled: [UInt8] = []
    undoubled.reserveCapacity(bytes.count)
    var wasQuote = false
    for byte in bytes {
      wasQuote = byte == quote && !wasQuote
      if !wasQuote { undoubled.append(byte) }
    }
    return String(decoding: undoubled, as: UTF8.self)
  }

  /// Where a cell begins in the file; right only when all bytes are in memory.
  func offset(of index: Int) -> Int {
    index < fields.count ? Int(fields[index].start) : recordStart
  }
}

private let quote = UInt8(ascii: "\"")

extension CSVScanner {
  private enum Outcome {
    case record, emptyLine, end, needsMore
  }

  private mutating func skipMark() {
    if window.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    recordStart = next
  }

  /// Drops what was scanned and reads on; a record longer than the window makes it grow.
  private mutating func refill() throws(CSVProblem) {
    window.removeFirst(next)
    windowStart += next
    next = 0
    recordStart = 0
    guard let got = source?.read(max(windowSize, window.count), into: &window) else {
      throw CSVProblem(flaw: .diskFailed, place: FilePlace(line: nextLine, column: 0))
    }
    if got == 0 { isExhausted = true }
  }

  private mutating func scanRecord() throws(CSVProblem) -> Outcome {
    recordStart = next
    line = nextLine
    var state = RecordScan(at: next)
    swap(&state.fields, &fields)
    state.fields.removeAll(keepingCapacity: true)
    let ending = state.scan(window.span, delimiter: delimiter)
    swap(&state.fields, &fields)
    isPlain = state.isASCII && state.lineEnds == 0
    return try finish(state, ending)
  }

  private mutating func finish(
    _ state: RecordScan, _ ending: RecordScan.Ending
  ) throws(CSVProblem) -> Outcome {
    if state.at - recordStart > ReadingLimits.cell || fields.count > ReadingLimits.columns {
      try checkSizes(state, ending)
    }
    // What stands at the window's edge may look otherwise once more bytes are here.
    if state.at >= window.count, !isExhausted { return .needsMore }
    switch ending {
    case .unclosedQuote(let at): throw problem(.unclosedQuote, at: at)
    case .textAfterQuote(let at): throw problem(.textAfterQuote, at: at)
    case .notText(let at): throw problem(.notText, at: at)
    case .record: break
    }
    next = state.at
    nextLine = line + state.lineEnds + 1
    if !state.isASCII,
      let at = firstInvalidUTF8(in: window.span, from: recordStart, to: state.contentEnd)
    {
      throw problem(.notText, at: at)
    }
    if fields.count == 1, fields[0].isEmpty, !fields[0].isQuoted {
      return state.contentEnd == window.count ? .end : .emptyLine
    }
    return .record
  }

  /// Refuses what no log has before it fills the memory.
  private func checkSizes(_ state: RecordScan, _ ending: RecordScan.Ending) throws(CSVProblem) {
    if fields.count > ReadingLimits.columns {
      throw CSVProblem(flaw: .tooManyColumns, place: FilePlace(line: line, column: 0))
    }
    if case .unclosedQuote(let at) = ending, state.at - at > ReadingLimits.cell {
      throw problem(.cellTooLong, at: at)
    }
    if let long = fields.first(where: { $0.count > ReadingLimits.cell }) {
      throw problem(.cellTooLong, at: Int(long.start))
    }
    if state.at - recordStart > ReadingLimits.row {
      throw CSVProblem(flaw: .rowTooLong, place: FilePlace(line: line, column: 0))
    }
  }

  private func problem(_ flaw: CSVProblem.Flaw, at offset: Int) -> CSVProblem {
    CSVProblem(flaw: flaw, place: measuredPlace(at: offset))
  }

  /// Counts lines and characters from the record's beginning.
  private func measuredPlace(at offset: Int) -> FilePlace {
    measuredPlace(at: offset, from: recordStart, FilePlace(line: line, column: 1))
  }

  private func measuredPlace(
    at offset: Int, from start: Int, _ known: FilePlace
  ) -> FilePlace {
    var place = known
    for at in start..<min(max(start, offset), window.count) {
      let byte = window[at]
      let followedByFeed = at + 1 < window.count && window[at + 1] == 10
      if byte == 10 || (byte == 13 && !followedByFeed) {
        place = FilePlace(line: place.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}
