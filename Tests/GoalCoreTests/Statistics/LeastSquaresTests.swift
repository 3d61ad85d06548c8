import GoalCore
import Testing

@Suite("Least squares line")
struct LeastSquaresTests {
  @Test("a perfect line has no p, as its residuals are rounding")
  func perfect() throws {
    let line = try #require(
      LeastSquares((0..<8).map { Observation(time: Double($0), value: 0.1 * Double($0) + 0.7) }))
    #expect(abs(line.slope - 0.1) < 1e-12)
    #expect(line.p == nil)
    #expect(line.standardError == 0)
  }

  @Test("is undefined with one time")
  func oneTime() {
    #expect(LeastSquares([]) == nil)
    #expect(LeastSquares([Observation(time: 1, value: 2), Observation(time: 1, value: 3)]) == nil)
  }

  @Test("large times do not swallow small differences")
  func farTimes() throws {
    let near = (0..<6).map { Observation(time: Double($0), value: Double(($0 * 5) % 7)) }
    let far = near.map { Observation(time: $0.time + 1e9, value: $0.value) }
    let slope = try #require(LeastSquares(near)?.slope)
    #expect(abs(try #require(LeastSquares(far)?.slope) - slope) < 1e-12)
  }
}
