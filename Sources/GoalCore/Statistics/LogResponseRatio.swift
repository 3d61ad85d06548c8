import Glibc

/// Returns the logarithm of the treatment's mean over the baseline's, corrected for few values.
///
/// For counts and minutes only: a rating has no true zero.
///
/// - Edge: `nil` with a single value in a phase, or a mean that is not above 0.
/// - Source: J. E. Pustejovsky, J. Sch. Psychol. 68 (2018), 99–112.
package func logResponseRatio(_ phases: PhasePair, corrected: Bool = true) -> EffectEstimate? {
  guard let before = PhaseMoments(phases.baseline), let after = PhaseMoments(phases.treatment),
    before.mean > 0, after.mean > 0
  else { return nil }
  let ofBefore = before.variance / (before.count * before.mean * before.mean)
  let ofAfter = after.variance / (after.count * after.mean * after.mean)
  let correction = corrected ? (ofAfter - ofBefore) / 2 : 0
  return EffectEstimate(
    (log(after.mean) - log(before.mean) + correction) * phases.better.sign,
    standardError: (ofBefore + ofAfter).squareRoot())
}
