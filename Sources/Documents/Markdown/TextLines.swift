extension String {
  /// Its lines without their ends, parted by bytes: to a `Character` the two signs of a Windows line
  /// end are one.
  package var lines: [Substring] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
  }
}
