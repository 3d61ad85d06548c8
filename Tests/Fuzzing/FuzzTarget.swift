/// What the fuzzer can be set on; the raw value is the name that `Tests/Fuzzing/run` takes.
enum FuzzTarget: String, CaseIterable {
  case log, goals, record, fhir, profile, inspect, schedule, report, template, style, words, shard

  /// Tries one input, and traps where what is true of all does not hold.
  func run(_ bytes: [UInt8], in folder: ScratchFile) {
    switch self {
    case .log: checkReading(bytes, folder.write(bytes, named: "log.csv"))
    case .goals: checkReading(bytes, folder.write(bytes, named: "goals.csv"))
    case .record: checkReading(bytes, folder.write(bytes, named: "record.json"))
    case .fhir: checkReading(bytes, folder.write(bytes, named: "resources.ndjson"))
    case .profile: checkProfile(bytes, folder)
    case .inspect: checkInspection(folder.write(bytes, named: "table.csv"))
    case .schedule: checkSchedule(folder.write(bytes, named: "schedule.csv"))
    case .report: checkReport(folder.write(bytes, named: "record.json"))
    case .template: checkTemplate(bytes, folder.write(bytes, named: "page.md"))
    case .style: checkStyle(bytes, folder)
    case .words: checkWords(bytes)
    case .shard: checkShard(bytes, folder)
    }
  }
}

/// Ends the run with words that libFuzzer keeps beside the input.
func hold(_ condition: Bool, _ message: @autoclosure () -> String) {
  guard !condition else { return }
  fatalError(message())
}
