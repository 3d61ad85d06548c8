import GoalCore

/// What a value cell can be read as, before the indicator's kind is known.
enum ValueCell: Equatable {
  case empty
  case value(EntryValue)
  /// Holds a decimal mark, so that the file must not use the other one as well.
  case marked(NumberCell)
  case unreadable

  /// Reads a number, a yes or no, or successes of chances; blanks at the ends do not count.
  ///
  /// - Cost: no allocation for numbers.
  init(_ bytes: Span<UInt8>) {
    let bytes = bytes.extracting(contentRange(bytes))
    if bytes.isEmpty {
      self = .empty
    } else if let number = NumberCell(bytes) {
      self = number.mark == .none ? .value(.number(number.number)) : .marked(number)
    } else if let answer = answer(bytes) {
      self = .value(.answer(answer))
    } else if let share = share(bytes) {
      self = .value(share)
    } else if let number = typographicNegative(bytes) {
      self = number
    } else {
      self = ValueCell(unusual: bytes)
    }
  }

  /// What few cells hold: a blank that is not ASCII at an end, or marks between thousands.
  private init(unusual bytes: Span<UInt8>) {
    guard bytes.count <= 60 else {
      self = .unreadable
      return
    }
    let whole = trimmed(bytes.text)
    if whole.isEmpty {
      self = .empty
    } else if whole.utf8.count < bytes.count {
      self = ValueCell(whole)
    } else if let number = GroupedNumber(whole) {
      self = number.mark == .none ? .value(.number(number.number)) : .marked(number.cell)
    } else {
      self = .unreadable
    }
  }

  init(_ text: String) {
    self.init(text.utf8.span)
  }
}

/// Returns where the cell's content stands, without blanks and tabs at both ends.
func contentRange(_ bytes: Span<UInt8>) -> Range<Int> {
  var start = 0
  var end = bytes.count
  while start < end, bytes[start] == 32 || bytes[start] == 9 { start += 1 }
  while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
  return start..<end
}

extension Span<UInt8> {
  /// The bytes as a text.
  var text: String {
    var copy: [UInt8] = []
    copy.reserveCapacity(count)
    for index in indices { copy.append(self[index]) }
    return String(decoding: copy, as: UTF8.self)
  }
}

/// Compares with a word in lower-case ASCII letters.
func isWord(_ bytes: Span<UInt8>, _ word: StaticString) -> Bool {
  guard bytes.count == word.utf8CodeUnitCount else { return false }
  return word.withUTF8Buffer { letters in
    for index in bytes.indices where bytes[index] | 32 != letters[index] { return false }
    return true
  }
}

private func answer(_ bytes: Span<UInt8>) -> Bool? {
  guard bytes.count <= 5 else { return nil }
  if isWord(bytes, "yes") || isWord(bytes, "true") || isWord(bytes, "y") { return true }
  if isWord(bytes, "no") || isWord(bytes, "false") || isWord(bytes, "n") { return false }
  return nil
}

/// `3/5`: no more successes than chances, and at least one chance.
private func share(_ bytes: Span<UInt8>) -> EntryValue? {
  var successes: Int32 = 0
  var chances: Int32 = 0
  var slash: Int?
  guard bytes.count <= 13 else { return nil }
  for index in bytes.indices {
    let byte = bytes[index]
    if byte == UInt8(ascii: "/") {
      guard slash == nil, index > 0 else { return nil }
      slash = index
    } else {
      guard (48...57).contains(byte) else { return nil }
      let digit = Int32(byte) - 48
      if slash == nil {
        guard index < 6 else { return nil }
        successes = successes * 10 + digit
      } else {
        guard chances < 100_000 else { return nil }
        chances = chances * 10 + digit
      }
    }
  }
  guard slash != nil, chances > 0, successes <= chances else { return nil }
  return .share(successes: successes, chances: chances)
}

/// `−2` with the minus sign of typesetting, as attainment scales are printed.
private func typographicNegative(_ bytes: Span<UInt8>) -> ValueCell? {
  guard bytes.count > 3, bytes[0] == 0xE2, bytes[1] == 0x88, bytes[2] == 0x92,
    let number = NumberCell(bytes.extracting(3...)), number.number >= 0
  else { return nil }
  return .value(.number(-number.number))
}
