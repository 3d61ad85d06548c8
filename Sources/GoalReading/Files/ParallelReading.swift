internal import Foundation
internal import Synchronization

/// Does `work` for the numbers below `count` on all cores; results come back in order.
func inParallel<Result: Sendable>(
  _ count: Int, work: @Sendable (Int) -> Result
) -> [Result] {
  guard count > 1 else { return (0..<count).map(work) }
  let results = Mutex<[Int: Result]>([:])
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = work(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { all in (0..<count).compactMap { all.removeValue(forKey: $0) } }
}
