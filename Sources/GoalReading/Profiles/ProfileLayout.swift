import GoalCore

/// What the columns of a table hold, for all rows or those of one case.
struct ProfileLayout {
  /// A column with values, and how they are read.
  struct Measure {
    let index: Int
    let field: ProfileField
    let title: String
    let isGuessed: Bool
    let values: ProfileValues
  }

  let dates: ProfileDates?
  let measures: [Measure]
  let unread: [Int]
  let client, goal, indicator, rater, event, moment, state, share: ProfileColumns.Bound?
  /// Several columns may hold notes, and tags.
  let notes, tags: [ProfileColumns.Bound]
  /// The words that a row must have, by column; empty where any row will do.
  private let conditions: [(index: Int, words: Set<String>)]
  private let isPossible: Bool

  static func all(of table: ProfileTable) -> [ProfileLayout] {
    let base = table.profile.fields ?? []
    guard let cases = table.profile.cases, !cases.isEmpty else {
      return [ProfileLayout(table, base, when: [:])]
    }
    return cases.map { item in
      let names = Set(item.fields.map(\.name))
      return ProfileLayout(
        table, item.fields + base.filter { !names.contains($0.name) }, when: item.when)
    }
  }

  private init(_ table: ProfileTable, _ fields: [ProfileField], when: [String: [String]]) {
    let columns = ProfileColumns(fields, header: table.header)
    func bound(_ role: FieldRole) -> ProfileColumns.Bound? { columns.index(of: role, fields) }
    dates = ProfileDates(
      dates: columns.all(of: .date, fields), year: bound(.year), time: bound(.time))
    measures = columns.values.map { column in
      Measure(
        index: column.index, field: column.field, title: column.title,
        isGuessed: column.isGuessed,
        values: ProfileValues(column.field, table.profile, options: table.file.options))
    }
    (client, goal, indicator) = (bound(.client), bound(.goal), bound(.indicator))
    (rater, event, moment) = (bound(.rater), bound(.event), bound(.moment))
    (state, share) = (bound(.state), bound(.share))
    notes = columns.bound.filter { $0.field.role == .note }
    tags = columns.bound.filter { $0.field.role == .tags }
    // A field without a role says nothing of its column.
    unread = columns.unread + columns.bound.filter { $0.field.role == nil }.map(\.index)
    let names = table.header.map(ProfileColumns.folded)
    let found = when.map { column, words in
      (names.firstIndex(of: ProfileColumns.folded(column)), Set(words.map(ProfileValues.folded)))
    }
    isPossible = found.allSatisfy { $0.0 != nil }
    conditions = found.compactMap { index, words in index.map { (index: $0, words: words) } }
  }

  /// False where the row holds nothing for this layout: an instrument that was not filled in.
  func says(_ cells: [String]) -> Bool {
    measures.contains { $0.field.blank != ProfileField.BlankRule.none || !cells[$0.index].isEmpty }
  }

  func fits(_ cells: [String]) -> Bool {
    isPossible
      && conditions.allSatisfy { $0.words.contains(ProfileValues.folded(cells[$0.index])) }
  }
}

extension ProfileColumns.Bound {
  /// The cell's word, as the field's map has it; `nil` for an empty cell.
  func word(_ cells: [String]) -> String? {
    let word = ProfileValues.folded(cells[index])
    guard !word.isEmpty else { return nil }
    let meaning = field.map?.first { ProfileValues.folded($0.key) == word }?.value
    return meaning ?? trimmed(cells[index])
  }
}
