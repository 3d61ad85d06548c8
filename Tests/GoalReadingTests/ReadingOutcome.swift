import GoalCore

@testable import GoalReading

/// A log and what was decided about its files, or why there is none: to be compared whole.
struct ReadingOutcome: Equatable {
  private let log: GoalLog?
  private let words: [String]

  init(_ path: String, _ change: (inout ReadingOptions) -> Void) {
    var options = ReadingOptions(asOf: testDay)
    change(&options)
    do throws(ReadingError) {
      let reading = try LogReader(options: options).reading([path])
      log = reading.log
      words = reading.decisions.map(\.description)
    } catch {
      log = nil
      words = [error.description]
    }
  }
}
