internal import GoalCore

/// A first profile for a table: what can be told is written down, and the rest is left to fill in.
package struct ProfileDraft {
  private let table: ProfileTable
  private let columns: [DraftColumn]
  /// Measures with a column for each of several events.
  private let events: [EventColumns]
  /// The columns of each of these taken together.
  private let eventValues: [DraftColumn]
  private let known: Profile?
  /// What a REDCap project calls its events, in the order of the file.
  private var projectEvents: [String] = []

  /// The draft as YAML; what stands in `<…>` only a person can say.
  ///
  /// - Throws: why the file cannot be read as a table.
  package static func text(
    for path: String, options: ReadingOptions
  ) throws(InspectionRefusal) -> String {
    guard let source = FileBytes(path: path) else {
      throw InspectionRefusal(
        diagnostic: Diagnostic(
          .error, at: SourcePosition(file: path), code: "file-unreadable",
          "this file may not be read"))
    }
    let reader = FileReader(path: path, index: 0, options: options)
    do throws(FileRefusal) {
      let file = try reader.openTable(source)
      return try ProfileDraft(file, options).text
    } catch {
      throw InspectionRefusal(diagnostic: error.diagnostic)
    }
  }

  private init(_ file: LogFile, _ options: ReadingOptions) throws(FileRefusal) {
    let plain = Profile(name: "draft")
    do throws(CSVProblem) {
      table = try ProfileTable(file, plain)
      known = try options.profiles.profile(for: file)
    } catch {
      throw file.refusal(error)
    }
    var columns = table.header.map { DraftColumn(header: $0) }
    let hasDate = table.header.contains { ProfileColumns.folded($0) == "date" }
    let events = hasDate || known != nil ? [] : EventColumns.all(in: table.header)
    var eventValues = events.map { DraftColumn(header: $0.pattern) }
    let event = known?.isProject == true ? table.header.firstIndex(of: Profile.projectEvent) : nil
    var projectEvents: [String] = []
    try table.forEachRow { (_, cells) throws(FileRefusal) in
      if let event, event < cells.count, !cells[event].isEmpty, projectEvents.count < 100,
        !projectEvents.contains(cells[event])
      {
        projectEvents.append(cells[event])
      }
      for (index, cell) in cells.enumerated() where index < columns.count && !cell.isEmpty {
        columns[index].take(cell)
        for number in events.indices
        where events[number].columns.contains(where: { $0.index == index }) {
          eventValues[number].take(cell)
        }
      }
    }
    self.columns = columns
    self.events = events
    self.projectEvents = projectEvents
    self.eventValues = eventValues
  }

  private var text: String {
    if !projectEvents.isEmpty { return projectText }
    var lines = ["# A draft: fill in what stands in <…>, and set the role of a column that is not"]
    lines.append("# wanted to ignore. Guidepost reads the table with --profile FILE.")
    if let known {
      lines.append("# The profile \(known.name) reads this table already; one that extends it can")
      lines.append("# change single fields.")
    }
    lines.append("name: \(WordTally.yaml("my-form"))")
    lines += events.isEmpty ? [] : schedule
    lines.append("fields:")
    let date = columns.firstIndex { $0.role == .date }
    let ofEvents = Set(events.flatMap(\.columns).map(\.index))
    var seen: Set<String> = []
    for (index, column) in columns.enumerated()
    where !column.header.isEmpty && !ofEvents.contains(index) {
      guard seen.insert(ProfileColumns.folded(column.header)).inserted else {
        lines.append("  # column \(index + 1) has the name of another; only the first is read")
        continue
      }
      lines +=
        events.isEmpty
        ? column.lines(isSecondDate: column.role == .date && index != date)
        : column.linesBesideEvents(isClient: index == clientBesideEvents, isStart: index == date)
    }
    lines += eventValues.flatMap { $0.lines(isSecondDate: false) + ["    goal: \($0.goal)"] }
    if events.isEmpty, date == nil {
      lines.append("  # no column looks like dates: give one of them role: date and its format")
    }
    if !columns.contains(where: { $0.role == .client }), clientBesideEvents == nil {
      lines.append("# no column looks like clients: the client is the name of the file")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

// MARK: - Columns for events

extension ProfileDraft {
  /// What is known of the events' times, and from which day they count.
  private var schedule: [String] {
    let lines = EventColumns.events(of: events).map { event in
      let time = EventColumns.likelyTime(of: event)?.description
      return "  \(WordTally.yaml(event)): \(time ?? "<how long after the start, as 6 weeks>")"
    }
    let hasStart = columns.contains { $0.role == .date }
    return ["# How long after the client's start each event was."] + ["schedule:"] + lines
      + (hasStart
        ? []
        : [
          "# No column looks like the day that a client began. Take the next line out if goals or",
          "# --start say it.", "start: <the day that all began, as 2026-03-02>",
        ])
  }

  /// For a project whose rows are told by events, where nothing says their dates.
  private var projectText: String {
    let times = projectEvents.map { event in
      let name = event.split(separator: "_arm_").first.map(String.init) ?? event
      let time = EventColumns.likelyTime(of: name)?.description
      return "  \(WordTally.yaml(event)): \(time ?? "<how long after the start, as 6 weeks>")"
    }
    let lines =
      [
        "# The profile redcap reads this table. Where rows have no date of their own, this one says",
        "# how long after the client's start each event was. Fill in what stands in <…>.",
        "name: my-project", "extends: redcap", "schedule:",
      ] + times + [
        "fields:", "  - {name: \(Profile.projectEvent), role: event}",
        "  - {name: <column with the day that a client began>, role: start}",
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// A row is a client here, so that a column of numbers that are all different counts them.
  private var clientBesideEvents: Int? {
    columns.firstIndex { $0.role == .client } ?? columns.firstIndex { $0.countsRows }
  }
}

extension Profile {
  fileprivate init(name: String) {
    self.name = name
  }
}

extension FileReader {
  /// The file as a table, in the encoding that fits it.
  fileprivate func openTable(_ source: FileBytes) throws(FileRefusal) -> LogFile {
    let opened = try open(source)
    if opened.isJSON {
      throw FileRefusal(
        diagnostic: Diagnostic(
          .error, at: SourcePosition(file: path), code: "no-table",
          "this is JSON; a profile is for tables"))
    }
    let file = table(opened)
    do throws(CSVProblem) {
      var scanner = try file.freshScanner()
      while try scanner.advance() {}
      return file
    } catch {
      guard error.flaw == .notText, let guess = guess(instead: opened.encoding) else {
        throw file.refusal(error)
      }
      return table(try reopen(guess))
    }
  }
}
