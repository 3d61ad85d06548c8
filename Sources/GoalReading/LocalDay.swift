import Foundation
package import GoalCore

/// The local time of an instant: the day it counts for, and the clock.
package struct LocalDay: Equatable, Sendable {
  package let day: CalendarDay
  /// Seconds since local midnight by the clock on the wall, whatever the night did.
  package let secondsSinceMidnight: Int

  /// Converts an instant to the day of an IANA zone.
  ///
  /// - Unit: seconds since 1970-01-01T00:00:00Z.
  /// - Edge: `nil` for a zone that is not known or a year that no log may name.
  package init?(secondsSinceEpoch: Int, zone name: String) {
    guard let zone = Self.zone(named: name) else { return nil }
    self.init(secondsSinceEpoch: secondsSinceEpoch, zone: zone)
  }

  init?(secondsSinceEpoch: Int, zone: TimeZone) {
    let instant = Date(timeIntervalSince1970: Double(secondsSinceEpoch))
    let offset = zone.secondsFromGMT(for: instant)
    let (local, overflow) = secondsSinceEpoch.addingReportingOverflow(offset)
    let days = Int((Double(local) / 86_400).rounded(.down))
    guard !overflow, let whole = Int32(exactly: days) else { return nil }
    let day = CalendarDay(daysSinceEpoch: whole)
    guard Self.days.contains(day) else { return nil }
    self.day = day
    secondsSinceMidnight = local - days * 86_400
  }

  private static let days =
    CalendarDay(daysSinceEpoch: -25_567)...CalendarDay(daysSinceEpoch: 84_005)

  /// Returns `nil` for abbreviations too: `EST` does not say when its summer is.
  static func zone(named name: String) -> TimeZone? {
    guard name == "UTC" || name.contains("/") else { return nil }
    return TimeZone(identifier: name)
  }
}
