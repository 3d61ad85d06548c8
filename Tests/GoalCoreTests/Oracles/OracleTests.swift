import TestSupport
import Testing

/// Cases worked out by other programs, or published, that our numbers must agree with.
@Suite("Oracles")
struct OracleTests {
  /// Methods that are documented and not shipped, and so have nothing to run.
  static let leftOut: Set<String> = ["mann_kendall_hamed_rao", "run_chart"]
  /// Methods that another target's tests run, since they need its types.
  static let elsewhere = ["local_date": "the suite of the same name in GoalReadingTests"]

  @Test("every case of every method comes out as expected")
  func everyCase() throws {
    var lines: [String] = []
    let files = try OracleFile.all()
    #expect(!files.isEmpty)
    for file in files {
      if let place = Self.elsewhere[file.method] {
        lines.append("\(file.method): \(file.cases.count) cases, run by \(place)")
      } else if Self.leftOut.contains(file.method) {
        lines.append("\(file.method): \(file.cases.count) cases left out, not shipped")
      } else if let method = OracleMethod.all[file.method] {
        let passed = file.cases.count { run($0, of: file, by: method) }
        lines.append("\(file.method): \(file.cases.count) cases ran, \(passed) passed")
      } else {
        Issue.record("\(file.name): no method is called \(file.method)")
      }
    }
    print("Oracles\n  " + lines.joined(separator: "\n  "))
  }

  private func run(_ item: OracleCase, of file: OracleFile, by method: OracleMethod) -> Bool {
    let problems: [String]
    do {
      problems = item.mismatches(of: try method.run(item.input), required: method.required)
    } catch {
      problems = ["\(error)"]
    }
    for problem in problems {
      Issue.record("\(file.name), \(file.method), \"\(item.name)\": \(problem)")
    }
    return problems.isEmpty
  }
}

/// How one method's cases are run.
struct OracleMethod: Sendable {
  /// Keys that must be worked out wherever a case expects them; others are variants.
  var required: Set<String>
  var run: @Sendable (OracleValue) throws -> OracleValue

  static let all: [String: OracleMethod] = [calendar, trend, change, phases, charts]
    .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
}
