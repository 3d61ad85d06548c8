import GoalCore

/// One resource of a type that is read.
struct FHIRResource {
  enum Content {
    case patient(FHIRPatient)
    case goal(FHIRGoal)
    case observation(FHIRObservation)
    case response(FHIRResponse)
    case questions(FHIRQuestions)
    case plan(FHIRPlan)
  }

  /// What other resources call it: `Goal/speaking`, or its `urn:uuid:` in a bundle.
  var reference: String
  /// The id alone.
  var id: String
  var version: String?
  var lastUpdated: String?
  /// Of all that it says, narrative and version aside.
  var print: ContentPrint
  var content: Content
  var place: FHIRPlace
  /// Into `GoalLog.files`.
  var file: Int

  /// True for what can be an entry, so that it counts as a row when it cannot be used.
  var isRow: Bool {
    switch content {
    case .observation, .response: true
    default: false
    }
  }
}

/// Why resources are left out without being wrong.
enum FHIROmission: String, CaseIterable {
  case enteredInError = "entered in error"
  case notFinal = "not final"
  case singleAnswer = "answers to single questions, of which the total counts"
  case panel = "panels without a total"
  case aboutNoGoal = "observations about no goal"
  case otherQuestionnaire = "answers to other questionnaires"
  case repeated = "the same as another"
  case repeatsQuestionnaire = "totals that repeat their questionnaire"
  case olderVersion = "older versions"
}

/// The resources of one file.
struct FHIRContents {
  var file = ""
  var resources: [FHIRResource] = []
  /// How many there are of each type that is not read.
  var skippedTypes: [String: Int] = [:]
}

/// Two numbers that stand for what a value holds, whatever the order of its keys.
///
/// - Source: FNV-1a, 64 bits, from two beginnings.
struct ContentPrint: Equatable {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x8422_2325_CBF2_9CE4

  init(_ members: [JSONMember], without keys: Set<String>) {
    take(.object(members.filter { !keys.contains($0.key.name) }))
  }

  private mutating func take(_ value: JSONValue) {
    switch value {
    case .null: take("n")
    case .flag(let flag): take(flag ? "t" : "f")
    case .number(let number): take("#\(number)")
    case .text(let text): take("\"\(text)")
    case .array(let nodes):
      take("[\(nodes.count)")
      for node in nodes { take(node.value) }
    case .object(let members):
      take("{\(members.count)")
      for member in members.sorted(by: { $0.key.name < $1.key.name }) {
        take(member.key.name)
        take(member.node.value)
      }
    }
  }

  private mutating func take(_ text: String) {
    for byte in text.utf8 { take(byte) }
    take(0)
  }

  private mutating func take(_ byte: UInt8) {
    first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
    second = (second ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 1
  }
}
