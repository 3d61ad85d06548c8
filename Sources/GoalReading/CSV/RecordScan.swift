/// One pass over one record of a CSV file.
struct RecordScan {
  enum Ending {
    case record
    case unclosedQuote(Int)
    case textAfterQuote(Int)
    case notText(Int)
  }

  var fields: [CSVField] = []
  /// Where the next record begins.
  private(set) var at: Int
  /// The end of the record's last cell.
  private(set) var contentEnd: Int
  /// Line ends inside quotes.
  private(set) var lineEnds = 0
  /// All bytes or-ed: its top bit says whether any was not ASCII.
  private var bits: UInt8 = 0

  init(at start: Int) {
    at = start
    contentEnd = start
  }

  var isASCII: Bool { bits < 0x80 }

  /// Cuts cells up to the end of the record, or of the bytes.
  mutating func scan(_ bytes: Span<UInt8>, delimiter: UInt8) -> Ending {
    while true {
      let start = at
      if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
        if let flaw = scanQuoted(bytes, delimiter: delimiter) { return flaw }
      } else {
        scanPlain(bytes, delimiter: delimiter)
        fields.append(
          CSVField(
            start: Int32(clamping: start), end: Int32(clamping: at), isQuoted: false,
            hasDoubledQuotes: false))
      }
      contentEnd = at
      guard at < bytes.count else { return .record }
      switch bytes[at] {
      case delimiter: at += 1
      case 10:
        at += 1
        return .record
      case 13:
        at += at + 1 < bytes.count && bytes[at + 1] == 10 ? 2 : 1
        return .record
      default: return .notText(at)
      }
    }
  }

  /// Stops at a delimiter, a line end or a control character that no text has.
  private mutating func scanPlain(_ bytes: Span<UInt8>, delimiter: UInt8) {
    var index = at
    var bits: UInt8 = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte == delimiter { break }
      if byte < 14, byte != 9 { break }
      bits |= byte
      index += 1
    }
    at = index
    self.bits |= bits
  }

  private mutating func scanQuoted(_ bytes: Span<UInt8>, delimiter: UInt8) -> Ending? {
    let opening = at
    var hasDoubledQuotes = false
    at += 1
    while true {
      guard at < bytes.count else { return .unclosedQuote(opening) }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        guard at + 1 < bytes.count, bytes[at + 1] == byte else { break }
        hasDoubledQuotes = true
        at += 1
      } else if byte < 14 {
        guard let flaw = passControl(byte, bytes) else {
          at += 1
          continue
        }
        return flaw
      }
      bits |= byte
      at += 1
    }
    fields.append(
      CSVField(
        start: Int32(clamping: opening + 1), end: Int32(clamping: at), isQuoted: true,
        hasDoubledQuotes: hasDoubledQuotes))
    at += 1
    if at < bytes.count {
      let byte = bytes[at]
      guard byte == delimiter || byte == 10 || byte == 13 else { return .textAfterQuote(at) }
    }
    return nil
  }

  /// Counts a line end inside quotes; a control character that no text has is a flaw.
  private mutating func passControl(_ byte: UInt8, _ bytes: Span<UInt8>) -> Ending? {
    switch byte {
    case 10: lineEnds += 1
    case 13: lineEnds += at + 1 < bytes.count && bytes[at + 1] == 10 ? 0 : 1
    case 9: break
    default: return .notText(at)
    }
    return nil
  }
}
