/// The keys that each object of a record may have.
enum RecordKeys {
  static let record = ["client", "sessions", "agreements", "goals", "entries"]
  static let client = ["id", "name", "language", "timeZone"]
  static let agreement = ["date", "text", "goal", "indicator"]
  static let goal = [
    "id", "title", "words", "why", "specific", "measurable", "achievable", "relevant", "timeBound",
    "start", "due", "reviews", "status", "replaces", "phases", "steps", "events", "pauses",
    "indicators",
  ]
  static let phase = ["title", "start", "target", "due"]
  static let step = ["title", "reached", "planned"]
  static let event = ["date", "label"]
  static let pause = ["from", "to", "reason"]
  static let indicatorFields = [
    "kind", "min", "max", "low", "high", "better", "unit", "baseline", "target", "targetTo",
    "targets", "expected", "weekly", "missing", "moment", "meaningfulChange", "instrument", "sd",
    "reliability", "primary", "sensitive", "levels",
  ]
  static let indicator = ["id", "title"] + indicatorFields
  static let goalWithIndicator = goal + indicatorFields
  static let target = ["from", "value", "to"]
  static let entry = [
    "goal", "indicator", "date", "time", "value", "moment", "event", "rater", "tags", "state",
    "note", "share",
  ]
}
