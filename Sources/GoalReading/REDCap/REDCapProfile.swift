import GoalCore

extension Profile {
  /// True for the profile of REDCap projects, and for those that change it.
  var isProject: Bool { name == "redcap" || extends == "redcap" }

  /// The column with the event of a project's row.
  static let projectEvent = "redcap_event_name"
}

extension REDCapDictionary {
  /// The profile by which the project's data are read: each instrument a goal, each of its fields
  /// with numbers an indicator.
  func profile(base: Profile) -> Profile {
    var forms: [String] = []
    for field in fields where !forms.contains(field.form) { forms.append(field.form) }
    var profile = base
    profile.everyCase = true
    profile.fields =
      (fields.first.map { [ProfileField(name: $0.name, role: .client)] } ?? [])
      + (base.fields ?? []).filter { $0.role != .client && $0.role != .date && $0.role != .value }
      + [ProfileField(name: "*", role: .ignore)]
    // What a person said of a field comes before what the dictionary says.
    let own = (base.fields ?? []).filter { !$0.name.contains("*") }
    let said = Set(
      own.filter { $0.role != nil && $0.role != .date && $0.role != .value }
        .map { $0.name.lowercased() })
    let values = Dictionary(
      own.filter { $0.role == nil || $0.role == .value }.map { ($0.name.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    profile.cases = forms.map { form in
      let measures = fields.dropFirst().filter { $0.form == form }.flatMap(\.measures)
        .map { values[$0.name]?.completed(by: $0) ?? $0 }
      return ProfileCase(
        when: [:],
        fields: (dates(of: form) + measures).filter { !said.contains($0.name) })
    }
    return profile
  }

  /// The dates of an instrument, before those that name the visit; never a day of birth.
  private func dates(of form: String) -> [ProfileField] {
    let all = fields.filter { $0.isDate && !$0.isBirth }
    let visits = all.filter { $0.form != form && $0.namesVisit }
    return (all.filter { $0.form == form } + visits).map { field in
      var date = ProfileField(name: field.name, role: .date)
      date.type = .date
      return date
    }
  }
}

extension REDCapDictionary.Field {
  fileprivate var isDate: Bool { type == "text" && validation.hasPrefix("date") }

  fileprivate var isBirth: Bool {
    name.contains("birth") || name.contains("dob") || label.lowercased().contains("birth")
  }

  fileprivate var namesVisit: Bool { name.contains("visit") || name.contains("date") }

  /// The field's columns with numbers; none for words and dates.
  fileprivate var measures: [ProfileField] {
    var field = ProfileField(name: name, role: .value)
    field.goal = form
    field.indicator = name
    field.title = label.isEmpty ? nil : label
    field.blank = ProfileField.BlankRule.none
    switch type {
    case "radio", "dropdown": return choose(&field) ? [field] : []
    case "yesno", "truefalse":
      field.type = .boolean
      return [field]
    case "checkbox": return checkboxes(field)
    case "slider":
      field.scale = ProfileScale(min: least ?? 0, max: most ?? 100)
      return [field]
    case "calc", "text":
      guard type == "calc" || validation.hasPrefix("number") || validation == "integer" else {
        return []
      }
      if validation.contains("comma_decimal") { field.decimalChar = "," }
      field.type = validation == "integer" ? .integer : .number
      if let least, let most { field.scale = ProfileScale(min: least, max: most) }
      return [field]
    default: return []
    }
  }

  /// Codes that are numbers are the scale; those that stand for no answer are none of it.
  private func choose(_ field: inout ProfileField) -> Bool {
    let missing = choices.filter { Self.isNoAnswer($0.label) }.map(\.code)
    let scale = choices.filter { !missing.contains($0.code) }
    let numbers = scale.compactMap { NumberCell($0.code)?.number }
    guard numbers.count == scale.count, let low = numbers.min(), let high = numbers.max(),
      low < high
    else { return false }
    field.missingValues = missing
    let labels = scale.map { $0.label.lowercased() }
    if Set(numbers) == [0, 1], labels.contains("yes"), labels.contains("no") {
      field.type = .boolean
      return true
    }
    field.scale = ProfileScale(
      min: low, max: high, low: scale.first { NumberCell($0.code)?.number == low }?.label,
      high: scale.first { NumberCell($0.code)?.number == high }?.label)
    return true
  }

  /// A box is a column of its own: `gym___0`.
  private func checkboxes(_ field: ProfileField) -> [ProfileField] {
    choices.map { choice in
      var box = field
      box.name = "\(name)___\(choice.code.lowercased().replacing("-", with: "_"))"
      box.indicator = box.name
      box.title = choice.label
      box.type = .boolean
      return box
    }
  }

  private static func isNoAnswer(_ label: String) -> Bool {
    let words = [
      "missing", "not applicable", "n/a", "unknown", "refused", "declined", "prefer not",
      "don't know", "not asked",
    ]
    return words.contains { label.lowercased().contains($0) }
  }
}
