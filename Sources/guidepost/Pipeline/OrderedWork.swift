/// Does work for the numbers below `count` on some workers and hands its results on in order.
///
/// Workers run ahead of the slowest by `ahead` at most, so that memory stays bounded however long
/// the work is. Each worker makes its own tools, which never leave it.
func inOrder<Tools, Result: Sendable>(
  _ count: Int, jobs: Int, ahead: Int, tools: @Sendable @escaping () throws -> Tools,
  work: @Sendable @escaping (Int, Tools) -> Result,
  take: (Int, Result) async throws -> Void
) async throws {
  let results = ResultLine<Result>(ahead: max(1, ahead))
  let queue = WorkQueue(count: count)
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<max(1, min(jobs, count)) {
      group.addTask {
        do {
          let own = try tools()
          while let index = queue.take() {
            guard await results.admit(index) else { return }
            await results.put(work(index, own), at: index)
          }
        } catch {
          await results.stop()
          throw error
        }
      }
    }
    do {
      for index in 0..<count {
        guard let result = await results.next() else { break }
        try await take(index, result)
      }
    } catch {
      await results.stop()
      throw error
    }
    try await group.waitForAll()
  }
}

/// Results that wait for their turn, and workers that wait for room.
private actor ResultLine<Result: Sendable> {
  private let ahead: Int
  private var turn = 0
  private var done: [Int: Result] = [:]
  private var isStopped = false
  private var waiting: [(index: Int, continuation: CheckedContinuation<Bool, Never>)] = []
  private var taker: CheckedContinuation<Result?, Never>?

  init(ahead: Int) {
    self.ahead = ahead
  }

  /// Waits until the result of `index` may be kept; `false` if nobody wants it any more.
  func admit(_ index: Int) async -> Bool {
    if isStopped || index < turn + ahead { return !isStopped }
    return await withCheckedContinuation { waiting.append((index, $0)) }
  }

  func put(_ result: Result, at index: Int) {
    if index == turn, let taker {
      self.taker = nil
      advance()
      taker.resume(returning: result)
    } else {
      done[index] = result
    }
  }

  /// The next result in order; `nil` once stopped.
  func next() async -> Result? {
    if isStopped { return nil }
    if let result = done.removeValue(forKey: turn) {
      advance()
      return result
    }
    return await withCheckedContinuation { taker = $0 }
  }

  func stop() {
    isStopped = true
    taker?.resume(returning: nil)
    taker = nil
    for worker in waiting { worker.continuation.resume(returning: false) }
    waiting = []
  }

  private func advance() {
    turn += 1
    let admitted = waiting.filter { $0.index < turn + ahead }
    waiting.removeAll { $0.index < turn + ahead }
    for worker in admitted { worker.continuation.resume(returning: true) }
  }
}
