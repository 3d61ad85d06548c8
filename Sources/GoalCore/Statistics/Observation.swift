/// One value at one time; times are counted in whole weeks where weeks are meant.
package struct Observation: Equatable, Sendable {
  /// Gaps count: after a missing week the next has a time larger by two.
  package var time: Double
  package var value: Double

  package init(time: Double, value: Double) {
    self.time = time
    self.value = value
  }

  var isFinite: Bool { time.isFinite && value.isFinite }
}
