import GoalCore
import TestSupport
import Testing

@testable import GoalReading

@Suite("Oracles")
struct LocalDayOracleTests {
  @Test("every instant falls on the local day that other programs name")
  func everyCase() throws {
    var ran = 0
    for file in try OracleFile.all() where file.method == "local_date" {
      for item in file.cases {
        let problems = item.mismatches(of: try rows(item.input), required: ["rows"])
        for problem in problems {
          Issue.record("\(file.name), local_date, \"\(item.name)\": \(problem)")
        }
        ran += 1
      }
    }
    #expect(ran > 0)
    print("Oracles\n  local_date: \(ran) cases ran")
  }

  private func rows(_ input: OracleValue) throws -> OracleValue {
    let zone = try input.text("time_zone")
    let rows: [OracleValue] = try input.list("timestamps").map { item in
      let seconds = try seconds(of: item)
      let local = LocalDay(secondsSinceEpoch: seconds, zone: zone)
      return [
        "timestamp": item, "local_date": OracleValue(local.map { "\($0.day)" }),
        "iso_week": OracleValue(local.map { "\(ISOWeek(of: $0.day))" }),
        "local": OracleValue(local.map { written($0, secondsSinceEpoch: seconds) }),
      ]
    }
    return ["rows": .list(rows)]
  }

  /// Reads `2025-01-06T04:30:00Z`, with or without seconds, or with an offset for the `Z`.
  private func seconds(of item: OracleValue) throws -> Int {
    guard let text = item.text, let day = CalendarDay(iso: text.prefix(10)) else {
      throw OracleInputProblem("no instant in \(item)")
    }
    let rest = text.dropFirst(11)
    let clock = rest.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = clock.split(separator: ":").map { Int($0.prefix(2)) ?? 0 } + [0, 0, 0]
    let tail = rest.dropFirst(clock.count)
    let offset = tail.dropFirst().split(separator: ":").compactMap { Int($0) } + [0, 0]
    let east = (offset[0] * 60 + offset[1]) * 60 * (tail.hasPrefix("-") ? -1 : 1)
    return Int(day.daysSinceEpoch) * 86_400 + parts[0] * 3600 + parts[1] * 60 + parts[2] - east
  }

  private func written(_ local: LocalDay, secondsSinceEpoch: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = local.secondsSinceMidnight
    let offset = Int(local.day.daysSinceEpoch) * 86_400 + clock - secondsSinceEpoch
    let time = "\(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60))"
    let east = "\(two(abs(offset) / 3600)):\(two(abs(offset) / 60 % 60))"
    return "\(local.day)T\(time)\(offset < 0 ? "-" : "+")\(east)"
  }
}

@Suite("Local day")
struct LocalDayTests {
  @Test("is unknown for a zone that nobody has")
  func unknownZone() {
    #expect(LocalDay(secondsSinceEpoch: 0, zone: "Atlantis/Harbour") == nil)
    #expect(LocalDay(secondsSinceEpoch: 0, zone: "EST") == nil)
  }

  @Test("is unknown outside the years that a log may name", arguments: [Int.max, Int.min, 1 << 40])
  func farAway(seconds: Int) {
    #expect(LocalDay(secondsSinceEpoch: seconds, zone: "Europe/Berlin") == nil)
  }

  @Test("before 1970 is counted downward")
  func beforeEpoch() {
    let local = LocalDay(secondsSinceEpoch: -1, zone: "UTC")
    #expect(local?.day == CalendarDay(year: 1969, month: 12, day: 31))
    #expect(local?.secondsSinceMidnight == 86_399)
  }
}
