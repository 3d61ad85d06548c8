import GoalCore

// MARK: - Observations

extension FHIRRatings {
  mutating func take(
    _ observation: FHIRObservation, _ resource: FHIRResource, _ goals: inout FHIRGoals,
    _ omissions: inout FHIROmissions
  ) throws(FHIRProblem) {
    switch observation.status {
    case "entered-in-error": return omissions.add(.enteredInError, resource)
    case "registered", "cancelled": return omissions.add(.notFinal, resource)
    default: break
    }
    let linked = goals.linked(to: observation, resource.reference)
    let client = observation.subject?.lastPathPart ?? linked.lazy.compactMap(goals.client).first
    var subject = Subject(
      observation: observation, resource: resource, client: client, linked: linked)
    for measurement in [observation.main] + observation.components {
      try take(measurement, &subject, &goals, &omissions)
    }
    if !subject.isSettled { omissions.add(subject.omission, resource) }
  }

  /// An observation on its way to its goals.
  fileprivate struct Subject {
    let observation: FHIRObservation
    let resource: FHIRResource
    let client: String?
    let linked: [String]
    /// True once it is a row, or counted as left out.
    var isSettled = false
    /// What it is left out as, if it comes to nothing.
    var omission = FHIROmission.aboutNoGoal

    func row(
      _ value: EntryValue, _ measurement: FHIRObservation.Measurement, _ ratings: FHIRRatings
    ) throws(FHIRProblem) -> Row {
      let date = try ratings.day(observation.time)
      return Row(
        resource: resource, day: date.day, clock: date.clock, value: value,
        position: measurement.value?.place.position ?? resource.place.position,
        unit: measurement.value?.unit, note: observation.note)
    }

    func knownClient() throws(FHIRProblem) -> String {
      guard let client else {
        throw FHIRProblem(
          code: "client-missing", message: "this observation names no patient",
          hint: "give it a subject")
      }
      return client
    }
  }

  private mutating func take(
    _ measurement: FHIRObservation.Measurement, _ subject: inout Subject,
    _ goals: inout FHIRGoals, _ omissions: inout FHIROmissions
  ) throws(FHIRProblem) {
    let names = measurement.codes.map(\.code)
    if let score = names.lazy.compactMap(FHIRAttainment.score).first {
      try takeAttainment(score, measurement, &subject, &goals)
    } else if let questionnaire = names.lazy.compactMap(FHIRQuestionnaire.ofTotal).first {
      try takeTotal(of: questionnaire, measurement, &subject, &goals, &omissions)
    } else if names.contains(where: FHIRQuestionnaire.isItem) {
      subject.omission = .singleAnswer
    } else if let value = measurement.value {
      try takeOther(value, measurement, &subject, &goals)
    }
  }
}

// MARK: - What is measured

extension FHIRRatings {
  private mutating func takeAttainment(
    _ score: FHIRAttainment.Score, _ measurement: FHIRObservation.Measurement,
    _ subject: inout Subject, _ goals: inout FHIRGoals
  ) throws(FHIRProblem) {
    let client = try subject.knownClient()
    guard let goal = subject.linked.first ?? goals.only(of: client) else {
      throw FHIRProblem(
        code: "goal-missing", message: "this attainment names no goal",
        hint: "name the goal in focus: the patient has none, or several")
    }
    let value = try attainment(measurement.value)
    let place = goals.place(
      client: client, goal: goal, codes: measurement.codes, title: nil,
      at: subject.resource.place.position)
    let row = try subject.row(value, measurement, self)
    subject.isSettled = true
    guard case .followUp(let rater) = score else {
      if case .number(let level) = value, !goals.setBaseline(level, of: place) {
        throw FHIRProblem(
          code: "baseline-twice", message: "the goal has a level at the start already",
          hint: "keep one", place: measurement.value?.place)
      }
      return
    }
    try add(row, to: place, rater: rater)
  }

