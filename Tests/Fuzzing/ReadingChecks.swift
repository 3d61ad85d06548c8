import GoalCore

@testable import GoalReading

let asOf = CalendarDay(iso: "2026-11-20") ?? CalendarDay(daysSinceEpoch: 0)

/// How to read an input: its length decides, so that each seed is a file as people have it.
func readingOptions(_ count: Int) -> ReadingOptions {
  switch count % 8 {
  case 1: ReadingOptions(dates: .mdy, missing: ["99", "-", "n/a"], asOf: asOf)
  case 2: ReadingOptions(dates: .dmy, timeZone: "America/New_York", decimal: .comma, asOf: asOf)
  case 3: ReadingOptions(dates: .ymd, timeZone: "Pacific/Apia", decimal: .point, asOf: asOf)
  default: ReadingOptions(asOf: asOf)
  }
}

/// Reads a file, and holds what is true of any log against it.
func checkReading(_ bytes: [UInt8], _ path: String) {
  var options = readingOptions(bytes.count)
  let log = try? LogReader(options: options).read([path])
  options.takesPlainRows = false
  hold((try? LogReader(options: options).read([path])) == log, "plain rows are read otherwise")
  options.takesPlainRows = true
  options.smallestCut = 1
  hold((try? LogReader(options: options).read([path])) == log, "two workers read otherwise")
  if let log { checkLog(log, lines: bytes.count { $0 == 10 || $0 == 13 } + 1) }
}

func checkLog(_ log: GoalLog, lines: Int) {
  let unused = log.rowsUnused + log.clients.reduce(0) { $0 + $1.rowsUnused }
  let told = log.diagnostics.reduce(0) { $0 + $1.rowsUnused }
  hold(told == unused, "\(unused) rows unused, \(told) told")
  hold(
    log.diagnostics.allSatisfy { $0.severity == .error || $0.rowsUnused == 0 },
    "a warning leaves rows out")
  let clients = log.clients.map(\.client.id)
  hold(clients == clients.sorted(), "clients out of order")
  for series in log.clients.flatMap(\.series) {
    let days = series.entries.map(\.day)
    hold(days == days.sorted(), "entries out of order")
    for entry in series.entries {
      hold((0...lines).contains(Int(entry.source.line)), "an entry of line \(entry.source.line)")
    }
  }
  checkPrivacy(log)
}

/// Messages quote cells of at most 12 characters, so a longer note or name in one has leaked.
private func checkPrivacy(_ log: GoalLog) {
  let notes = log.clients.flatMap { $0.series.flatMap { $0.entries.compactMap(\.details?.note) } }
  let secrets = (notes + log.clients.compactMap(\.client.name)).filter { $0.count > 15 }
  guard !secrets.isEmpty else { return }
  for diagnostic in log.diagnostics {
    let words = diagnostic.message + "\n" + (diagnostic.hint ?? "")
    hold(!secrets.contains { words.contains($0) }, "a message repeats a note or a name")
  }
}

func checkInspection(_ path: String) {
  let inspector = TableInspector(options: ReadingOptions(asOf: asOf))
  guard let decisions = try? inspector.decisions(of: path) else { return }
  for column in decisions.columns {
    let cells = column.counts.values.reduce(0, +)
    hold(cells == decisions.rows?.filled, "\(cells) cells in \(decisions.rows?.filled ?? 0) rows")
  }
}

func checkSchedule(_ path: String) {
  guard let schedule = try? Schedule(reading: path) else { return }
  let times = schedule.appointments.compactMap { $0.time?.minutesSinceMidnight }
  hold(times == times.sorted(), "appointments out of order")
}

/// A profile and a table that it is to read, a line of `===` between them.
func checkProfile(_ bytes: [UInt8], _ folder: ScratchFile) {
  let (text, table) = parts(of: bytes)
  let profile = folder.write(text, named: "profile.yaml")
  guard let library = try? ProfileLibrary(folder: nil, choosing: profile) else { return }
  let path = folder.write(table, named: "table.csv")
  var options = readingOptions(bytes.count)
  options.profiles = library
  guard let log = try? LogReader(options: options).read([path]) else { return }
  checkLog(log, lines: table.count { $0 == 10 || $0 == 13 } + 1)
}
