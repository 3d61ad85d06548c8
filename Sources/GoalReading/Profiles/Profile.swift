import GoalCore

/// How a table that another program or a person's own form wrote is to be read.
///
/// The words are those of Frictionless Table Schema (`fields`, `type`, `format`, `missingValues`,
/// `trueValues`, `falseValues`, `decimalChar`, `groupChar`) with roles, scales and maps added.
package struct Profile: Decodable, Equatable, Sendable {
  package var name: String
  /// What messages call the source.
  var title: String?
  /// The name of a profile that this one changes.
  var extends: String?
  var recognise: ProfileSign?
  /// Which record is the header, from 1.
  var header: Int?
  /// Records after the header that hold no data.
  var skip: Int?
  /// Records up to the one with this text in a cell hold no data.
  var skipThrough: String?
  /// Who the client of a table without such a column is: `file` or `folder`.
  var client: ClientName?
  /// Why a file of this kind is not read at all.
  var unread: String?
  /// Where such a file lists the measures of others in its folder.
  var list: MeasureColumns?
  /// How long after a client's start each event was: `2m: 2 months`.
  var schedule: [String: String]?
  /// The day that events are counted from, for clients of whom no column or record says it.
  var start: String?
  var missingValues: [String]?
  var trueValues: [String]?
  var falseValues: [String]?
  var decimalChar: String?
  var groupChar: String?
  var rows: [ProfileRowRule]?
  var fields: [ProfileField]?
  var cases: [ProfileCase]?
  /// True where each case that fits a row is read, not the first alone.
  var everyCase: Bool?

  /// The columns of a list of measures.
  struct MeasureColumns: Decodable, Equatable, Sendable {
    var name: String
    var unit: String
  }

  enum ClientName: String, Decodable, CaseIterable, Sendable {
    case file, folder
  }
}

/// What a file of a source is known by.
struct ProfileSign: Decodable, Equatable, Sendable {
  /// Columns that must all be there.
  var columns: [String]?
  /// The column that must come before all others.
  var first: String?
  /// Lists of columns, of which one must be there whole.
  var any: [[String]]?
  /// Columns of which none may be there: those of a log in Guidepost's own layout, say.
  var without: [String]?
  /// The file's name, where other files of the source have the same columns.
  var file: String?
  /// Words of which one must stand in a cell of the first rows.
  var words: [String]?
}

/// Which rows count.
struct ProfileRowRule: Decodable, Equatable, Sendable {
  var column: String
  /// Rows with other words are left out, and counted.
  var keep: [String]?
  /// Rows with these words are left out, and counted.
  var skip: [String]?
  /// What such rows are, for the message.
  var reason: String?
}

/// Fields that hold for some of the rows.
struct ProfileCase: Decodable, Equatable, Sendable {
  /// Words by column; all must be met.
  var when: [String: [String]]
  var fields: [ProfileField]
}

/// One column, or all that a name with a `*` stands for.
struct ProfileField: Decodable, Equatable, Sendable {
  var name: String
  var type: FieldType?
  var format: FieldFormat?
  var role: FieldRole?
  /// The goal's id; left out: the column's header.
  var goal: String?
  var goalTitle: String?
  var indicator: String?
  var title: String?
  var kind: IndicatorKindName?
  var unit: String?
  var scale: ProfileScale?
  /// What words mean: a number, `yes`, `no`, `skipped`, `paused` or `missing` for a value; another
  /// word for other roles.
  var map: [String: String]?
  var missingValues: [String]?
  var trueValues: [String]?
  var falseValues: [String]?
  var decimalChar: String?
  var groupChar: String?
  /// Values are multiplied by this.
  var factor: Double?
  /// What stands between the words of one cell.
  var split: String?
  /// What stands between a name and its value in one cell.
  var pairs: String?
  /// True where a cell holds a name and a level: `Neck pain (Moderate)`.
  var itemAndLevel: Bool?
  /// Who rated, for all values of the column.
  var rater: String?
  /// Of the schedule, for all values of the column; left out: what the `*` of the name stands for.
  var event: String?
  /// `none` where an empty cell is no row at all.
  var blank: BlankRule?

  enum BlankRule: String, Decodable, CaseIterable, Sendable {
    case empty, none
  }
}

/// What a field's cells are, as Frictionless Table Schema calls it.
enum FieldType: String, Decodable, CaseIterable, Sendable {
  case any, string, number, integer, boolean, date, time, datetime
}

