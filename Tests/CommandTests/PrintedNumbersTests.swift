import Foundation
import Testing

/// One value, one rounding: what the JSON says is what stands on the page and in its charts.
@Suite("Printed numbers")
struct PrintedNumbersTests {
  private static let logs =
    "samples/*.json samples/*-goals.csv samples/*-log.csv samples/*-daily.csv --as-of 2026-11-20"

  private let clients: [[String: Any]]
  private let texts: [String: [String]]

  init() throws {
    let shell = try Shell()
    defer { shell.remove() }
    let json = try shell.run("guidepost summary \(Self.logs) --format json --quiet").output
    let summary = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    clients = summary?["clients"] as? [[String: Any]] ?? []
    let pages = try shell.run("guidepost pre-session \(Self.logs) --emit pages --quiet").output
    texts = Self.texts(in: pages)
  }

  /// The runs of text of each client's pages, in the order of painting.
  private static func texts(in pages: String) -> [String: [String]] {
    var client = ""
    var texts: [String: [String]] = [:]
    for line in pages.components(separatedBy: "\n") {
      if line.hasPrefix("client ") {
        client = String(line.dropFirst("client ".count))
      } else if let run = line.wholeMatch(of: /\s*text .*? "(.*)"/)?.output.1 {
        texts[client, default: []].append(String(run).replacing("\u{A0}", with: " "))
      }
    }
    return texts
  }

  private func mean(_ value: Any?) -> String? {
    (value as? Double).map {
      String(format: "%.1f", ($0 * 10 + 1e-9).rounded(.toNearestOrAwayFromZero) / 10)
    }
  }

  /// Without a decimal that says nothing, as a record's own numbers are printed.
  private func short(_ value: Any?) -> String? {
    mean(value).map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
  }

  @Test("of ratings stand in their row of the table, rounded once")
  func table() throws {
    #expect(clients.count == 6)
    var rows = 0
    for client in clients {
      let id = try #require(client["id"] as? String)
      let page = try #require(texts[id])
      for goal in client["goals"] as? [[String: Any]] ?? [] {
        for indicator in goal["indicators"] as? [[String: Any]] ?? []
        where indicator["kind"] as? String == "rating" {
          let since = indicator["sinceLastSession"] as? [String: Any]
          for text in [mean(since?["value"]), mean(since?["previous"]), short(indicator["target"])]
          {
            guard let text else { continue }
            rows += 1
            #expect(page.contains(text), "\(id) \(text)")
          }
        }
      }
    }
    #expect(rows > 20)
  }

  @Test("of the main rating stand in its chart: start, aim and the latest full week")
  func chart() throws {
    let speaking = try #require(clients.first { $0["id"] as? String == "jm-014" })
    let goals = try #require(speaking["goals"] as? [[String: Any]])
    let anxiety = try #require((goals[0]["indicators"] as? [[String: Any]])?.first)
    let page = try #require(texts["jm-014"])
    let weeks = anxiety["weeks"] as? [[String: Any]] ?? []
    let last = weeks.last { $0["state"] as? String == "full" }
    let week = try #require(mean(last?["value"]))
    #expect(page.contains(week))
    #expect(page.contains("Start \(try #require(short(anxiety["baseline"])))"))
    #expect(page.contains("Aim \(try #require(short(anxiety["target"]))) or lower"))
  }

  @Test("of a sentence are those of its row")
  func sentence() throws {
    let speaking = try #require(clients.first { $0["id"] as? String == "jm-014" })
    let goals = try #require(speaking["goals"] as? [[String: Any]])
    let anxiety = try #require((goals[0]["indicators"] as? [[String: Any]])?.first)
    let since = try #require(anxiety["sinceLastSession"] as? [String: Any])
    let value = try #require(mean(since["value"]))
    let words = try #require(texts["jm-014"]).joined(separator: " ")
    #expect(words.contains("averaged \(value) over \(since["recorded"] as? Int ?? 0) entries"))
  }
}
