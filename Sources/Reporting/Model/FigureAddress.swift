package import GoalCore

/// Names a chart of one indicator in a template: `chart:KIND/GOAL/INDICATOR/RATER`.
package struct FigureAddress: Equatable, Sendable {
  package static let scheme = "chart:"

  /// A kind of chart, or `standard` for the one that suits the indicator.
  package var kind: String
  package var subject: FactSubject

  package init(kind: String, subject: FactSubject) {
    self.kind = kind
    self.subject = subject
  }

  /// - Edge: `nil` for another scheme, too few or too many parts, or broken escapes.
  package init?(_ source: String) {
    guard source.hasPrefix(Self.scheme) else { return nil }
    let parts = source.dropFirst(Self.scheme.count)
      .split(separator: "/", omittingEmptySubsequences: false)
      .map { String($0).percentDecoded }
    guard (2...4).contains(parts.count), parts.allSatisfy({ $0 != nil }) else { return nil }
    let names = parts.compactMap(\.self)
    kind = names[0]
    subject = FactSubject(
      goal: names[1], indicator: names.count > 2 ? names[2] : nil,
      rater: names.count > 3 ? names[3] : nil)
  }

  package var source: String {
    let parts = [kind, subject.goal, subject.indicator, subject.rater].compactMap(\.self)
    return Self.scheme + parts.map(\.percentEncoded).joined(separator: "/")
  }
}

extension String {
  /// With every byte but ASCII letters, digits, `-`, `_` and `.` as `%XX`.
  fileprivate var percentEncoded: String {
    utf8.reduce(into: "") { result, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" + digits : digits)
      }
    }
  }

  /// `nil` where a `%` is not followed by two hexadecimal digits, or the bytes are no text.
  fileprivate var percentDecoded: String? {
    var bytes: [UInt8] = []
    var rest = utf8.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next(), let low = rest.next(),
        let decoded = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(decoded)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
