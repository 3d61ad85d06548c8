import Foundation
import GoalCore
import Testing

@testable import GoalReading

/// Other people's tables, none of them a log: cut into cells as they should be, or refused with the
/// reason, and never taken for a log.
@Suite("Frictionless tables")
struct FrictionlessTests {
  private static let isHere = FileManager.default.fileExists(atPath: Suites.frictionless)

  /// `encoding delimiter header-line rows+blank/ragged`, or the code of the refusal.
  private static let answers: [String: String] = [
    "accent.csv": "utf-8 semicolon 1 2+0/0", "ascii-notvalid.csv": "utf-8 comma 1 1+0/0",
    "blank-headers.csv": "utf-8 comma 1 2+0/0", "blank-rows-multiple.csv": "utf-8 comma 1 2+11/0",
    "blank-rows.csv": "utf-8 comma 1 2+1/0", "bom.csv": "utf-8 comma 1 2+0/0",
    "countries-truefalsevalues.csv": "utf-8 comma 1 2+0/0",
    "defective-rows.csv": "utf-8 comma 1 2+0/2", "doublequote.csv": "utf-8 comma 1 5+0/0",
    "duplicate-headers.csv": "utf-8 comma 1 2+0/0", "duplicate-rows.csv": "utf-8 comma 1 3+0/0",
    "escaping.csv": "utf-8 comma 1 3+0/0", "invalid.csv": "utf-8 comma 1 3+0/3",
    "issue-1009-comma.csv": "utf-8 comma 1 1+0/0",
    "issue-1009-semicolon.csv": "utf-8 semicolon 1 1+0/0",
    "issue-1105-timezone.csv": "utf-8 semicolon 1 2+0/0",
    "issue-1138.csv": "utf-8 semicolon 1 7+0/0", "issue-1232.csv": "utf-8 semicolon 1 5+0/0",
    "latin1.csv": "windows-1252 comma 1 2+0/0", "leading-zeros.csv": "utf-8 comma 1 3+0/0",
    "matrix-with-comment.csv": "utf-8 comma 2 4+0/0", "number-test.csv": "utf-8 comma 1 13+0/0",
    "numeric-labels.csv": "utf-8 comma 1 3+0/0", "schema-errors.csv": "utf-8 comma 1 4+0/1",
    "skip-rows-before-headers.csv": "utf-8 comma 2 2+0/0",
    "structure-errors.csv": "utf-8 comma 1 3+1/1",
  ]

  @Test(
    "each is cut as it should be, or refused with the reason",
    .enabled(if: isHere, "the suite is not here"))
  func tables() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Suites.frictionless).sorted()
    #expect(names.count == 26)
    let inspector = TableInspector(options: ReadingOptions(asOf: testDay))
    for name in names {
      let found: String
      do throws(InspectionRefusal) {
        found = try inspector.decisions(of: Suites.frictionless + "/" + name).short
      } catch {
        found = error.diagnostic.code
      }
      print(name.padding(toLength: 32, withPad: " ", startingAt: 0), found)
      #expect(found == Self.answers[name], "\(name)")
    }
  }

  @Test("none is taken for a log", .enabled(if: isHere, "the suite is not here"))
  func strangers() throws {
    let log = try LogReader(options: ReadingOptions(asOf: testDay)).read(
      FileManager.default.contentsOfDirectory(atPath: Suites.frictionless).sorted()
        .map { Suites.frictionless + "/" + $0 })
    #expect(log.entries.isEmpty)
    #expect(log.diagnostics.count == 26)
    #expect(log.diagnostics.allSatisfy { $0.severity == .error })
  }
}

extension TableDecisions {
  fileprivate var short: String {
    let rows = rows ?? RowCount()
    return "\(encoding.encoding.rawValue) \(dialect?.delimiterName ?? "-") "
      + "\(dialect?.headerLine ?? 0) \(rows.filled)+\(rows.blank)/\(rows.ragged)"
  }
}
