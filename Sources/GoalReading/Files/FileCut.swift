/// A place near the middle of a large file where a line begins, so that two workers can read it.
///
/// Whether a record begins there too is a guess: the line end before it may stand inside quotes.
struct FileCut: Equatable, Sendable {
  /// In bytes from the beginning of the file.
  let offset: Int

  /// - Edge: `nil` for a file that is too small to be worth it, or has no line end near its middle.
  init?(_ file: LogFile) {
    // Bytes of another encoding are turned into UTF-8 from the beginning on.
    guard file.encoding.encoding == .utf8, let size = file.openFile(0)?.size,
      size >= file.options.smallestCut
    else { return nil }
    // The first worker joins the halves as well.
    let middle = size / 32 * 15
    guard let source = file.openFile(middle) else { return nil }
    var bytes: [UInt8] = []
    guard source.read(Self.searched, into: &bytes) != nil,
      let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), middle + feed + 1 < size
    else { return nil }
    offset = middle + feed + 1
  }

  private static let searched = 1 << 16
}
