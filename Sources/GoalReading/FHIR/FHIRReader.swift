import GoalCore

/// Reads FHIR R4 and R5 in JSON: one resource, a bundle, a list, or one resource a line.
///
/// What resources say of each other is found out once all files are read, by `FHIRJoin`.
struct FHIRReader {
  private var decoder: FHIRDecoder
  private(set) var contents = FHIRContents()

  /// Returns `nil` when the text holds no resource.
  static func read(
    _ bytes: [UInt8], path: String, index: Int, options: ReadingOptions
  ) throws(FileRefusal) -> FileContents? {
    let context = RecordContext(
      path: path, fileIndex: index, options: options, bytes: bytes, isTable: false)
    var reader = FHIRReader(decoder: FHIRDecoder(context))
    do {
      guard try reader.takeAll(bytes) else { return nil }
    } catch {
      throw FileRefusal(
        diagnostic: Diagnostic(
          .error, at: reader.decoder.context.position(error.offset), code: "not-json",
          error.message, hint: "the file may have been cut short, or changed by hand"))
    }
    var contents = FileContents(diagnostics: reader.decoder.context.diagnostics)
    contents.resources = reader.contents
    contents.resources.file = path
    return contents
  }

  /// - Returns: false when the first value is no resource.
  private mutating func takeAll(_ bytes: [UInt8]) throws(JSONProblem) -> Bool {
    var scanner = JSONScanner(bytes)
    let first = try scanner.value(depth: 0)
    guard take(first, .root, fullUrl: nil) else { return false }
    while true {
      let end = scanner.at
      scanner.skipBlanks()
      if scanner.isAtEnd { return true }
      guard end == 0 || scanner.bytes[(end - 1)..<scanner.at].contains(10) else {
        throw JSONProblem(flaw: .trailing, offset: scanner.at)
      }
      takeLine(&scanner)
    }
  }

  /// A line that is broken is a row that cannot be used, and stops no other.
  private mutating func takeLine(_ scanner: inout JSONScanner) {
    let start = scanner.at
    do {
      let node = try scanner.value(depth: 0)
      if take(node, .root, fullUrl: nil) { return }
      decoder.context.complain(
        .warning, at: node.offset, code: "resource-unknown", "this line is no resource")
    } catch {
      decoder.context.complain(
        at: error.offset, code: "not-json", error.message,
        hint: "each line holds one resource; the other lines are read", rowsUnused: 1)
      scanner.skipLines(from: start, to: "{")
    }
  }

  /// - Returns: false for what is no resource.
  private mutating func take(_ node: JSONNode, _ path: JSONPath, fullUrl: String?) -> Bool {
    if case .array(let nodes) = node.value {
      guard let first = nodes.first, first.resourceType != nil else { return false }
      for (index, item) in nodes.enumerated() { _ = take(item, .index(path, index), fullUrl: nil) }
      return true
    }
    guard let type = node.resourceType else { return false }
    if type == "Bundle" {
      takeBundle(node, path)
    } else if let resource = decoder.resource(node, path, type: type, fullUrl: fullUrl) {
      contents.resources.append(resource)
    } else if !FHIRDecoder.types.contains(type) {
      contents.skippedTypes[safeName(type), default: 0] += 1
    }
    return true
  }

  /// A type ends up in a message, so it must look like one.
  private func safeName(_ type: String) -> String {
    let isName =
      type.utf8.count <= 40 && type.utf8.allSatisfy { (65...90).contains($0 & 0xDF) }
    return isName ? type : "resources without a proper type"
  }

  private mutating func takeBundle(_ node: JSONNode, _ path: JSONPath) {
    guard let bundle = decoder.context.object(node, path, keys: nil) else { return }
    let firstOfBundle = contents.resources.count
    var references: [String: String] = [:]
    for item in decoder.context.list(bundle, "entry") {
      guard let entry = decoder.context.object(item.node, item.path, keys: nil),
        let resource = entry["resource"]
      else { continue }
      let url = decoder.context.text(entry, "fullUrl")
      let before = contents.resources.count
      if !take(resource, entry.path("resource"), fullUrl: url) {
        decoder.context.complain(
          at: resource.offset, code: "resource-unknown",
          "\(entry.path("resource")) is no resource: it has no resourceType")
      }
      if let url, contents.resources.count == before + 1 {
        references[FHIRDecoder.reference(url)] = contents.resources[before].reference
      }
    }
    for index in contents.resources[firstOfBundle...].indices {
      contents.resources[index].content.resolve(references)
    }
  }

  private init(decoder: FHIRDecoder) {
    self.decoder = decoder
  }
}

extension JSONNode {
  /// What kind of resource this is; `nil` for what is none.
  var resourceType: String? {
    guard case .object(let members) = value,
      case .text(let type)? = members.first(where: { $0.key == "resourceType" })?.node.value
    else { return nil }
    return type
  }
}

extension FHIRResource.Content {
  /// Replaces the names that a bundle gives its entries by the resources' own.
  fileprivate mutating func resolve(_ references: [String: String]) {
    func resolved(_ name: String?) -> String? { name.map { references[$0] ?? $0 } }
    func all(_ names: [String]) -> [String] { names.map { references[$0] ?? $0 } }
    switch self {
    case .goal(var goal):
      goal.subject = resolved(goal.subject)
      goal.outcomes = all(goal.outcomes)
      self = .goal(goal)
    case .observation(var observation):
      observation.subject = resolved(observation.subject)
      observation.focus = all(observation.focus)
      observation.performers = all(observation.performers)
      observation.basedOn = all(observation.basedOn)
      observation.derivedFrom = all(observation.derivedFrom)
      self = .observation(observation)
    case .response(var response):
      response.subject = resolved(response.subject)
      self = .response(response)
    case .plan(var plan):
      plan.goals = all(plan.goals)
      plan.outcomes = all(plan.outcomes)
      self = .plan(plan)
    case .patient, .questions: break
    }
  }
}
