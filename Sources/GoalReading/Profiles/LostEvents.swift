import GoalCore

/// Values of one client whose days a schedule cannot tell.
struct LostEvents {
  /// Of the first of them.
  let line: Int
  /// The client has no start.
  var withoutStart = 0
  /// Another row of the client is of the same event.
  var twice = 0

  init(line: Int) {
    self.line = line
  }

  func diagnostics(client: String, file: LogFile) -> [Diagnostic] {
    func lost(_ count: Int, _ code: String, _ message: String, hint: String) -> Diagnostic? {
      guard count > 0 else { return nil }
      let unused = count == 1 ? "1 value is not used" : "\(count) values are not used"
      return Diagnostic(
        .error, at: file.position(FilePlace(line: line, column: 0)), code: code,
        "\(message); \(unused)", hint: hint, rowsUnused: count, client: client)
    }
    return [
      lost(
        withoutStart, "start-missing",
        "client has no start from which the schedule could count",
        hint: "fill in a column with role start, name the start of the client's goal, "
          + "or give --start DATE"),
      lost(
        twice, "event-twice", "several rows of a client are of one event, and give it one day",
        hint: "give the column that tells clients apart role client, or one that has the days role "
          + "date"),
    ].compactMap(\.self)
  }
}
