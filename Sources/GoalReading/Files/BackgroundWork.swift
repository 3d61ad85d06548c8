internal import Foundation
internal import Synchronization

/// Work that a thread of its own does while its owner does something else.
///
/// Not one of the threads that all work is shared out to: each of those may be waiting for work
/// like this.
final class BackgroundWork<Outcome: Sendable>: Sendable {
  private let work: @Sendable () -> Outcome
  private let outcome = Mutex<Outcome?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins at once.
  init(_ work: @escaping @Sendable () -> Outcome) {
    self.work = work
    Thread.detachNewThread { [self] in
      let result = work()
      outcome.withLock { $0 = result }
      isDone.signal()
    }
  }

  /// Waits for the work to end, and hands its outcome over; to be called once.
  func result() -> Outcome {
    isDone.wait()
    // Taken out rather than copied: what is held twice has to be copied to be changed.
    let result = outcome.withLock { outcome in
      defer { outcome = nil }
      return outcome
    }
    return result ?? work()
  }
}
