import GoalCore

/// Makes rows of observations and of answers to questionnaires.
struct FHIRRatings {
  private struct Key: Hashable {
    let place: FHIRGoals.Place
    let rater: String
  }

  /// A total that was read from answers, by the answers' reference.
  struct Total {
    let questionnaire: FHIRQuestionnaire
    let number: Double
  }

  private(set) var groups: [RowGroup] = []
  private(set) var diagnostics: [Diagnostic] = []
  var totals: [String: Total] = [:]
  private var indices: [Key: Int] = [:]
  private var units: [FHIRGoals.Place: String] = [:]
  let questions: [String: [String: String]]

  init(_ resources: [FHIRResource]) {
    var questions: [String: [String: String]] = [:]
    for resource in resources {
      guard case .questions(let page) = resource.content else { continue }
      questions[resource.reference] = page.codes
      if let url = page.url { questions[url] = page.codes }
    }
    self.questions = questions
  }

  /// Answers first, since observations repeat their totals.
  mutating func take(
    _ resources: [FHIRResource], _ goals: inout FHIRGoals, _ omissions: inout FHIROmissions
  ) {
    for resource in resources {
      guard case .response(let response) = resource.content else { continue }
      do throws(FHIRProblem) {
        try take(response, resource, &goals, &omissions)
      } catch {
        refuse(resource, error, client: response.subject?.lastPathPart)
      }
    }
    for resource in resources {
      guard case .observation(let observation) = resource.content else { continue }
      do throws(FHIRProblem) {
        try take(observation, resource, &goals, &omissions)
      } catch {
        refuse(resource, error, client: observation.subject?.lastPathPart)
      }
    }
  }

  mutating func warn(_ code: String, at place: FHIRPlace, _ message: String, client: String?) {
    diagnostics.append(
      Diagnostic(.warning, at: place.position, code: code, message, client: client))
  }

  private mutating func refuse(_ resource: FHIRResource, _ problem: FHIRProblem, client: String?) {
    let place = problem.place ?? resource.place
    diagnostics.append(
      Diagnostic(
        .error, at: place.position, code: problem.code, problem.message, hint: problem.hint,
        rowsUnused: 1, client: client))
  }
}

/// Why an observation or a set of answers cannot be used.
struct FHIRProblem: Error {
  let code: String
  let message: String
  var hint: String?
  /// `nil` for the resource as a whole.
  var place: FHIRPlace?
}

// MARK: - Rows

extension FHIRRatings {
  /// One row, before its place is known.
  struct Row {
    var resource: FHIRResource
    var day: CalendarDay
    var clock: ClockCell?
    var value: EntryValue
    var position: SourcePosition
    var unit: String?
    var note: String?
  }

  /// - Throws: for a second unit of one indicator: hours are not minutes.
  mutating func add(_ row: Row, to place: FHIRGoals.Place, rater: String) throws(FHIRProblem) {
    if let unit = row.unit, let known = units.updateValue(unit, forKey: place), known != unit {
      units[place] = known
      throw FHIRProblem(
        code: "unit-differs", message: "value is in another unit than the values before it",
        hint: "give all values of a measure in one unit",
        place: FHIRPlace(position: row.position, path: .root))
    }
    let key = Key(place: place, rater: rater)
    let index = indices[key] ?? groups.count
    if index == groups.count {
      indices[key] = index
      groups.append(
        RowGroup(
          client: place.client, measure: .ids(goal: place.goal, indicator: place.indicator),
          rater: rater, entries: []))
    }
    if let offset = row.clock?.offsetInMinutes {
      groups[index].zones.append(
        WrittenZone(
          entry: groups[index].entries.count, offsetInMinutes: offset,
          isZulu: row.clock?.isZulu ?? false))
    }
    groups[index].entries.append(row.entry)
  }

  func day(_ time: FHIRTime) throws(FHIRProblem) -> (day: CalendarDay, clock: ClockCell?) {
    let path = time.place.path
    switch time.reading {
    case .day(let day, let clock): return (day, clock)
    case .missing:
      throw FHIRProblem(
        code: "date-missing", message: "this resource says no day",
        hint: "give effectiveDateTime, or authored")
    case .partial:
      throw FHIRProblem(
        code: "date-partial", message: "\(path) is no whole date",
        hint: "write it as 2026-09-08", place: time.place)
    case .unreadable:
      throw FHIRProblem(
        code: "date-unreadable", message: "\(path) is not a day of the calendar",
        hint: "write it as 2026-09-08", place: time.place)
    }
  }
}

extension FHIRRatings.Row {
  fileprivate var entry: Entry {
    Entry(
      day: day, at: clock?.time, value: value, state: value == .none ? .empty : .recorded,
      source: EntrySource(file: resource.file, line: position.line, column: position.column),
      details: note.map { EntryDetails(note: $0) })
  }
}

extension FHIRValue {
  /// The value as a number, a yes or no, or nothing recorded.
  func entryValue(_ codes: [FHIRCode] = []) throws(FHIRProblem) -> EntryValue {
    switch content {
    case .number(let number, _): return .number(number)
    case .flag(let flag): return .answer(flag)
    case .absent: return .none
    case .text(let text):
      // Totals are found as text in published examples.
      if let cell = NumberCell(trimmed(text)), cell.mark != .comma { return .number(cell.number) }
    case .concept(let codes):
      if let number = codes.lazy.compactMap(\.weight).first { return .number(number) }
    case .other: break
    }
    throw FHIRProblem(
      code: "value-unreadable", message: "\(place.path) gives no number",
      hint: "give valueQuantity or valueInteger", place: place)
  }

  var unit: String? {
    if case .number(_, let unit) = content { return unit }
    return nil
  }
}
