/// Returns how much of the way from the baseline's mean to a goal the treatment's mean has gone.
///
/// - Unit: percent; not clamped.
/// - Edge: `nil` with a single value in a phase, or when the baseline's mean is the goal.
/// - Source: J. Ferron, H. Goldstein, A. Olszewski and L. Rohrer, Evid.-Based Commun. Assess.
///   Interv. 14 (2020), 6–27.
package func percentOfGoalObtained(_ phases: PhasePair, goal: Double) -> EffectEstimate? {
  guard let before = PhaseMoments(phases.baseline), let after = PhaseMoments(phases.treatment),
    order(of: goal, against: before.mean) != 0
  else { return nil }
  let way = goal - before.mean
  let share = (after.mean - before.mean) / way
  let ofBefore = before.variance / before.count
  let square = ofBefore + after.variance / after.count + share * share * ofBefore
  return EffectEstimate(100 * share, standardError: 100 / abs(way) * square.squareRoot())
}
