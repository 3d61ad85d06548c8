import GoalCore
import TestSupport
import Testing

@Suite("Phases")
struct PhasePairTests {
  private func phases(
    _ seed: Int, shift: Double = 0, sign: Double = 1, better: Direction = .higher
  ) throws -> PhasePair {
    var generator = SeededGenerator(seed: UInt64(seed))
    func values(_ mean: Double) -> [Double] {
      (0..<Int.random(in: 2...9, using: &generator)).map { _ in
        sign * ((mean + generator.normal()) * 2).rounded() / 2 + shift
      }
    }
    return try #require(
      PhasePair(baseline: values(4), treatment: values(5), better: better))
  }

  @Test("an empty phase is no phase")
  func empty() {
    #expect(PhasePair(baseline: [], treatment: [1], better: .higher) == nil)
    #expect(PhasePair(baseline: [.nan], treatment: [1], better: .higher) == nil)
    #expect(LevelChange(from: [], to: [1]) == nil)
  }

  @Test(
    "shifted values overlap as before, mirrored values as before the other way", arguments: 0..<30)
  func symmetries(seed: Int) throws {
    let found = try phases(seed)
    let shifted = try phases(seed, shift: 16)
    let mirrored = try phases(seed, sign: -1, better: .lower)
    for other in [shifted, mirrored] {
      #expect(NonoverlapOfAllPairs(other) == NonoverlapOfAllPairs(found))
      #expect(PhaseOverlap(other) == PhaseOverlap(found))
      #expect(TauU(other) == TauU(found))
    }
    let worse = try phases(seed, better: .lower)
    let nap = NonoverlapOfAllPairs(found)
    let opposite = NonoverlapOfAllPairs(worse)
    #expect(abs(nap.share + opposite.share - 1) < 1e-12)
    #expect(abs(nap.interval.lowerBound + opposite.interval.upperBound - 1) < 1e-9)
  }

  @Test("an interval holds its share, and all shares lie from 0 to 1", arguments: 0..<30)
  func bounds(seed: Int) throws {
    let found = try phases(seed)
    let nap = NonoverlapOfAllPairs(found)
    #expect(nap.interval.contains(nap.share))
    #expect(nap.interval.lowerBound >= 0 && nap.interval.upperBound <= 1)
    let overlap = PhaseOverlap(found)
    for share in [overlap.beyondBest, overlap.beyondMedian, overlap.nonoverlapping] {
      #expect((0...1).contains(share))
    }
  }

  @Test("all equal: no overlap is better than chance, and no effect has a size")
  func constant() throws {
    let found = try #require(
      PhasePair(baseline: [5, 5, 5], treatment: [5, 5], better: .higher))
    #expect(NonoverlapOfAllPairs(found).share == 0.5)
    #expect(TauU(found).tau == 0)
    #expect(StandardizedMeanDifference.pooled.estimate(found) == nil)
    let change = try #require(LevelChange(from: [5, 5, 5], to: [5, 5]))
    #expect(change.shift == 0)
    #expect(change.pExact == 1)
    #expect(change.pNormal == 1)
    #expect(change.interval == nil)
  }

  @Test("without ties three against three reach a tenth and cover nine tenths")
  func threeAgainstThree() throws {
    let change = try #require(LevelChange(from: [1, 2, 3.5], to: [7, 9.25, 12]))
    #expect(abs(try #require(change.pExact) - 0.1) < 1e-12)
    #expect(change.interval == 3.5...11)
    #expect(LevelChange(from: [1, 2], to: [3.5, 9])?.interval == nil)
  }

  @Test("a shift between phases comes back as the shift, either way round", arguments: 0..<20)
  func levelShift(seed: Int) throws {
    let found = try phases(seed)
    let forward = try #require(LevelChange(from: found.baseline, to: found.treatment))
    let backward = try #require(LevelChange(from: found.treatment, to: found.baseline))
    let moved = try #require(
      LevelChange(from: found.baseline, to: found.treatment.map { $0 + 8 }))
    #expect(forward.shift == 0 - backward.shift)
    #expect(abs(forward.p - backward.p) < 1e-12)
    #expect(moved.shift == forward.shift + 8)
  }

  @Test("one early value against hundreds is compared without counting for ever")
  func lopsided() throws {
    let change = try #require(LevelChange(from: [0], to: (1...600).map(Double.init)))
    #expect(abs(try #require(change.pExact) - 2.0 / 601) < 1e-12)
    let large = try #require(
      LevelChange(from: (0..<60).map(Double.init), to: (30..<90).map(Double.init)))
    #expect(large.pExact == nil)
    #expect(large.p < 0.001)
  }
}
