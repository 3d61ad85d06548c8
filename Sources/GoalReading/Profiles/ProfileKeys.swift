import GoalCore

/// The keys that one kind of object in a profile may have.
struct ProfileKeys: Sendable {
  indirect enum Shape: Sendable {
    case text
    case word([String])
    case object(ProfileKeys)
    case objects(ProfileKeys)
    /// Names, each with a time after the start.
    case times
    case day
    /// Of a shape that decoding checks.
    case any
  }

  let owner: String
  let shapes: [String: Shape]

  private static let spelling: [String: Shape] = [
    "missingValues": .any, "trueValues": .any, "falseValues": .any, "decimalChar": .text,
    "groupChar": .text,
  ]

  static let profile = ProfileKeys(
    owner: "a profile",
    shapes: [
      "name": .text, "title": .text, "extends": .text, "recognise": .object(sign),
      "header": .text, "skip": .text, "skipThrough": .text,
      "client": .word(words(Profile.ClientName.self)), "unread": .text, "list": .object(list),
      "rows": .objects(rowRule),
      "fields": .objects(field), "cases": .objects(rowCase), "everyCase": .text,
      "schedule": .times, "start": .day,
    ].merging(spelling) { first, _ in first })

  private static let list = ProfileKeys(
    owner: "a list of measures", shapes: ["name": .text, "unit": .text])

  private static let sign = ProfileKeys(
    owner: "recognise",
    shapes: [
      "columns": .any, "first": .text, "any": .any, "without": .any, "file": .text, "words": .any,
    ])

  private static let rowRule = ProfileKeys(
    owner: "a rule for rows",
    shapes: ["column": .text, "keep": .any, "skip": .any, "reason": .text])

  private static let rowCase = ProfileKeys(
    owner: "a case", shapes: ["when": .any, "fields": .objects(field)])

  private static let field = ProfileKeys(
    owner: "a field",
    shapes: [
      "name": .text, "type": .word(words(FieldType.self)), "format": .any,
      "role": .word(words(FieldRole.self)), "goal": .text, "goalTitle": .text,
      "indicator": .text, "title": .text, "kind": .word(words(IndicatorKindName.self)),
      "unit": .text, "scale": .object(scale), "map": .any, "factor": .text, "split": .text,
      "pairs": .text, "itemAndLevel": .text, "rater": .text, "event": .text,
      "blank": .word(words(ProfileField.BlankRule.self)),
    ].merging(spelling) { first, _ in first })

  private static let scale = ProfileKeys(
    owner: "a scale",
    shapes: [
      "min": .text, "max": .text, "better": .word(words(ProfileScale.BetterName.self)),
      "low": .text, "high": .text,
    ])

  private static func words<Word: CaseIterable & RawRepresentable<String>>(
    _ type: Word.Type
  ) -> [String] {
    type.allCases.map(\.rawValue)
  }
}
