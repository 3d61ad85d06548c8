import GoalCore

/// Makes resources of objects; what is not as expected is complained of with place and path.
struct FHIRDecoder {
  var context: RecordContext

  /// The types that are read.
  static let types: Set<String> = [
    "Patient", "Goal", "Observation", "QuestionnaireResponse", "Questionnaire", "CarePlan",
  ]

  init(_ context: RecordContext) {
    self.context = context
  }

  /// Returns `nil` for types that are not read, and for resources without an id.
  mutating func resource(
    _ node: JSONNode, _ path: JSONPath, type: String, fullUrl: String?
  ) -> FHIRResource? {
    guard Self.types.contains(type), let object = context.object(node, path, keys: nil),
      let id = identifier(object, fullUrl: fullUrl)
    else { return nil }
    let meta = object["meta"].flatMap { context.object($0, object.path("meta"), keys: nil) }
    return FHIRResource(
      reference: "\(type)/\(id)", id: id, version: meta.flatMap { context.text($0, "versionId") },
      lastUpdated: meta.flatMap { context.text($0, "lastUpdated") },
      print: ContentPrint(object.members, without: ["meta", "text"]),
      content: content(object, type: type), place: place(object.offset, path),
      file: context.fileIndex)
  }

  private mutating func content(_ object: RecordObject, type: String) -> FHIRResource.Content {
    switch type {
    case "Patient": .patient(patient(object))
    case "Goal": .goal(goal(object))
    case "Observation": .observation(observation(object))
    case "QuestionnaireResponse": .response(response(object))
    case "Questionnaire": .questions(questions(object))
    default: .plan(plan(object))
    }
  }

  /// The resource's own id, else what its bundle calls it.
  private mutating func identifier(_ object: RecordObject, fullUrl: String?) -> String? {
    if let id = context.text(object, "id") { return id }
    if let fullUrl, let id = fullUrl.split(whereSeparator: { $0 == ":" || $0 == "/" }).last {
      return String(id)
    }
    context.complain(
      at: object.offset, code: "id-missing", "this resource has no id",
      hint: "give it an id, so that others can name it", rowsUnused: 1)
    return nil
  }

  mutating func place(_ offset: Int, _ path: JSONPath) -> FHIRPlace {
    FHIRPlace(position: context.position(offset), path: path)
  }
}

// MARK: - Parts that many resources have

extension FHIRDecoder {
  mutating func part(_ object: RecordObject, _ key: JSONKey) -> RecordObject? {
    object[key].flatMap { context.object($0, object.path(key), keys: nil) }
  }

  mutating func parts(_ object: RecordObject, _ key: JSONKey) -> [RecordObject] {
    context.list(object, key).compactMap { context.object($0.node, $0.path, keys: nil) }
  }

  mutating func reference(_ object: RecordObject, _ key: JSONKey) -> String? {
    part(object, key).flatMap { name(of: $0) }
  }

  mutating func references(_ object: RecordObject, _ key: JSONKey) -> [String] {
    parts(object, key).compactMap { name(of: $0) }
  }

  /// References in R5, some of which are codes instead.
  mutating func codeableReferences(_ object: RecordObject, _ key: JSONKey) -> [String] {
    parts(object, key).compactMap { part in
      part["reference"].map { $0.noun == "text" } == true
        ? name(of: part) : reference(part, "reference")
    }
  }

  private mutating func name(of reference: RecordObject) -> String? {
    if let text = context.text(reference, "reference") { return Self.reference(text) }
    guard let identifier = part(reference, "identifier"),
      let value = context.text(identifier, "value")
    else { return nil }
    return "\(context.text(reference, "type") ?? "Patient")/\(value)"
  }

  /// `Goal/x` of `https://host/fhir/Goal/x/_history/2`; other forms are kept.
  static func reference(_ text: String) -> String {
    if text.hasPrefix("urn:") || text.hasPrefix("#") { return text }
    var parts = text.split(separator: "/", omittingEmptySubsequences: true)
    if let history = parts.firstIndex(of: "_history") { parts = Array(parts[..<history]) }
    return parts.count < 2 ? text : parts.suffix(2).joined(separator: "/")
  }

  mutating func codes(_ object: RecordObject, _ key: JSONKey) -> [FHIRCode] {
    part(object, key).map { codes(of: $0) } ?? []
  }

  mutating func codes(of concept: RecordObject) -> [FHIRCode] {
    let codings = parts(concept, "coding").compactMap { coding($0) }
    // A concept in words alone may still be a word that is known.
    if codings.isEmpty, let text = context.text(concept, "text") {
      return [FHIRCode(code: "", display: text)]
    }
    return codings
  }

  mutating func coding(_ object: RecordObject) -> FHIRCode? {
    let display = context.text(object, "display")
    guard let code = context.text(object, "code") ?? display.map({ _ in "" }) else { return nil }
    var weight: Double?
    for part in parts(object, "extension") {
      guard let url = context.text(part, "url"),
        url.hasSuffix("/ordinalValue") || url.hasSuffix("/itemWeight")
      else { continue }
      weight = context.number(part, "valueDecimal")
    }
    return FHIRCode(
      system: context.text(object, "system"), code: code, display: display, weight: weight)
  }

  /// What people call a concept.
  mutating func title(_ object: RecordObject, _ key: JSONKey) -> String? {
    guard let concept = part(object, key) else { return nil }
    if let text = context.text(concept, "text") { return text }
    return codes(of: concept).lazy.compactMap(\.display).first
  }

  /// A day; one that is not whole is left out, since no day is made up.
  mutating func day(_ object: RecordObject, _ key: JSONKey) -> CalendarDay? {
    guard let node = object[key], let text = context.text(object, key) else { return nil }
    if case .day(let day, _) = reading(text) { return day }
    context.complain(
      .warning, at: node.offset, code: "date-partial",
      "\(object.path(key)) is no whole date; it is not used",
      hint: "write it as 2026-09-08")
    return nil
  }

  func reading(_ text: String) -> FHIRTime.Reading {
    if let cell = DateCell(text), cell.isYearFirst, let day = cell.day(.ymd) {
      return .day(day, cell.clock)
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isPartial = (1...2).contains(parts.count) && parts[0].utf8.count == 4
    return isPartial && parts.allSatisfy { Int($0) != nil } ? .partial : .unreadable
  }
}
