/// All that was read in one run: the records of each client, and what could not be used.
package struct GoalLog: Equatable, Sendable {
  /// The files that were read, as named on the command line; `EntrySource.file` counts in them.
  package var files: [String]
  /// By id.
  package var clients: [ClientRecord]
  /// In order of file and line.
  package var diagnostics: [Diagnostic]
  /// Rows whose client cannot be told.
  package var rowsUnused: Int

  package init(
    files: [String] = [], clients: [ClientRecord] = [], diagnostics: [Diagnostic] = [],
    rowsUnused: Int = 0
  ) {
    self.files = files
    self.clients = clients
    self.diagnostics = diagnostics
    self.rowsUnused = rowsUnused
  }

  /// Where an entry's value stands.
  package func position(of source: EntrySource) -> SourcePosition {
    let index = Int(source.file)
    return SourcePosition(
      file: index < files.count ? files[index] : "?", line: Int(source.line),
      column: Int(source.column))
  }
}

/// One client's goals and log.
package struct ClientRecord: Equatable, Codable, Sendable {
  package var client: Client
  /// Sorted, each day once.
  package var sessions: [CalendarDay]
  /// Sorted by date.
  package var agreements: [Agreement]
  /// In the therapist's order.
  package var goals: [Goal]
  /// One for each goal, indicator and rater, in the order of goals, then of raters in the log.
  package var series: [Series]
  /// Rows with an error.
  package var rowsUnused: Int

  package init(
    client: Client, sessions: [CalendarDay] = [], agreements: [Agreement] = [],
    goals: [Goal] = [], series: [Series] = [], rowsUnused: Int = 0
  ) {
    self.client = client
    self.sessions = sessions
    self.agreements = agreements
    self.goals = goals
    self.series = series
    self.rowsUnused = rowsUnused
  }
}

/// Whom a record is about.
package struct Client: Equatable, Codable, Sendable {
  package var id: String
  package var name: String?
  /// A BCP 47 tag, such as `en` or `es-MX`.
  package var language: String?
  /// An IANA zone whose local days count.
  package var timeZone: String?

  package init(
    id: String, name: String? = nil, language: String? = nil, timeZone: String? = nil
  ) {
    self.id = id
    self.name = name
    self.language = language
    self.timeZone = timeZone
  }

  /// What pages call the client: the name, else the id.
  package var label: String { name ?? id }
}

/// What was agreed in a session, to be done until the next.
package struct Agreement: Equatable, Codable, Sendable {
  package var date: CalendarDay
  package var text: String
  package var goal: String?
  package var indicator: String?

  package init(
    date: CalendarDay, text: String, goal: String? = nil, indicator: String? = nil
  ) {
    self.date = date
    self.text = text
    self.goal = goal
    self.indicator = indicator
  }
}

/// The entries of one rater for one indicator, by day, time and place in the file.
package struct Series: Equatable, Codable, Sendable {
  /// What a row without a rater has: the client.
  package static let selfRater = "self"

  package var goal: String
  package var indicator: String
  package var rater: String
  package var entries: [Entry]

  package init(
    goal: String, indicator: String, rater: String = Series.selfRater, entries: [Entry] = []
  ) {
    self.goal = goal
    self.indicator = indicator
    self.rater = rater
    self.entries = entries
  }
}
