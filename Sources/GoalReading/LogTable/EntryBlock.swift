import GoalCore

/// Rows that wait until it is known how many they are.
///
/// Handing them over is one move of bytes: an array would copy each entry, and count the references
/// of its details up and down.
final class EntryBlock {
  private var block: UnsafeMutableBufferPointer<Entry>
  private(set) var count = 0

  init() {
    block = .allocate(capacity: 128)
  }

  deinit {
    block.prefix(count).rebased.deinitialize()
    block.deallocate()
  }

  @inline(__always)
  func append(_ entry: consuming Entry) {
    if count == block.count { grow() }
    block.initializeElement(at: count, to: entry)
    count += 1
  }

  /// Moves all rows behind those of `entries`, whose memory they fill exactly where it was empty.
  func move(to entries: inout [Entry]) {
    let rows = block.prefix(count).rebased
    if entries.isEmpty {
      entries = Array(unsafeUninitializedCapacity: count) { memory, filled in
        filled = memory.moveInitialize(fromContentsOf: rows)
      }
    } else {
      entries.append(contentsOf: rows)
      rows.deinitialize()
    }
    count = 0
  }

  private func grow() {
    let larger = UnsafeMutableBufferPointer<Entry>.allocate(capacity: block.count * 2)
    _ = larger.moveInitialize(fromContentsOf: block)
    block.deallocate()
    block = larger
  }
}

extension Slice<UnsafeMutableBufferPointer<Entry>> {
  fileprivate var rebased: UnsafeMutableBufferPointer<Entry> {
    UnsafeMutableBufferPointer(rebasing: self)
  }
}