/// What a field is to a log.
enum FieldRole: String, Decodable, CaseIterable, Sendable {
  case date, year, time, client, goal, indicator, value, note, tags, rater, event, moment, state
  case share, ignore
  /// The day that the client's events are counted from.
  case start
}

/// One spelling of dates, or several.
struct FieldFormat: Decodable, Equatable, Sendable {
  var patterns: [String]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let list = try? container.decode([String].self) {
      patterns = list
    } else {
      patterns = [try container.decode(String.self)]
    }
  }
}

/// The scale of a field's values.
struct ProfileScale: Decodable, Equatable, Sendable {
  var min: Double?
  var max: Double?
  var better: BetterName?
  var low: String?
  var high: String?

  enum BetterName: String, Decodable, CaseIterable, Sendable {
    case lower, higher
  }
}

/// The kinds of indicators under the names that records use, and one that the values decide.
enum IndicatorKindName: String, Decodable, CaseIterable, Sendable {
  case rating, score, count, minutes
  case yesNo = "yes-no"
  case share, attainment
  /// Done or not where all values are 0 or 1, else what the values look like.
  case habit
}

extension ProfileScale {
  /// This scale with the ends of another, and what they are called, where it has none of its own.
  fileprivate func completed(by base: ProfileScale?) -> ProfileScale {
    guard var scale = base, min == nil, max == nil else { return self }
    scale.better = better ?? scale.better
    scale.low = low ?? scale.low
    scale.high = high ?? scale.high
    return scale
  }
}

extension ProfileField {
  init(name: String, role: FieldRole) {
    self.name = name
    self.role = role
  }

  /// This field with what it leaves out taken from another.
  func completed(by base: ProfileField) -> ProfileField {
    var field = self
    field.type = type ?? base.type
    field.format = format ?? base.format
    field.role = role ?? base.role
    field.goal = goal ?? base.goal
    field.goalTitle = goalTitle ?? base.goalTitle
    field.indicator = indicator ?? base.indicator
    field.title = title ?? base.title
    field.kind = kind ?? base.kind
    field.unit = unit ?? base.unit
    field.scale = scale?.completed(by: base.scale) ?? base.scale
    field.map = (base.map ?? [:]).merging(map ?? [:]) { $1 }
    if field.map?.isEmpty == true { field.map = nil }
    field.missingValues = missingValues ?? base.missingValues
    field.trueValues = trueValues ?? base.trueValues
    field.falseValues = falseValues ?? base.falseValues
    field.decimalChar = decimalChar ?? base.decimalChar
    field.groupChar = groupChar ?? base.groupChar
    field.factor = factor ?? base.factor
    field.split = split ?? base.split
    field.pairs = pairs ?? base.pairs
    field.itemAndLevel = itemAndLevel ?? base.itemAndLevel
    field.rater = rater ?? base.rater
    field.event = event ?? base.event
    field.blank = blank ?? base.blank
    return field
  }
}

extension Profile {
  /// This profile with what it leaves out taken from another; fields of one name, and their maps,
  /// are joined.
  func completed(by base: Profile) -> Profile {
    var profile = self
    // Whose project data and dictionary a file holds, its first ancestor tells.
    profile.extends = base.extends ?? base.name
    profile.title = title ?? base.title
    profile.recognise = recognise ?? base.recognise
    profile.header = header ?? base.header
    profile.skip = skip ?? base.skip
    profile.skipThrough = skipThrough ?? base.skipThrough
    profile.client = client ?? base.client
    profile.unread = unread ?? base.unread
    profile.list = list ?? base.list
    profile.schedule = schedule ?? base.schedule
    profile.start = start ?? base.start
    profile.missingValues = missingValues ?? base.missingValues
    profile.trueValues = trueValues ?? base.trueValues
    profile.falseValues = falseValues ?? base.falseValues
    profile.decimalChar = decimalChar ?? base.decimalChar
    profile.groupChar = groupChar ?? base.groupChar
    profile.rows = rows ?? base.rows
    profile.everyCase = everyCase ?? base.everyCase
    let own = fields ?? []
    func joined(_ field: ProfileField) -> ProfileField {
      own.first { $0.name == field.name }?.completed(by: field) ?? field
    }
    let known = (base.fields ?? []) + (base.cases ?? []).flatMap(\.fields)
    // Fields of one's own come first, so that they win over those that stand for any column.
    profile.fields =
      own.filter { field in !known.contains { $0.name == field.name } }
      + (base.fields ?? []).map(joined)
    profile.cases =
      cases
      ?? base.cases.map { list in
        list.map { ProfileCase(when: $0.when, fields: $0.fields.map(joined)) }
      }
    return profile
  }
}
