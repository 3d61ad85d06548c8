import GoalCore
import TestSupport
import Testing

/// How often the rule calls a trend, over many series made by chance, beside published rates.
@Suite("Trend simulation")
struct TrendSimulationTests {
  /// One cell of the published table, "single rating" rows.
  struct Cell: Sendable, CustomTestStringConvertible {
    var weeks: Int
    var autocorrelation: Double
    /// True rise a week.
    var rise: Double
    /// Percent of series with a flag of any strength.
    var anyFlag: Double
    /// Percent of series with a clear flag.
    var clear: Double

    var testDescription: String {
      "\(weeks) weeks, autocorrelation \(autocorrelation), rise \(rise)"
    }
  }

  static let cells = [
    Cell(weeks: 5, autocorrelation: 0, rise: 0, anyFlag: 5, clear: 1),
    Cell(weeks: 8, autocorrelation: 0.2, rise: 0, anyFlag: 10, clear: 5),
    Cell(weeks: 12, autocorrelation: 0.4, rise: 0, anyFlag: 16, clear: 12),
    Cell(weeks: 6, autocorrelation: 0, rise: 0.5, anyFlag: 39, clear: 23),
    Cell(weeks: 8, autocorrelation: 0.2, rise: 0.5, anyFlag: 79, clear: 64),
    Cell(weeks: 10, autocorrelation: 0.4, rise: 0.5, anyFlag: 96, clear: 93),
  ]

  @Test("flags as many series as published, give or take 1.5 points", arguments: cells)
  func rates(cell: Cell) {
    var generator = SeededGenerator(seed: UInt64(cell.weeks * 1000) + UInt64(cell.rise * 10))
    let runs = 8000
    var flagged = 0
    var clear = 0
    for _ in 0..<runs {
      let found = assessTrend(
        TrendWindow(series(cell, &generator)), better: .higher, minChange: 1.35)
      guard found.direction.isChange, cell.rise == 0 || found.direction == .toward else { continue }
      flagged += 1
      clear += found.strength == .clear ? 1 : 0
    }
    let anyRate = 100 * Double(flagged) / Double(runs)
    let clearRate = 100 * Double(clear) / Double(runs)
    print(
      "\(cell.testDescription): any flag \(anyRate) (published \(cell.anyFlag)),",
      "clear \(clearRate) (published \(cell.clear))")
    #expect(abs(anyRate - cell.anyFlag) <= 1.5)
    #expect(abs(clearRate - cell.clear) <= 1.5)
  }

  /// Whole ratings from 1 to 10 round a line, with noise that remembers the week before.
  private func series(_ cell: Cell, _ generator: inout SeededGenerator) -> [Observation] {
    var noise = generator.normal()
    let fresh = (1 - cell.autocorrelation * cell.autocorrelation).squareRoot()
    return (0..<cell.weeks).map { week in
      if week > 0 { noise = cell.autocorrelation * noise + fresh * generator.normal() }
      let level = Self.firstLevel(cell) + cell.rise * Double(week)
      return Observation(
        time: Double(week), value: min(10, max(1, (level + noise).rounded())))
    }
  }

  private static func firstLevel(_ cell: Cell) -> Double { cell.rise == 0 ? 5 : 4 }
}
