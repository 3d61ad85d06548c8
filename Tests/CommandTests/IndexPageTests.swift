import Foundation
import TestSupport
import Testing

/// Names and titles that would do harm if any were read as markup, and what shows of them.
private let names: [(given: String, shown: String)] =
  [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&amp; &lt;b&gt; &#60;",
    "O'Neil' onmouseover='x", "</title></style></script><svg onload=alert(1)>", "<!-- -->]]>",
    "אבג דהו", "abc\u{202E}def", "{n} of {of} $&", "Zoë Núñez-Björk",
  ].map { ($0, $0) } + [("null\0byte", "null\u{FFFD}byte")]

@Suite("Packet's index.html")
struct IndexPageTests {
  static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test("is well formed, and shows markup in names, titles and notes as text")
  func escaping() throws {
    let shell = try Shell()
    defer { shell.remove() }
    let page = try page(in: shell)
    let reader = HTMLReader(page)
    #expect(reader.faults == [])
    let shown = reader.texts(of: "bdi")
    for name in names {
      #expect(shown.count { $0 == name.shown } == 2, "\(name.given)")
    }
    #expect(reader.texts(of: "script").count == 1)
    #expect(reader.texts(of: "style").count == 1)
    #expect(reader.elements.allSatisfy { $0.name != "img" })
    #expect(reader.elements.flatMap(\.attributes.keys).allSatisfy { !$0.hasPrefix("on") })
    #expect(reader.elements.allSatisfy { $0.attributes["style"] == nil })
  }

  @Test("names nobody in its title, nothing outside its folder, and no sensitive measure")
  func privacy() throws {
    let shell = try Shell()
    defer { shell.remove() }
    let result = try shell.run(
      """
      guidepost packet Tests/Fixtures/commands/private.json --month 2026-10 --out $TMP/out \
      --therapist 'R. Okafor'
      """)
    #expect(result.status == 0)
    let page = try String(
      contentsOf: shell.scratch.appending(path: "out/index.html"), encoding: .utf8)
    let reader = HTMLReader(page)
    #expect(reader.faults == [])
    #expect(reader.texts(of: "title") == ["Caseload, October\u{A0}2026"])
    #expect(!page.contains(HandoutPrivacyTests.marker))
    #expect(!page.contains("://"))
    for link in reader.values(of: "href") where !link.hasPrefix("#") {
      let path = link.split(separator: "#")[0].removingPercentEncoding ?? ""
      let file = shell.scratch.appending(path: "out/\(path)")
      #expect(FileManager.default.fileExists(atPath: file.path), "\(link)")
    }
  }

  @Test("marks the one client whose record was changed since an earlier packet")
  func changed() throws {
    let shell = try Shell()
    defer { shell.remove() }
    #expect(!HTMLReader(try page(in: shell)).elements.contains { $0.name == "em" })
    let result = try shell.run(
      """
      sed -i 's/"value":5/"value":6/' $TMP/3.json
      guidepost packet $TMP/[0-9]*.json --month 2026-10 --out $TMP/later \
      --changed-since $TMP/out/manifest.json
      """)
    #expect(result.status == 0)
    let later = try String(
      contentsOf: shell.scratch.appending(path: "later/index.html"), encoding: .utf8)
    let reader = HTMLReader(later)
    #expect(reader.texts(of: "em") == ["changed"])
    #expect(reader.texts(of: "th").count { $0.hasPrefix("\(names[3].shown) changed") } == 1)
  }

  @Test("is the same, byte for byte, in every run, and a few thousand bytes a client")
  func same() throws {
    let shell = try Shell()
    defer { shell.remove() }
    let first = try page(in: shell)
    #expect(try page(in: shell, jobs: 1) == first)
    let rows = first.split(separator: "</tr>").filter { $0.contains("<th scope=\"row\"") }
    #expect(rows.count == names.count)
    for row in rows { #expect(row.utf8.count < 2500) }
  }

  @Test(
    "is searched, sorted and followed by keyboard alone, without a request or a complaint",
    .enabled(if: chromium != nil, "chromium is not installed"))
  func browser() throws {
    let shell = try Shell()
    defer { shell.remove() }
    _ = try page(in: shell)
    let labels = try JSONSerialization.data(withJSONObject: names.map(\.shown))
    try labels.write(to: shell.scratch.appending(path: "labels.json"))
    let result = try shell.run(
      "python3 Tests/Browser/index-page.py $TMP/out --labels $TMP/labels.json")
    #expect(result.messages == "")
    #expect(result.status == 0)
  }

  /// Makes a packet of a client for each name, and returns its page.
  private func page(in shell: Shell, jobs: Int = 2) throws -> String {
    var random = SeededGenerator(seed: 7)
    for (place, name) in names.enumerated() {
      let record = record(name.given, id: "x \(place)&", random: &random)
      let data = try JSONSerialization.data(withJSONObject: record)
      try data.write(to: shell.scratch.appending(path: "\(place).json"))
    }
    let result = try shell.run(
      """
      rm -rf $TMP/out; guidepost packet $TMP/[0-9]*.json --month 2026-10 --jobs \(jobs) \
      --out $TMP/out
      """)
    #expect(result.status == 0, "\(result.messages)")
    return try String(
      contentsOf: shell.scratch.appending(path: "out/index.html"), encoding: .utf8)
  }

  private func record(
    _ name: String, id: String, random: inout SeededGenerator
  ) -> [String: Any] {
    let drift = Int.random(in: -1...1, using: &random)
    let last = Int.random(in: 12...30, using: &random)
    let entries = (8...10).flatMap { month in
      (1...(month == 10 ? last : 30)).map { day -> [String: Any] in
        let value = 5 + drift * (month - 9) * 2 + Int.random(in: -1...1, using: &random)
        let text = (day < 10 ? "0" : "") + String(day)
        return [
          "goal": "g", "indicator": "m", "value": value, "note": name,
          "date": "2026-\(month == 10 ? "10" : "0\(month)")-\(text)",
        ]
      }
    }
    let indicator: [String: Any] = [
      "id": "m", "title": name, "kind": "rating", "min": 1, "max": 10, "better": "lower",
      "target": 3, "expected": 7, "unit": name,
    ]
    let goal: [String: Any] = [
      "id": "g", "title": name, "start": "2026-08-01", "indicators": [indicator],
      "reviews": drift == 0 ? "monthly" : "weekly",
    ]
    return ["client": ["id": id, "name": name], "goals": [goal], "entries": entries]
  }
}
