import Foundation
import Testing

/// The schema of the summary lies beside the project; without it this is skipped.
private let schema = Repository.root.deletingLastPathComponent()
  .appending(path: "shared/summary.schema.json")

@Suite("Summary schema", .enabled(if: FileManager.default.fileExists(atPath: schema.path)))
struct SchemaTests {
  @Test(
    "holds for every sample, whatever day a week begins on",
    arguments: [
      "monday", "sunday", "session",
    ])
  func samples(weekStart: String) throws {
    let shell = try Shell()
    defer { shell.remove() }
    let logs = "samples/*.json samples/*-goals.csv samples/*-log.csv samples/*-daily.csv"
    let summary = try shell.run(
      "guidepost summary \(logs) --as-of 2026-11-20 --week-start \(weekStart) --format json"
        + " > $TMP/summary.json")
    #expect(summary.status == 0, "\(summary.messages)")
    let check = try shell.run(
      "/usr/bin/python3 -c 'import json, sys, jsonschema; "
        + "jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' "
        + "$TMP/summary.json '\(schema.path)'")
    #expect(check.status == 0, "\(check.messages.suffix(600))")
  }
}
