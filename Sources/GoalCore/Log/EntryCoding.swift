/// An entry as a short list of values, since a caseload has millions: what its fields would be
/// called is said here once.
///
/// - Shape: day, minutes or null, value, state, moment or null, share or null, file, line, column,
///   then note, tags and event where it has details. A value is null, a number, `true` or `false`,
///   or a list of successes and chances.
extension Entry: Codable {
  package init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    guard let day = CalendarDay(decoded: try list.decode(Int32.self)) else {
      throw DecodingError.dataCorruptedError(in: list, debugDescription: "no day of a log")
    }
    let minutes = try list.decodeIfPresent(Int.self)
    let value = try list.decode(EntryValue.self)
    let code = try list.decode(UInt8.self)
    guard let state = EntryState(rawValue: code) else {
      throw DecodingError.dataCorruptedError(in: list, debugDescription: "an unknown state")
    }
    let moment = try list.decodeIfPresent(Moment.self)
    let share = try list.decodeIfPresent(ShareScope.self)
    let source = EntrySource(
      file: try list.decode(Int.self), line: try list.decode(Int.self),
      column: try list.decode(Int.self))
    var details: EntryDetails?
    if !list.isAtEnd {
      details = EntryDetails(
        note: try list.decodeIfPresent(String.self), tags: try list.decode([String].self),
        event: try list.decodeIfPresent(String.self))
    }
    self.init(
      day: day, time: minutes.flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) },
      value: value, state: state, moment: moment, share: share, source: source, details: details)
  }

  package func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(day.daysSinceEpoch)
    try list.encode(time.map { Int($0.minutesSinceMidnight) })
    try list.encode(value)
    try list.encode(state.rawValue)
    try list.encode(moment)
    try list.encode(share)
    try list.encode(source.file)
    try list.encode(source.line)
    try list.encode(source.column)
    guard let details else { return }
    try list.encode(details.note)
    try list.encode(details.tags)
    try list.encode(details.event)
  }
}

extension EntryValue: Codable {
  package init(from decoder: any Decoder) throws {
    if var list = try? decoder.unkeyedContainer() {
      self = .share(
        successes: try list.decode(Int32.self), chances: try list.decode(Int32.self))
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .none
    } else if let answer = try? value.decode(Bool.self) {
      self = .answer(answer)
    } else {
      self = .number(try value.decode(Double.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .share(let successes, let chances):
      var list = encoder.unkeyedContainer()
      try list.encode(successes)
      try list.encode(chances)
    case .none:
      var value = encoder.singleValueContainer()
      try value.encodeNil()
    case .number(let number):
      var value = encoder.singleValueContainer()
      try value.encode(number)
    case .answer(let answer):
      var value = encoder.singleValueContainer()
      try value.encode(answer)
    }
  }
}
