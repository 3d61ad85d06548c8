import Glibc

/// Says how far a run is: a bar on a terminal, a plain line every few seconds with `--verbose`,
/// else nothing.
final class Progress {
  private let console: Console
  private let total: Int
  private let start = ContinuousClock.now
  private let hasBar: Bool
  private var done = 0
  private var lastShown: ContinuousClock.Instant

  /// Between two lines where there is no terminal.
  private static let pause = Duration.seconds(3)

  init(_ console: Console, total: Int, isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
    self.console = console
    self.total = total
    hasBar = isTerminal && !console.isQuiet
    lastShown = start
  }

  func advance() {
    done += 1
    let now = ContinuousClock.now
    let pause = hasBar ? Duration.milliseconds(100) : Self.pause
    guard now - lastShown >= pause else { return }
    lastShown = now
    // What is over within a second needs no bar.
    if hasBar, now - start >= .seconds(1) {
      console.replaceLine(bar(now))
    } else if !hasBar {
      console.detail(line(now))
    }
  }

  func finish() {
    if hasBar { console.replaceLine("") }
  }

  private func rate(_ now: ContinuousClock.Instant) -> Double {
    let seconds = max(
      0.001,
      Double((now - start).components.seconds)
        + Double((now - start).components.attoseconds) * 1e-18)
    return Double(done) / seconds
  }

  private func line(_ now: ContinuousClock.Instant) -> String {
    let rate = rate(now)
    let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
    return "\(done) of \(total) clients, \(Int(rate.rounded())) a second, \(left) s left"
  }

  private func bar(_ now: ContinuousClock.Instant) -> String {
    let filled = total > 0 ? 24 * done / total : 24
    let cells = String(repeating: "#", count: filled) + String(repeating: ".", count: 24 - filled)
    return "[\(cells)] \(line(now))"
  }
}
