import GoalCore

/// Joins the resources of all files of a run into records and rows.
struct FHIRJoin {
  private(set) var usable: [FHIRResource] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var omissions = FHIROmissions()

  /// Takes the resources out of the files' contents, and adds what they come to.
  static func join(_ contents: inout [FileContents]) {
    var resources: [FHIRResource] = []
    var join = FHIRJoin()
    for index in contents.indices {
      join.omissions.add(types: contents[index].resources.skippedTypes, of: contents[index])
      resources.append(contentsOf: contents[index].resources.resources)
      contents[index].resources = FHIRContents()
    }
    guard !resources.isEmpty || join.omissions.isTold else { return }
    join.settleAll(resources)
    var goals = FHIRGoals(join.usable)
    var ratings = FHIRRatings(join.usable)
    ratings.take(join.usable, &goals, &join.omissions)
    contents.append(
      FileContents(
        records: goals.records, rows: ratings.groups,
        diagnostics: join.diagnostics + goals.diagnostics + ratings.diagnostics
          + join.omissions.diagnostics))
  }
}

// MARK: - One resource under one name

extension FHIRJoin {
  /// A resource is known by type, id and version: two of one name with other contents are a
  /// contradiction, of which neither is used.
  private mutating func settleAll(_ resources: [FHIRResource]) {
    var places: [String: [Int]] = [:]
    for (index, resource) in resources.enumerated() {
      places[resource.reference, default: []].append(index)
    }
    for (index, resource) in resources.enumerated() {
      guard let equals = places[resource.reference] else { continue }
      if equals.count == 1 {
        usable.append(resource)
      } else if equals.first == index, let winner = settle(equals.map { resources[$0] }) {
        usable.append(winner)
      }
    }
  }

  /// Returns the newest version, unless it contradicts itself.
  private mutating func settle(_ equals: [FHIRResource]) -> FHIRResource? {
    guard let newest = equals.max(by: { isOlder($0, than: $1) }) else { return nil }
    var isContradicted = false
    for resource in equals {
      if isOlder(resource, than: newest) {
        omissions.add(.olderVersion, resource)
      } else if resource.print != newest.print {
        isContradicted = true
      }
    }
    let current = equals.filter { !isOlder($0, than: newest) }
    guard isContradicted, let first = current.first else {
      for resource in current.dropFirst() { omissions.add(.repeated, resource) }
      return current.first
    }
    for resource in current.dropFirst() where resource.print != first.print {
      contradict(resource, first, count: current.count)
    }
    return nil
  }

  /// By number of version, else by the time of its change; equal where neither tells.
  private func isOlder(_ left: FHIRResource, than right: FHIRResource) -> Bool {
    guard left.version != right.version else { return false }
    if let old = left.version.flatMap({ Int($0) }), let new = right.version.flatMap({ Int($0) }) {
      return old < new
    }
    guard let old = left.lastUpdated, let new = right.lastUpdated else { return false }
    return old < new
  }

  private mutating func contradict(_ resource: FHIRResource, _ first: FHIRResource, count: Int) {
    diagnostics.append(
      Diagnostic(
        .error, at: resource.place.position, code: "resources-contradict",
        "this resource has the type, id and version of the one at \(first.place.position), and "
          + "says something else; neither is used",
        hint: "keep the one that is right", rowsUnused: resource.isRow ? count : 0))
  }
}

/// What was left out of each file without being wrong, counted.
struct FHIROmissions {
  private var counts: [String: [FHIROmission: Int]] = [:]
  private var types: [String: [String: Int]] = [:]

  var isTold: Bool { !counts.isEmpty || !types.isEmpty }

  mutating func add(_ omission: FHIROmission, _ resource: FHIRResource) {
    counts[resource.place.position.file, default: [:]][omission, default: 0] += 1
  }

  mutating func add(types skipped: [String: Int], of contents: FileContents) {
    guard !skipped.isEmpty else { return }
    types[contents.resources.file, default: [:]].merge(skipped) { $0 + $1 }
  }

  /// One warning for each file and kind.
  var diagnostics: [Diagnostic] {
    let skipped = types.sorted { $0.key < $1.key }.map { file, counts in
      let words = counts.sorted { $0.key < $1.key }.map { "\($0) (\($1))" }
      return warning(
        file, "types-skipped",
        "resources of these types are not read: \(words.joined(separator: ", "))")
    }
    let left = counts.sorted { $0.key < $1.key }.map { file, counts in
      let words = FHIROmission.allCases.compactMap { omission in
        counts[omission].map { "\(omission.rawValue) (\($0))" }
      }
      return warning(
        file, "resources-left-out", "resources are left out: \(words.joined(separator: "; "))")
    }
    return skipped + left
  }

  private func warning(_ file: String, _ code: String, _ message: String) -> Diagnostic {
    Diagnostic(.warning, at: SourcePosition(file: file), code: code, message)
  }
}