  private func attainment(_ value: FHIRValue?) throws(FHIRProblem) -> EntryValue {
    guard let value else { return .none }
    if case .concept(let codes) = value.content {
      if let level = FHIRAttainment.level(codes) { return .number(level) }
      throw FHIRProblem(
        code: "level-unknown", message: "\(value.place.path) is no known level of attainment",
        hint: "levels are -2 to +2, as numbers or as the codes of LOINC", place: value.place)
    }
    return try value.entryValue()
  }

  private mutating func takeTotal(
    of questionnaire: FHIRQuestionnaire, _ measurement: FHIRObservation.Measurement,
    _ subject: inout Subject, _ goals: inout FHIRGoals, _ omissions: inout FHIROmissions
  ) throws(FHIRProblem) {
    guard let value = measurement.value else {
      subject.omission = .panel
      return
    }
    let client = try subject.knownClient()
    let number = try value.entryValue()
    if try repeats(number, questionnaire, subject.observation, value.place) {
      subject.isSettled = true
      return omissions.add(.repeatsQuestionnaire, subject.resource)
    }
    if measurement.codes.contains(where: { $0.code == questionnaire.panel }) {
      warn(
        "panel-as-total", at: value.place,
        "the code is that of the whole \(questionnaire.title); its value is taken as the total",
        client: client)
    }
    let row = try subject.row(number, measurement, self)
    try add(
      row, of: questionnaire, client: client, linked: subject.linked, &goals)
    subject.isSettled = true
  }

  /// True for a total that the answers which it comes from have given already.
  private func repeats(
    _ value: EntryValue, _ questionnaire: FHIRQuestionnaire, _ observation: FHIRObservation,
    _ place: FHIRPlace
  ) throws(FHIRProblem) -> Bool {
    guard case .number(let number) = value,
      let total = observation.derivedFrom.lazy.compactMap({ totals[$0] }).first(where: {
        $0.questionnaire.instrument == questionnaire.instrument
      })
    else { return false }
    if total.number == number { return true }
    throw FHIRProblem(
      code: "totals-differ",
      message: "\(place.path) is \(plainText(number)); its questionnaire gives "
        + "\(plainText(total.number)), which is used",
      hint: "find out which of the two is right", place: place)
  }

  /// Adds a questionnaire's total to the goals that it measures, else to a goal of its own.
  mutating func add(
    _ row: Row, of questionnaire: FHIRQuestionnaire, client: String, linked: [String],
    _ goals: inout FHIRGoals
  ) throws(FHIRProblem) {
    let codes = [FHIRCode(code: questionnaire.total)]
    let measured =
      linked.isEmpty
      ? goals.goals(of: client, measuredBy: [questionnaire.total, questionnaire.panel]) : linked
    for goal in measured {
      let place = goals.place(
        client: client, goal: goal, codes: codes, title: nil, at: row.position)
      try add(row, to: place, rater: Series.selfRater)
    }
    if measured.isEmpty {
      try add(
        row, to: goals.place(client: client, of: questionnaire, at: row.position),
        rater: Series.selfRater)
    }
  }

  private mutating func takeOther(
    _ value: FHIRValue, _ measurement: FHIRObservation.Measurement, _ subject: inout Subject,
    _ goals: inout FHIRGoals
  ) throws(FHIRProblem) {
    var linked = subject.linked
    if linked.isEmpty, let client = subject.client {
      let codes = Set(measurement.codes.map(\.code).filter { !$0.isEmpty })
      linked = goals.goals(of: client, measuredBy: codes)
    }
    guard !linked.isEmpty else { return }
    let client = try subject.knownClient()
    let row = try subject.row(try value.entryValue(), measurement, self)
    for goal in linked {
      let place = goals.place(
        client: client, goal: goal, codes: measurement.codes, title: measurement.title,
        at: row.position)
      try add(row, to: place, rater: subject.observation.rater)
    }
    subject.isSettled = true
  }
}

extension FHIRObservation {
  /// Who rated, by the kind of the first who is named.
  fileprivate var rater: String {
    switch performers.first?.split(separator: "/").first {
    case "Practitioner", "PractitionerRole", "Organization", "CareTeam": "practitioner"
    case "RelatedPerson": "caregiver"
    default: Series.selfRater
    }
  }
}
