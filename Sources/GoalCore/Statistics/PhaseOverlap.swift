/// How much of a treatment lies beyond its baseline, by the counts that single-case studies use.
///
/// Below three values in a phase they say little; a single value decides the first.
///
/// - Source: R. I. Parker, K. J. Vannest and J. L. Davis, Behav. Modif. 35 (2011), 303–322;
///   H. H. Ma, Behav. Modif. 30 (2006), 598–617; R. I. Parker, K. J. Vannest and L. Brown, Except.
///   Child. 75 (2009), 135–150.
package struct PhaseOverlap: Equatable, Sendable {
  /// Share of the treatment that is better than the best of the baseline (PND).
  package let beyondBest: Double
  /// Share of the treatment that is better than the baseline's median; equal counts half (PEM).
  package let beyondMedian: Double
  /// The same with equal values counted as not better; `nil` with a single baseline value.
  package let strictlyBeyondMedian: Double?
  /// Largest share of all values that can stay so that no phase reaches into the other (PAND).
  package let nonoverlapping: Double
  /// Improvement rate of the treatment less that of the baseline, made symmetric (robust IRD).
  package let improvementRateDifference: Double

  package init(_ phases: PhasePair) {
    let m = Double(phases.baseline.count)
    let n = Double(phases.treatment.count)
    let aboveBest = phases.treatment.filter { later in
      phases.baseline.allSatisfy { phases.betterness(of: later, than: $0) > 0 }
    }
    let middle = median(of: phases.baseline) ?? 0
    let sides = phases.treatment.map { phases.betterness(of: $0, than: middle) }
    let above = Double(sides.count { $0 > 0 })
    beyondBest = Double(aboveBest.count) / n
    beyondMedian = (above + Double(sides.count { $0 == 0 }) / 2) / n
    strictlyBeyondMedian = m > 1 ? above / n : nil
    nonoverlapping = Double(Self.mostKept(phases)) / (m + n)
    improvementRateDifference =
      ((m + n) * (m + n) * nonoverlapping - m * m - n * n) / (2 * m * n)
  }

  /// Tries every place to cut: baseline values up to it stay, and treatment values beyond it.
  private static func mostKept(_ phases: PhasePair) -> Int {
    let ranks = TieRanks((phases.baseline + phases.treatment).map { $0 * phases.better.sign })
      .ranks
    let baseline = ranks.prefix(phases.baseline.count)
    let treatment = ranks.suffix(phases.treatment.count)
    let cuts = [-1] + ranks
    return cuts.map { cut in
      baseline.count { $0 <= cut } + treatment.count { $0 > cut }
    }.max() ?? 0
  }
}
