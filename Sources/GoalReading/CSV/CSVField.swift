/// One cell of a record: a range of bytes, without the quotes around it.
package struct CSVField: Equatable {
  let start: Int32
  let end: Int32
  let isQuoted: Bool
  /// A quote inside is written twice.
  let hasDoubledQuotes: Bool

  /// A cell that is left out.
  static let empty = CSVField(start: 0, end: 0, isQuoted: false, hasDoubledQuotes: false)

  var isEmpty: Bool { start == end }

  /// In the scanner's window.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// In bytes.
  var count: Int { Int(end) - Int(start) }
}

/// Where a cell begins: in the scanner's window, and in the file.
struct CSVCellPlace {
  let offset: Int
  let place: FilePlace
}

/// Why the bytes of a file are no table.
package struct CSVProblem: Error, Equatable {
  package enum Flaw: Equatable {
    case unclosedQuote
    case textAfterQuote
    case notText
    case diskFailed
    case cellTooLong
    case rowTooLong
    case tooManyColumns
  }

  let flaw: Flaw
  var place: FilePlace
}

extension CSVProblem {
  var message: String {
    switch flaw {
    case .unclosedQuote: "this quotation mark is never closed"
    case .textAfterQuote: "text follows a closing quotation mark, where a delimiter was expected"
    case .notText: "this is not UTF-8 text"
    case .diskFailed: "the disk did not give the rest of the file"
    case .cellTooLong: "a cell has more than \(ReadingLimits.cell >> 20) MB"
    case .rowTooLong: "a row has more than \(ReadingLimits.row >> 20) MB"
    case .tooManyColumns: "a row has more than \(ReadingLimits.columns) cells"
    }
  }

  var hint: String {
    switch flaw {
    case .unclosedQuote: "close it, or write a quotation mark inside a quoted cell twice"
    case .textAfterQuote: "write a quotation mark inside a quoted cell twice"
    case .notText:
      "save the file as \"CSV UTF-8\", or name its encoding, as in --encoding windows-1252"
    case .diskFailed: "copy the file to another disk and try again"
    case .cellTooLong: "look for a quotation mark that is not closed, or shorten the cell"
    case .rowTooLong: "look for a missing line end, or for a quotation mark that is not closed"
    case .tooManyColumns: "look for a missing line end, or give the delimiter with --delimiter"
    }
  }
}
