import GoalCore

/// A questionnaire as resources name it: by LOINC's codes for its total, its panel and its items.
///
/// - Source: loinc.org, panels 44249-1 and 69737-5, answer list LL358-3.
struct FHIRQuestionnaire: Sendable {
  let instrument: InstrumentID
  let title: String
  let panel: String
  let total: String
  /// In the order of the sheet.
  let items: [String]
  /// Asked with the items, and no part of the total.
  let extra: Set<String>
  /// How its name is written in links, case and signs put aside.
  let name: String

  static let all = [
    FHIRQuestionnaire(
      instrument: .phq9, title: "PHQ-9", panel: "44249-1", total: "44261-6",
      items: [
        "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
        "44260-8",
      ], extra: ["69722-7"], name: "phq9"),
    FHIRQuestionnaire(
      instrument: .gad7, title: "GAD-7", panel: "69737-5", total: "70274-6",
      items: [
        "69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7",
      ], extra: ["69722-7"], name: "gad7"),
  ]

  /// The questionnaire that a code is the total or the panel of.
  static func ofTotal(_ code: String) -> FHIRQuestionnaire? {
    all.first { $0.total == code || $0.panel == code }
  }

  static func isItem(_ code: String) -> Bool {
    all.contains { $0.items.contains(code) || $0.extra.contains(code) }
  }

  /// The points of an answer: 0 for "not at all" to 3 for "nearly every day".
  static let points: [String: Double] = [
    "LA6568-5": 0, "LA6569-3": 1, "LA6570-1": 2, "LA6571-9": 3,
  ]
}

/// Goal Attainment Scaling as resources name it.
///
/// - Source: loinc.org; HL7 Person-Centered Outcomes, value sets of scores and answers.
enum FHIRAttainment {
  /// What a code is the score of.
  enum Score: Equatable {
    case baseline
    case followUp(rater: String)
  }

  static func score(_ code: String) -> Score? {
    switch code {
    case "112296-9", "107332-9": .baseline
    case "107334-5": .followUp(rater: Series.selfRater)
    case "107333-7": .followUp(rater: "practitioner")
    case "107331-1": .followUp(rater: "caregiver")
    default: nil
    }
  }

  /// The level of an answer's code, from -2 to +2.
  static let levels: [String: Double] = [
    "gas-much-less-than-expected": -2, "gas-less-than-expected": -1, "gas-expected-outcome": 0,
    "gas-better-than-expected": 1, "gas-much-better-than-expected": 2, "LA34483-0": -1,
    "LA34481-4": 0, "LA34480-6": 1, "LA6111-4": 0, "LA6112-2": 1, "LA6113-0": 2,
  ]

  /// The level of an answer, by its code, else by a display such as `-2` or `+1`.
  static func level(_ codes: [FHIRCode]) -> Double? {
    if let level = codes.lazy.compactMap({ levels[$0.code] }).first { return level }
    return codes.lazy.compactMap { code in
      code.display.flatMap { NumberCell(trimmed($0))?.number }
    }.first { (-2...2).contains($0) && $0.rounded() == $0 }
  }
}
