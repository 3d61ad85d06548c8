import Foundation
import GoalCore
import GoalReading

/// Prints how fast a log and its goals are scanned and read, in megabytes a second of one core.
///
/// `ReadingBenchmark FOLDER` wants `log.csv` and `goals.json` there. Compare figures of one run
/// only: the machine may be busy with other work.
@main
struct ReadingBenchmark {
  let log: String
  let goals: String

  static func main() throws {
    let folder = CommandLine.arguments.dropFirst().first ?? "."
    let benchmark = ReadingBenchmark(log: folder + "/log.csv", goals: folder + "/goals.json")
    for round in 1...3 {
      print("round \(round)")
      try benchmark.run()
    }
  }

  private func run() throws {
    let csv = Array(try Data(contentsOf: URL(filePath: log)))
    measure("scan CSV", csv.count) {
      var scanner = CSVScanner(csv, delimiter: UInt8(ascii: ","))
      var cells = 0
      while try scanner.advance() { cells += scanner.fields.count }
      return cells
    }
    let json = Array(try Data(contentsOf: URL(filePath: goals)))
    measure("scan JSON", json.count) { try JSONScanner.document(json).offset }
    let reader = LogReader(options: ReadingOptions(asOf: CalendarDay(daysSinceEpoch: 20_777)))
    measure("read log.csv", csv.count) { try reader.read([log]).entryCount }
    measure("read goals.json", json.count) { try reader.read([goals]).clients.count }
    measure("read both", csv.count + json.count) { try reader.read([goals, log]).entryCount }
  }

  private func measure(_ name: String, _ bytes: Int, _ work: () throws -> Int) {
    let clock = ContinuousClock()
    var count = -1
    let time = clock.measure { count = (try? work()) ?? -1 }
    let seconds = time / .seconds(1)
    let speed = Int(Double(bytes) / seconds / 1e6)
    let label = name.padding(toLength: 16, withPad: " ", startingAt: 0)
    print("  \(label) \(Int(seconds * 1000)) ms  \(speed) MB/s  \(count)")
  }
}

extension GoalLog {
  fileprivate var entryCount: Int {
    clients.reduce(0) { sum, client in client.series.reduce(sum) { $0 + $1.entries.count } }
  }
}
