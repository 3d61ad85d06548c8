import GoalCore

extension FHIRDecoder {
  mutating func observation(_ object: RecordObject) -> FHIRObservation {
    FHIRObservation(
      subject: reference(object, "subject"), status: context.text(object, "status"),
      time: time(
        object, instants: ["effectiveDateTime", "effectiveInstant"], period: "effectivePeriod"),
      main: measurement(object),
      components: parts(object, "component").map { measurement($0) },
      focus: references(object, "focus"), performers: references(object, "performer"),
      basedOn: references(object, "basedOn"), derivedFrom: references(object, "derivedFrom"),
      note: note(object))
  }

  private mutating func note(_ object: RecordObject) -> String? {
    let notes = parts(object, "note").compactMap { context.text($0, "text") }
    return notes.isEmpty ? nil : notes.joined(separator: "\n")
  }

  private mutating func measurement(_ object: RecordObject) -> FHIRObservation.Measurement {
    FHIRObservation.Measurement(
      codes: codes(object, "code"), title: title(object, "code"), value: value(object))
  }

  /// The day of an instant, else of the end of a period, else of its start.
  private mutating func time(
    _ object: RecordObject, instants: [JSONKey], period: JSONKey?
  ) -> FHIRTime {
    for key in instants {
      if let time = time(object, key) { return time }
    }
    if let period, let part = part(object, period),
      let time = time(part, "end") ?? time(part, "start")
    {
      return time
    }
    return FHIRTime(reading: .missing, place: place(object.offset, object.path))
  }

  private mutating func time(_ object: RecordObject, _ key: JSONKey) -> FHIRTime? {
    guard let node = object[key] else { return nil }
    let place = place(node.offset, object.path(key))
    guard case .text(let text) = node.value else {
      return FHIRTime(reading: .unreadable, place: place)
    }
    return FHIRTime(reading: reading(text), place: place)
  }

  /// The one member whose key begins with `value`.
  mutating func value(_ object: RecordObject) -> FHIRValue? {
    if let node = object["dataAbsentReason"] {
      return FHIRValue(content: .absent, place: place(node.offset, object.path("dataAbsentReason")))
    }
    guard let member = object.members.first(where: { $0.key.name.hasPrefix("value") }) else {
      return nil
    }
    let path = object.path(member.key)
    return FHIRValue(
      content: content(object, member.key, member.node, path),
      place: place(member.node.offset, path))
  }

  private mutating func content(
    _ object: RecordObject, _ key: JSONKey, _ node: JSONNode, _ path: JSONPath
  ) -> FHIRValue.Content {
    switch (key.name, node.value) {
    case ("valueQuantity", .object):
      guard let quantity = context.object(node, path, keys: nil), quantity["comparator"] == nil,
        let number = context.number(quantity, "value")
      else { return .other }
      return .number(number, unit: unit(quantity))
    case ("valueInteger", .number(let number)), ("valueDecimal", .number(let number)):
      return .number(number, unit: nil)
    case ("valueBoolean", .flag(let flag)): return .flag(flag)
    case ("valueString", .text(let text)): return .text(text)
    case ("valueCodeableConcept", .object):
      return context.object(node, path, keys: nil).map { .concept(codes(of: $0)) } ?? .other
    case ("valueCoding", .object):
      let code = context.object(node, path, keys: nil).flatMap { coding($0) }
      return code.map { .concept([$0]) } ?? .other
    default: return .other
    }
  }

  mutating func response(_ object: RecordObject) -> FHIRResponse {
    FHIRResponse(
      subject: reference(object, "subject"), status: context.text(object, "status"),
      questionnaire: context.text(object, "questionnaire"),
      time: time(object, instants: ["authored"], period: nil), items: items(object))
  }

  /// Questions, and those of groups and of answers, one after the other.
  private mutating func items(_ object: RecordObject) -> [FHIRResponse.Item] {
    parts(object, "item").flatMap { part -> [FHIRResponse.Item] in
      let answers = parts(part, "answer")
      let item = FHIRResponse.Item(
        linkId: context.text(part, "linkId") ?? "",
        codes: parts(part, "code").compactMap { coding($0) },
        answers: answers.compactMap { value($0) }, place: place(part.offset, part.path))
      return [item] + items(part) + answers.flatMap { items($0) }
    }
  }

  mutating func questions(_ object: RecordObject) -> FHIRQuestions {
    var questions = FHIRQuestions(url: context.text(object, "url"), codes: [:])
    collect(object, &questions)
    return questions
  }

  private mutating func collect(_ object: RecordObject, _ questions: inout FHIRQuestions) {
    for part in parts(object, "item") {
      let code = parts(part, "code").compactMap { coding($0)?.code }.first
      if let link = context.text(part, "linkId"), let code { questions.codes[link] = code }
      collect(part, &questions)
    }
  }
}
