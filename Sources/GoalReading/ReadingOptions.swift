package import GoalCore

/// What the person at the keyboard says about how logs are to be read.
package struct ReadingOptions: Sendable {
  /// How to read dates that could be two things; `nil` refuses a file that has only such dates.
  package var dates: DateOrder?
  /// What separates cells; `nil` decides for each file.
  package var delimiter: UInt8?
  /// How bytes stand for characters; `nil` decides for each file.
  package var encoding: TextEncoding?
  /// What stands between whole and fraction; `nil` decides for each file.
  package var decimal: DecimalMark?
  /// Values that mean "not recorded", as they stand in the log.
  package var missing: [String]
  /// What words among the values stand for, in lower case; without it no word is a number.
  package var words: [String: Double] = [:]
  /// The day that a schedule's events are counted from, for clients of whom no file says it.
  package var start: CalendarDay?
  /// How tables of other programs are read.
  package var profiles: ProfileLibrary
  /// In bytes; a log of at least so many is read by two workers.
  var smallestCut = 4 << 20
  /// False to read each row as one that needs care; nothing but the time differs.
  var takesPlainRows = true
  /// The IANA zone whose local days count, for times written with an offset or `Z`.
  package var timeZone: String?
  /// The day the report is for, after which no reading of a two-way date can lie.
  ///
  /// Later entries are kept.
  package var asOf: CalendarDay

  package init(
    dates: DateOrder? = nil, missing: [String] = [], timeZone: String? = nil,
    delimiter: UInt8? = nil, encoding: TextEncoding? = nil, decimal: DecimalMark? = nil,
    asOf: CalendarDay, profiles: ProfileLibrary = .builtIn
  ) {
    self.profiles = profiles
    self.dates = dates
    self.delimiter = delimiter
    self.encoding = encoding
    self.decimal = decimal
    self.missing = missing
    self.timeZone = timeZone
    self.asOf = asOf
  }
}

/// The order of year, month and day in a date; the raw value is what users type.
package enum DateOrder: String, CaseIterable, Sendable {
  case ymd, dmy, mdy
}

/// What stands between whole and fraction; the raw value is what users type.
package enum DecimalMark: String, CaseIterable, Sendable {
  case point, comma
}
