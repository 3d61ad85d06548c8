import GoalCore

// MARK: - Questionnaires

extension FHIRRatings {
  mutating func take(
    _ response: FHIRResponse, _ resource: FHIRResource, _ goals: inout FHIRGoals,
    _ omissions: inout FHIROmissions
  ) throws(FHIRProblem) {
    switch response.status {
    case "entered-in-error": return omissions.add(.enteredInError, resource)
    case "in-progress", "stopped": return omissions.add(.notFinal, resource)
    default: break
    }
    let codes = itemCodes(response)
    guard
      let questionnaire = FHIRQuestionnaire.all.first(where: { known in
        codes.contains { $0.map { known.items.contains($0) || $0 == known.total } ?? false }
      })
    else { return omissions.add(.otherQuestionnaire, resource) }
    guard let client = response.subject?.lastPathPart else {
      throw FHIRProblem(
        code: "client-missing", message: "these answers name no patient",
        hint: "give them a subject")
    }
    let total = try total(of: questionnaire, response, codes, resource.place)
    let date = try day(response.time)
    totals[resource.reference] = Total(questionnaire: questionnaire, number: total.number)
    let row = Row(
      resource: resource, day: date.day, clock: date.clock, value: .number(total.number),
      position: total.place.position)
    try add(row, of: questionnaire, client: client, linked: [], &goals)
  }

  /// The code of each question: its own, that in its link, that of the questionnaire's page, or,
  /// where the questionnaire is known by name, that of its number.
  private func itemCodes(_ response: FHIRResponse) -> [String?] {
    let link = response.questionnaire.map { String($0.prefix { $0 != "|" }) } ?? ""
    let page = questions[link] ?? questions[FHIRDecoder.reference(link)] ?? [:]
    let named = FHIRQuestionnaire.all.first { known in
      link.lowercased().filter { $0.isLetter || $0.isNumber }.contains(known.name)
    }
    return response.items.map { item in
      let last = item.linkId.split(separator: "/").last.map(String.init) ?? item.linkId
      let codes = item.codes.map(\.code) + [last]
      if let code = codes.first(where: { isKnown($0) }) { return code }
      if let code = page[item.linkId], isKnown(code) { return code }
      return named.flatMap { $0.code(ofLink: last) }
    }
  }

  private func isKnown(_ code: String) -> Bool {
    FHIRQuestionnaire.isItem(code) || FHIRQuestionnaire.all.contains { $0.total == code }
  }

  /// The total as given, held against the sum of the answers where all are there.
  private func total(
    of questionnaire: FHIRQuestionnaire, _ response: FHIRResponse, _ codes: [String?],
    _ place: FHIRPlace
  ) throws(FHIRProblem) -> (number: Double, place: FHIRPlace) {
    var given: (number: Double, place: FHIRPlace)?
    var points: [String: Double] = [:]
    for (item, code) in zip(response.items, codes) {
      guard let code, let answer = item.answers.first else { continue }
      if code == questionnaire.total, case .number(let number) = try answer.entryValue() {
        given = (number, answer.place)
      } else if questionnaire.items.contains(code) {
        points[code] = try self.points(answer)
      }
    }
    let sum = points.values.reduce(0, +)
    let isWhole = points.count == questionnaire.items.count
    if let given {
      guard isWhole, given.number != sum else { return given }
      throw FHIRProblem(
        code: "total-wrong",
        message: "\(given.place.path) is \(plainText(given.number)), and the answers add up to "
          + plainText(sum), hint: "find out which of the two is right", place: given.place)
    }
    if isWhole { return (sum, place) }
    throw FHIRProblem(
      code: "answers-missing",
      message: "\(points.count) of \(questionnaire.items.count) questions are answered, and there "
        + "is no total", hint: "a total is worked out from all answers only")
  }

  private func points(_ answer: FHIRValue) throws(FHIRProblem) -> Double {
    if case .concept(let codes) = answer.content,
      let points = codes.lazy.compactMap({ FHIRQuestionnaire.points[$0.code] ?? $0.weight }).first
    {
      return points
    }
    if case .number(let number) = try answer.entryValue(), (0...3).contains(number),
      number.rounded() == number
    {
      return number
    }
    throw FHIRProblem(
      code: "answer-unknown", message: "\(answer.place.path) is no answer from 0 to 3",
      hint: "answers are the codes LA6568-5 to LA6571-9, or 0 to 3", place: answer.place)
  }
}

extension FHIRQuestionnaire {
  /// The code of a question that is known by its number: `PHQ.1`, `gad7_3`, `PHQ-9.Score`.
  fileprivate func code(ofLink link: String) -> String? {
    let parts = link.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let last = parts.last else { return nil }
    if last == "score" || last == "total" { return total }
    guard parts.count > 1, let number = Int(last), items.indices.contains(number - 1) else {
      return nil
    }
    return items[number - 1]
  }
}
