import Foundation
import GoalCore
import GoalReading
import Glibc

/// Prints how fast a log and its goals are scanned and read, in megabytes a second.
///
/// `ReadingBenchmark FOLDER` wants `log.csv` and `goals.json` there. Speeds are of the processor's
/// time, which work of others on the machine disturbs least; the clock's time stands beside.
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
    let reader = LogReader(options: ReadingOptions(asOf: CalendarDay(daysSinceEpoch: 20_777)))
    let logSize = try size(of: log)
    let goalsSize = try size(of: goals)
    measure("read log.csv", logSize) { try reader.read([log]).entryCount }
    measure("read goals.json", goalsSize) { try reader.read([goals]).clients.count }
    measure("read both", logSize + goalsSize) { try reader.read([goals, log]).entryCount }
    print("  peak memory until here: \(peakMemory) MB")
    try scan()
  }

  /// Last, since it holds the bytes of both files.
  private func scan() throws {
    let csv = Array(try Data(contentsOf: URL(filePath: log)))
    measure("scan CSV", csv.count) {
      var scanner = CSVScanner(csv, delimiter: UInt8(ascii: ","))
      var cells = 0
      while try scanner.advance() { cells += scanner.fields.count }
      return cells
    }
    let json = Array(try Data(contentsOf: URL(filePath: goals)))
    measure("scan JSON", json.count) { try JSONScanner.document(json).offset }
  }

  private func size(of path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  private var peakMemory: Int {
    var usage = rusage()
    getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1000
  }

  private func measure(_ name: String, _ bytes: Int, _ work: () throws -> Int) {
    var count = -1
    let before = clock()
    let wait = ContinuousClock().measure { count = (try? work()) ?? -1 }
    let seconds = Double(clock() - before) / Double(CLOCKS_PER_SEC)
    let speed = Int(Double(bytes) / seconds / 1e6)
    let label = name.padding(toLength: 16, withPad: " ", startingAt: 0)
    print(
      "  \(label) \(Int(seconds * 1000)) ms  \(speed) MB/s  \(count)",
      " (\(Int(wait / .milliseconds(1))) ms by the clock)")
  }
}

extension GoalLog {
  fileprivate var entryCount: Int {
    clients.reduce(0) { sum, client in client.series.reduce(sum) { $0 + $1.entries.count } }
  }
}
