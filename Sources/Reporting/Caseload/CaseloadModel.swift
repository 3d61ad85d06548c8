package import GoalCore

/// What the front pages of a packet say of a whole caseload.
package struct CaseloadModel: Equatable, Sendable {
  package var month: CalendarMonth
  package var asOf: CalendarDay
  package var weekRule: WeekRule
  /// Whose caseload it is, where the user says so.
  package var therapist: String?
  /// Name and version of the program.
  package var program: String
  /// In the order of the table: by group, then by name.
  package var rows: [CaseloadRow]
  package var missing: [MissingClient]
  /// What reading found, as text without names or notes.
  package var findings: [String]
  /// How many of all findings are errors.
  package var errorCount: Int
  /// The options that the numbers depend on, as a user would type them.
  package var settings: [String]
  /// True if the cover names nobody.
  package var isCoverPrivate: Bool
  package var pages: PacketPages
  /// How much the cover tells, and how many clients stand in a column of the index: what a page
  /// takes is known when it is laid out.
  package var cover = CoverLengths.usual
  package var indexRows = 33

  /// - Shape: rows by id; they are put in the order of the table here, by name in a group.
  package init(
    month: CalendarMonth, asOf: CalendarDay, weekRule: WeekRule, therapist: String?,
    program: String, rows: [CaseloadRow], missing: [MissingClient],
    findings: [String], errorCount: Int = 0, settings: [String], isCoverPrivate: Bool,
    pages: PacketPages
  ) {
    self.month = month
    self.asOf = asOf
    self.weekRule = weekRule
    self.therapist = therapist
    self.program = program
    let places = Dictionary(
      CaseloadGroup.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.rows = rows.sorted { left, right in
      (places[left.group] ?? 0, left.sortKey, left.id)
        < (places[right.group] ?? 0, right.sortKey, right.id)
    }
    self.missing = missing
    self.findings = findings
    self.errorCount = errorCount
    self.settings = settings
    self.isCoverPrivate = isCoverPrivate
    self.pages = pages
  }

  /// True if the cover has room for the names of all clients, and may hold them.
  package var coverHasIndex: Bool {
    !isCoverPrivate && rows.count <= Self.clientsOnCover && cover.hasIndex
  }

  /// Changes to goals over all clients.
  package var changeCount: Int { rows.reduce(0) { $0 + $1.changes.count } }

  /// A longer list of clients stands on pages of its own.
  private static let clientsOnCover = 30

  /// First day that the table's lines show.
  package var firstDayShown: CalendarDay {
    let last = weekRule.firstDay(of: min(month.lastDay, asOf))
    return last - 7 * (CaseloadRow.weeksShown - 1)
  }
}

/// A client without pages, why, and what to try first.
package struct MissingClient: Equatable, Sendable {
  package var id: String
  package var label: String
  package var reason: String
  package var hint: String

  package init(id: String, label: String, reason: String, hint: String) {
    self.id = id
    self.label = label
    self.reason = reason
    self.hint = hint
  }
}

/// On which page of a packet each part begins.
package struct PacketPages: Equatable, Sendable {
  /// A client's pages: the name that links use, and the first page.
  package struct Place: Equatable, Sendable {
    package var anchor: String
    package var page: Int

    package init(anchor: String, page: Int) {
      self.anchor = anchor
      self.page = page
    }
  }

  package var caseload: Int
  package var data: Int
  package var missing: Int
  package var index: Int
  package var methods: Int
  /// All pages.
  package var count: Int
  /// By id.
  package var clients: [String: Place]

  package init(
    caseload: Int, data: Int, missing: Int, index: Int, methods: Int, count: Int,
    clients: [String: Place]
  ) {
    self.caseload = caseload
    self.data = data
    self.missing = missing
    self.index = index
    self.methods = methods
    self.count = count
    self.clients = clients
  }
}
