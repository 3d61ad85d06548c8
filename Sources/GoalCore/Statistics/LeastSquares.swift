/// The straight line with the smallest squared distances, as most software draws it.
///
/// Not the default trend: one wild week moves it, and its p supposes independent normal residuals.
///
/// - Source: N. R. Draper and H. Smith, Applied Regression Analysis (1998), ch. 1 and 3.
package struct LeastSquares: Equatable, Sendable {
  package let count: Int
  package let slope: Double
  package let intercept: Double
  package let degreesOfFreedom: Int
  /// Of the slope; `nil` with two values, which leave no residual.
  package let standardError: Double?
  /// `nil` as `standardError`, and where the line is perfect and t would be rounding noise.
  package let t: Double?
  /// Two-sided.
  package let p: Double?
  /// `nil` with two values.
  package let residualStandardDeviation: Double?
  /// `nil` for a constant series.
  package let rSquared: Double?
  private let meanTime: Double
  private let timeSquares: Double

  /// Fits the line.
  ///
  /// - Shape: any order, gaps allowed; non-finite values are skipped.
  /// - Edge: `nil` with fewer than two times, or when sums leave the range of a `Double`.
  package init?(_ observations: [Observation]) {
    let points = observations.filter(\.isFinite)
    guard let sums = CenteredSums(points) else { return nil }
    let slope = sums.isConstant ? 0 : (sums.products / sums.timeSquares).withPlainZero
    count = points.count
    self.slope = slope
    intercept = sums.meanValue - slope * sums.meanTime
    degreesOfFreedom = points.count - 2
    meanTime = sums.meanTime
    timeSquares = sums.timeSquares
    let residualSquares = sums.residualSquares(points, slope: slope)
    rSquared = sums.isConstant ? nil : 1 - residualSquares / sums.valueSquares
    guard degreesOfFreedom > 0 else {
      (standardError, t, p, residualStandardDeviation) = (nil, nil, nil, nil)
      return
    }
    let deviation = (residualSquares / Double(degreesOfFreedom)).squareRoot()
    let error = deviation / sums.timeSquares.squareRoot()
    residualStandardDeviation = deviation
    standardError = error
    t = error > 0 ? slope / error : nil
    p = t.map(StudentDistribution(degreesOfFreedom: Double(points.count - 2)).twoSidedP)
  }

  package func value(at time: Double) -> Double { intercept + slope * time }

  /// Returns where the slope may lie; `nil` with two values.
  package func slopeInterval(level: Double) -> ClosedRange<Double>? {
    standardError.flatMap { range(slope, error: $0, level: level) }
  }

  /// Returns where the mean of many values at `time` may lie; `nil` with two values.
  package func meanInterval(at time: Double, level: Double) -> ClosedRange<Double>? {
    range(value(at: time), error: error(at: time, ofOne: 0), level: level)
  }

  /// Returns where one new value at `time` may lie; `nil` with two values.
  package func newValueInterval(at time: Double, level: Double) -> ClosedRange<Double>? {
    range(value(at: time), error: error(at: time, ofOne: 1), level: level)
  }

  private func error(at time: Double, ofOne: Double) -> Double? {
    let distance = time - meanTime
    let share = ofOne + 1 / Double(count) + distance * distance / timeSquares
    return residualStandardDeviation.map { $0 * share.squareRoot() }
  }

  private func range(_ center: Double, error: Double?, level: Double) -> ClosedRange<Double>? {
    guard let error, level > 0, level < 1 else { return nil }
    let student = StudentDistribution(degreesOfFreedom: Double(degreesOfFreedom))
    let half = student.twoSidedQuantile(1 - level) * error
    guard half.isFinite, center.isFinite else { return nil }
    return (center - half)...(center + half)
  }
}

/// Sums about the means, so that large times do not swallow small differences.
private struct CenteredSums {
  var meanTime = 0.0
  var meanValue = 0.0
  var timeSquares = 0.0
  var valueSquares = 0.0
  var products = 0.0
  var isConstant: Bool

  init?(_ points: [Observation]) {
    guard points.count > 1, let meanTime = mean(of: points.map(\.time)),
      let meanValue = mean(of: points.map(\.value)), let first = points.first
    else { return nil }
    self.meanTime = meanTime
    self.meanValue = meanValue
    isConstant = points.allSatisfy { order(of: $0.value, against: first.value) == 0 }
    for point in points {
      let time = point.time - meanTime
      let value = point.value - meanValue
      timeSquares += time * time
      valueSquares += value * value
      products += time * value
    }
    guard timeSquares > 0, timeSquares.isFinite, valueSquares.isFinite else { return nil }
  }

  /// Returns 0 where the residuals are no more than the rounding of the values.
  func residualSquares(_ points: [Observation], slope: Double) -> Double {
    var squares = 0.0
    var noise = 0.0
    for point in points {
      let residual = (point.value - meanValue) - slope * (point.time - meanTime)
      squares += residual * residual
      noise += point.value * point.value * 1e-28
    }
    return isConstant || squares <= noise ? 0 : squares
  }
}
