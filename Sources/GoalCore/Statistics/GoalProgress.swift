/// Returns how much of the way from baseline to target has been gone, whichever way is better.
///
/// - Unit: a fraction; below 0 after a move away, above 1 beyond the target.
/// - Edge: `nil` when baseline and target are equal.
/// - Source: arithmetic.
package func goalProgress(from baseline: Double, to target: Double, now: Double) -> Double? {
  guard order(of: target, against: baseline) != 0 else { return nil }
  let progress = (now - baseline) / (target - baseline)
  return progress.isFinite ? progress.withPlainZero : nil
}
