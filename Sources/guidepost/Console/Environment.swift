import Glibc
import GoalCore

/// What the machine says of its user: the day and the locale.
enum Environment {
  /// The local calendar day.
  static var today: CalendarDay? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// `es_MX` of `es_MX.UTF-8`; `nil` for `C` and `POSIX`.
  static func locale(_ category: String) -> String? {
    for name in ["LC_ALL", category, "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      let tag = value.prefix { $0 != "." && $0 != "@" }
      return tag == "C" || tag == "POSIX" ? nil : String(tag)
    }
    return nil
  }

  /// The tag of the user's language, such as `es`.
  static var language: String? {
    locale("LC_MESSAGES").map { String($0.prefix { $0 != "_" }) }
  }

  /// - Source: Unicode CLDR, supplemental data, measurement data: paper size.
  static let letterRegions: Set<String> = [
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
  ]

  static var paper: Paper {
    guard let locale = locale("LC_PAPER"), let mark = locale.firstIndex(of: "_") else {
      return .letter
    }
    let region = String(locale[locale.index(after: mark)...])
    return letterRegions.contains(region) ? .letter : .a4
  }
}
