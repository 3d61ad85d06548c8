import GoalCore
import Testing

@Suite("Reliable change")
struct ReliableChangeTests {
  @Test("a published threshold counts when it is just reached, in either direction")
  func published() throws {
    for points in [4.0, 5, 6, 8.4, 10, 15] {
      let change = try #require(
        ReliableChange(from: 20, to: 20 - points, publishedPoints: points))
      #expect(change.isReliable)
      #expect(change.status(better: .lower) == .improved)
      #expect(change.status(better: .higher) == .deteriorated)
      #expect(abs(change.index + 1.96) < 1e-12)
      let less = try #require(
        ReliableChange(from: 20, to: 20.1 - points, publishedPoints: points))
      #expect(!less.isReliable)
    }
  }

  @Test("a reliability that cannot be has no index", arguments: [-0.1, 1, 1.5, .nan])
  func impossible(reliability: Double) {
    #expect(
      ReliableChange(from: 1, to: 9, standardDeviation: 2, reliability: reliability) == nil)
  }

  @Test("who began on the functional side does not recover")
  func notRecovered() throws {
    let cutoff = try #require(
      ClinicalCutoff(
        clinical: ScoreNorm(mean: 15, standardDeviation: 5),
        functional: ScoreNorm(mean: 4, standardDeviation: 4), better: .lower))
    let change = try #require(ReliableChange(from: 8, to: 1, publishedPoints: 6))
    #expect(cutoff.status(of: change, from: 8, to: 1) == .improved)
    let further = try #require(ReliableChange(from: 12, to: 5, publishedPoints: 6))
    #expect(cutoff.status(of: further, from: 12, to: 5) == .recovered)
  }
}
