package import GoalCore

/// The words around a caseload's table, for a page that is not made from a template.
package struct CaseloadNotes: Equatable, Sendable {
  /// A number of the whole caseload, and what it counts.
  package struct Count: Equatable, Sendable {
    package var number: String
    package var words: String
  }

  package var title: String
  /// Whose caseload it is, and up to when logs were read.
  package var about: String
  package var counts: [Count]
  package var goalsLine: String
  /// Which weeks are the month's.
  package var weeksNote: String
  /// How rows are grouped.
  package var rules: String
  package var notProduced: String
  /// By client: rows and entries that no number holds.
  package var leftOut: [String]
  /// Program and date.
  package var imprint: String

  package init(_ model: CaseloadModel, language: PageLanguage) {
    let words = CaseloadWords(model: model, language: language)
    title = words.caseloadTitle
    about = words.about
    counts = words.numbers.compactMap { number in
      guard case .record(let fields) = number, case .text(let number)? = fields["number"],
        case .text(let text)? = fields["text"]
      else { return nil }
      return Count(number: number, words: text)
    }
    goalsLine = words.goalsLine
    weeksNote = words.weeksNote
    rules = words.rules
    notProduced = words.notProduced
    leftOut = words.leftOut.compactMap { if case .text(let line) = $0 { line } else { nil } }
    imprint = words.footImprint
  }
}
