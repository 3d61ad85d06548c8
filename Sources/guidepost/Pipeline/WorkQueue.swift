import Foundation
import Synchronization

/// Hands the numbers 0 to `count` − 1 to workers, each once.
final class WorkQueue: Sendable {
  private let next = Mutex(0)
  private let count: Int

  init(count: Int) {
    self.count = count
  }

  func take() -> Int? {
    next.withLock { next in
      guard next < count else { return nil }
      defer { next += 1 }
      return next
    }
  }
}

/// Runs `work` for each number below `count` on some workers, and returns its results in order.
///
/// Each worker makes its own tools, which never leave it.
func inParallel<Tools, Result: Sendable>(
  _ count: Int, jobs: Int, tools: @Sendable @escaping () throws -> Tools,
  work: @Sendable @escaping (Int, Tools) -> Result
) async throws -> [Result] {
  let queue = WorkQueue(count: count)
  let workers = max(1, min(jobs, count))
  return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
    for _ in 0..<workers {
      group.addTask {
        let own = try tools()
        var done: [(Int, Result)] = []
        while let index = queue.take() { done.append((index, work(index, own))) }
        return done
      }
    }
    var all: [(Int, Result)] = []
    for try await part in group { all += part }
    return all.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// How many workers the machine has room for.
var allCores: Int { ProcessInfo.processInfo.activeProcessorCount }
