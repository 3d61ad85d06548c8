internal import Foundation
internal import Synchronization

/// Work that a thread of its own does while its owner does something else.
///
/// Not one of the threads that all work is shared out to: each of those may be waiting for work
/// like this.
struct BackgroundWork<Outcome: Sendable>: Sendable {
  private let outcome = Handover<Outcome>()

  /// Begins at once.
  init(_ work: @escaping @Sendable () -> Outcome) {
    Thread.detachNewThread { [outcome] in outcome.give(work()) }
  }

  /// Waits for the work to end, and hands its outcome over; to be called once.
  func result() -> Outcome { outcome.take() }
}

/// One value that one thread gives and another waits for.
final class Handover<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isGiven = DispatchSemaphore(value: 0)

  func give(_ given: consuming Value) {
    value.withLock { [given] value in value = given }
    isGiven.signal()
  }

  /// Waits for the value; to be called once.
  func take() -> Value {
    while true {
      isGiven.wait()
      // Taken out rather than copied: what is held twice has to be copied to be changed.
      let taken = value.withLock { value in
        defer { value = nil }
        return value
      }
      if let taken { return taken }
    }
  }
}
