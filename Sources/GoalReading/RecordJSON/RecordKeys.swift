/// The keys that each object of a record may have.
enum RecordKeys {
  static let record = KeyList(["client", "sessions", "agreements", "goals", "entries"])
  static let client = KeyList(["id", "name", "language", "timeZone"])
  static let agreement = KeyList(["date", "text", "goal", "indicator"])
  private static let goalFields = [
    "id", "title", "words", "why", "specific", "measurable", "achievable", "relevant", "timeBound",
    "start", "due", "reviews", "status", "replaces", "phases", "steps", "events", "pauses",
    "wins", "upsAndDowns", "indicators",
  ]
  static let goalParts = KeyList(["phases", "steps", "events", "wins", "upsAndDowns", "pauses"])
  static let phase = KeyList(["title", "start", "target", "due"])
  static let step = KeyList(["title", "reached", "planned"])
  static let event = KeyList(["date", "label", "learnt"])
  static let win = KeyList(["date", "text"])
  static let pause = KeyList(["from", "to", "reason"])
  static let indicatorFields = [
    "kind", "min", "max", "low", "high", "better", "unit", "baseline", "target", "targetTo",
    "targets", "expected", "weekly", "missing", "moment", "meaningfulChange", "instrument", "sd",
    "reliability", "primary", "sensitive", "levels",
  ]
  static let indicator = KeyList(["id", "title"] + indicatorFields)
  static let goalWithIndicator = KeyList(goalFields + indicatorFields)
  static let target = KeyList(["from", "value", "to"])
  static let entry = KeyList([
    "goal", "indicator", "date", "time", "value", "moment", "event", "rater", "tags", "state",
    "note", "share",
  ])
}
