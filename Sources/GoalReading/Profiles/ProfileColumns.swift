import GoalCore

/// A profile's fields, each with the column of a table that it is about.
struct ProfileColumns {
  /// A field at a column.
  struct Bound {
    let index: Int
    let field: ProfileField
    /// The header as written.
    let title: String
    /// Named by a `*` alone: whether it holds values, the cells have to tell.
    let isGuessed: Bool

    /// What the `*` of the field's name stands for here; `nil` for a name without letters beside it.
    var star: String? {
      let parts = ProfileColumns.folded(field.name)
        .split(separator: "*", omittingEmptySubsequences: false)
      guard parts.count == 2, field.name.count > 1 else { return nil }
      let name = ProfileColumns.folded(title)
      guard name.hasPrefix(parts[0]), name.hasSuffix(parts[1]) else { return nil }
      return String(name.dropFirst(parts[0].count).dropLast(parts[1].count))
    }

    /// The header without what the `*` stands for: what all events of a measure have in common.
    var family: String {
      let separators = EventColumns.separators
      let letters = field.name.filter { $0 != "*" }.drop { separators.contains($0) }
      return String(letters.reversed().drop { separators.contains($0) }.reversed())
    }
  }

  let bound: [Bound]
  /// Columns that no field names.
  let unread: [Int]

  /// Binds each field to the first column of its name, and then those with a `*` to the rest.
  init(_ fields: [ProfileField], header: [String]) {
    let names = header.map(Self.folded)
    var bound: [Bound] = []
    var taken: Set<Int> = []
    for field in fields where !field.name.contains("*") {
      let name = Self.folded(field.name)
      guard let index = Self.place(name, names), !taken.contains(index) else { continue }
      taken.insert(index)
      bound.append(Bound(index: index, field: field, title: header[index], isGuessed: false))
    }
    for field in fields where field.name.contains("*") {
      for (index, name) in names.enumerated()
      where !name.isEmpty && !taken.contains(index) && Self.matches(name, field.name) {
        taken.insert(index)
        bound.append(Bound(index: index, field: field, title: header[index], isGuessed: true))
      }
    }
    self.bound = bound.sorted { $0.index < $1.index }
    unread = names.indices.filter { !names[$0].isEmpty && !taken.contains($0) }
  }

  /// The column of a role; of several fields the one that the profile names first.
  func index(of role: FieldRole, _ fields: [ProfileField]) -> Bound? {
    for field in fields where field.role == role {
      if let found = bound.first(where: { $0.field.name == field.name }) { return found }
    }
    return nil
  }

  /// All columns of a role, those of fields that the profile names first before others.
  func all(of role: FieldRole, _ fields: [ProfileField]) -> [Bound] {
    fields.filter { $0.role == role }.flatMap { field in
      bound.filter { $0.field.name == field.name }
    }
  }

  var values: [Bound] { bound.filter { $0.field.role == .value } }

  /// `#1` is the first column, whatever its header is.
  private static func place(_ name: String, _ names: [String]) -> Int? {
    if let index = names.firstIndex(of: name) { return index }
    guard name.hasPrefix("#"), let number = Int(name.dropFirst()),
      names.indices.contains(number - 1)
    else { return nil }
    return number - 1
  }

  static func folded(_ name: String) -> String { trimmed(name).lowercased() }

  /// True for `q12` and `Q*`, for `mood_complete` and `*_complete`.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let parts = folded(pattern).split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count == 2 else {
      return folded(pattern) == name
    }
    return name.utf8.count >= first.utf8.count + last.utf8.count && name.hasPrefix(first)
      && name.hasSuffix(last)
  }
}

extension ProfileSign {
  /// True where the header has all that the sign asks for.
  func fits(header: [String]) -> Bool {
    let names = header.map(ProfileColumns.folded)
    func has(_ column: String) -> Bool {
      column.contains("*")
        ? names.contains { ProfileColumns.matches($0, column) }
        : names.contains(ProfileColumns.folded(column))
    }
    guard (columns ?? []).allSatisfy(has), !(without ?? []).contains(where: has) else {
      return false
    }
    if let first, names.first != ProfileColumns.folded(first) { return false }
    return any.map { lists in lists.contains { $0.allSatisfy(has) } } ?? true
  }
}

extension Profile {
  /// True where a table with this header can be read by this profile.
  ///
  /// Without a sign a profile fits where all its named columns are.
  func fits(header: [String], path: String) -> Bool {
    guard let sign = recognise else {
      return !namedColumns.isEmpty && ProfileSign(columns: namedColumns).fits(header: header)
    }
    guard sign.fits(header: header) else { return false }
    return sign.file.map { path == $0 || path.hasSuffix("/" + $0) } ?? true
  }

  /// The columns that fields name whole; where there are none, those that they name by a part.
  private var namedColumns: [String] {
    let names = (fields ?? []).map(\.name).filter { $0 != "*" && !$0.hasPrefix("#") }
    let whole = names.filter { !$0.contains("*") }
    return whole.isEmpty ? names : whole
  }

  /// The columns that the profile names, and the table does not have.
  func missingColumns(_ header: [String]) -> [String] {
    let needed = recognise?.columns ?? namedColumns
    return needed.filter { !ProfileSign(columns: [$0]).fits(header: header) }
  }

  /// True where a cell of the rows is one of the sign's words.
  func fits(rows: ArraySlice<[String]>) -> Bool {
    let words = Set(recognise?.words ?? [])
    return rows.contains { $0.contains { words.contains(trimmed($0)) } }
  }
}
