import Foundation
import GoalCore

/// Turns times that name their zone into the days and times of another.
struct LocalDays {
  private let zone: TimeZone
  /// The zone's offset over a day of Greenwich in which it does not change, by that day.
  private var offsets: [Int: Int] = [:]

  /// Returns `nil` for a name that no time-zone database has.
  init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
  }

  static func isKnown(_ name: String) -> Bool { TimeZone(identifier: name) != nil }

  /// Moves day and time of an entry that was written with an offset.
  mutating func localize(_ entry: inout Entry, offsetInMinutes: Int16) {
    guard let time = entry.time else { return }
    let seconds =
      Int(entry.day.daysSinceEpoch) * 86_400
      + (Int(time.minutesSinceMidnight) - Int(offsetInMinutes)) * 60
    let local = seconds + offset(at: seconds)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let minutes = (local - day * 86_400) / 60
    entry.day = CalendarDay(daysSinceEpoch: Int32(clamping: day))
    entry.time = ClockTime(hour: minutes / 60, minute: minutes % 60)
  }

  private mutating func offset(at seconds: Int) -> Int {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    if let offset = offsets[day] { return offset }
    let first = offsetAsked(at: day * 86_400)
    guard first == offsetAsked(at: day * 86_400 + 86_399) else { return offsetAsked(at: seconds) }
    offsets[day] = first
    return first
  }

  private func offsetAsked(at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }
}
