import GoalCore

/// Moves entries that were written with an offset to the days of their client's zone.
struct ZoneRoom {
  private let options: ReadingOptions
  private var zones: [String: LocalDays] = [:]
  private var filesInGreenwich: [UInt32: UInt32] = [:]

  init(options: ReadingOptions) {
    self.options = options
  }

  mutating func localize(_ group: inout RowGroup, client: Client) {
    guard let name = client.timeZone ?? options.timeZone else {
      // Written with an offset other than `Z`, the day is the day of the person who wrote it.
      for zone in group.zones where zone.isZulu { note(group.entries[zone.entry].source) }
      return
    }
    guard var zone = zones.removeValue(forKey: name) ?? LocalDays(name) else { return }
    for written in group.zones {
      zone.localize(&group.entries[written.entry], offsetInMinutes: written.offsetInMinutes)
    }
    zones[name] = zone
  }

  /// Adds what was noted of other clients.
  mutating func append(_ other: ZoneRoom) {
    filesInGreenwich.merge(other.filesInGreenwich, uniquingKeysWith: min)
  }

  private mutating func note(_ source: EntrySource) {
    filesInGreenwich[source.file] = min(filesInGreenwich[source.file] ?? .max, source.line)
  }

  func warnings(_ files: [String]) -> [Diagnostic] {
    filesInGreenwich.sorted { $0.key < $1.key }.map { file, line in
      Diagnostic(
        .warning,
        at: SourcePosition(
          file: Int(file) < files.count ? files[Int(file)] : "?", line: Int(line)),
        code: "time-in-greenwich",
        "times end in Z, the clock of Greenwich; days are taken as written",
        hint: "name the client's zone, as in --time-zone America/New_York")
    }
  }
}
