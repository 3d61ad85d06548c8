import Reporting

/// A packet while it is made: what was planned, and what came of it so far.
struct PacketDraft {
  /// Pages of each record; 0 for a client without.
  private(set) var lengths: [Int]
  let surveys: [PacketWork.Survey]
  var model: CaseloadModel?
  /// Of the packet as a whole.
  var outputs: [HashedFile] = []
  /// Each client's own, where they were made in this run.
  private(set) var files: [[HashedFile]]
  private(set) var problems: [PacketProblem] = []
  private(set) var status = ExitStatus.success
  private var found: [Int]
  /// Clients whose pages could not be made after all.
  private var fallen: [Int: ClientSection] = [:]

  init(lengths: [Int], surveys: [PacketWork.Survey]) {
    self.lengths = lengths
    self.surveys = surveys
    found = lengths
    files = Array(repeating: [], count: lengths.count)
  }

  /// In order of id.
  var missing: [MissingClient] {
    surveys.indices.compactMap { fallen[$0]?.missing ?? surveys[$0].missing }
  }

  /// True if every client has the pages that the numbers were worked out for.
  var isAsPlanned: Bool { found == lengths }

  /// Begins anew with the pages that were found; `front` is what did not fit on the front pages.
  mutating func begin(front: [PacketProblem]) {
    problems = front + fallen.sorted { $0.key < $1.key }.flatMap(\.value.problems)
    outputs = []
  }

  mutating func take(_ section: ClientSection, at index: Int) {
    found[index] = section.pages.count
    if section.missing != nil {
      fallen[index] = section
      found[index] = 0
    }
    if !section.files.isEmpty { files[index] = section.files }
    problems += section.problems
    status = status.combined(with: section.status)
  }

  /// Plans with the pages that the last painting came to.
  mutating func replan() { lengths = found }
}

/// The clients' pages came to another number each time that they were painted.
struct UnsettledPages: Error, CustomStringConvertible {
  var description: String { "the clients' pages came to another number each time" }
}

/// What a run came to.
struct PacketOutcome {
  var clients: Int
  var rowsUnused: Int
  /// Clients whose own files were written.
  var made = 0
  /// Clients whose files were there already.
  var kept = 0
  var missing: [MissingClient] = []
  var pages = 0
  var problems: [PacketProblem] = []
  var status = ExitStatus.success
  /// True if nothing had to be made at all.
  var isUnchanged = false

  /// Counts a client's files, and lists them.
  mutating func list(_ files: [HashedFile], in folder: OutputFolder, console: Console) {
    guard !files.isEmpty else { return }
    for file in files { console.result("\(folder.path)/\(file.path)\n") }
    made += 1
  }
}
