/// The chance that a value of the treatment is better than one of the baseline.
///
/// Supposes independent observations; below three values in a phase it says little.
///
/// - Source: R. I. Parker and K. Vannest, Behav. Ther. 40 (2009), 357–367; interval by method 5 of
///   R. G. Newcombe, Stat. Med. 25 (2006), 559–573.
package struct NonoverlapOfAllPairs: Equatable, Sendable {
  /// 0 to 1; 0.5 is no difference.
  package let share: Double
  /// Of `share`; `nil` with a single value in a phase.
  package let unbiasedError: Double?
  /// The error by Hanley and McNeil's formula (Radiology 143, 1982, 29–36).
  package let hanleyError: Double
  /// What chance alone would do if nothing had changed.
  package let nullError: Double
  package let interval: ClosedRange<Double>

  /// −1 to 1: pairs that get better less pairs that get worse, of all pairs.
  package var tau: Double { 2 * share - 1 }

  /// - Edge: a level outside 0 to 1 is taken as 0.95.
  package init(_ phases: PhasePair, level: Double = 0.95) {
    let moments = PairMoments(phases)
    share = moments.mean
    unbiasedError = moments.unbiasedVariance.map { max(0, $0).squareRoot() }
    hanleyError = max(0, moments.hanleyVariance).squareRoot()
    nullError = ((moments.m + moments.n + 1) / (12 * moments.m * moments.n)).squareRoot()
    let level = level > 0 && level < 1 ? level : 0.95
    interval =
      NewcombeInterval(
        share: share, baselineCount: moments.m, treatmentCount: moments.n,
        z: NormalDistribution.quantile(1 - (1 - level) / 2)
      ).range
  }
}

/// Mean and spread of the scores 1, ½ and 0 of all pairs.
private struct PairMoments {
  let m: Double
  let n: Double
  let mean: Double
  private var byBaseline = 0.0
  private var byTreatment = 0.0
  private var byPair = 0.0

  init(_ phases: PhasePair) {
    let m = Double(phases.baseline.count)
    let n = Double(phases.treatment.count)
    let mean = (Double(phases.improvedLessWorsened) / (m * n) + 1) / 2
    func deviation(_ later: Double, _ earlier: Double) -> Double {
      Double(phases.betterness(of: later, than: earlier) + 1) / 2 - mean
    }
    for earlier in phases.baseline {
      let sum = phases.treatment.reduce(0) { $0 + deviation($1, earlier) }
      byBaseline += sum * sum / (m * n * n)
    }
    for later in phases.treatment {
      let sum = phases.baseline.reduce(0) { $0 + deviation(later, $1) }
      byTreatment += sum * sum / (m * m * n)
      byPair += phases.baseline.reduce(0) { sum, earlier in
        let distance = deviation(later, earlier)
        return sum + distance * distance / (m * n)
      }
    }
    (self.m, self.n, self.mean) = (m, n, mean)
  }

  /// A share of 0 or 1 has no spread of its own, so it is moved by half a pair.
  private var binomial: Double {
    let half = 1 / (2 * m * n)
    let clipped = min(max(mean, half), 1 - half)
    return clipped * (1 - clipped)
  }

  var unbiasedVariance: Double? {
    guard m > 1, n > 1 else { return nil }
    return (binomial + n * byBaseline + m * byTreatment - 2 * byPair) / ((m - 1) * (n - 1))
  }

  var hanleyVariance: Double {
    (binomial + (n - 1) * byBaseline + (m - 1) * byTreatment) / (m * n)
  }
}
