/// Receives a file's bytes in order.
package protocol ByteSink: AnyObject {
  /// Takes all of `bytes`, or says why it cannot.
  func write(_ bytes: Span<UInt8>) throws(SinkFailure)
}

/// Why bytes were not taken, as in "no space left on device".
package struct SinkFailure: Error, Equatable, Sendable {
  package let reason: String

  package init(reason: String) { self.reason = reason }
}

/// Keeps what it is given in memory.
package final class MemorySink: ByteSink {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package func write(_ piece: Span<UInt8>) {
    piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }
}
