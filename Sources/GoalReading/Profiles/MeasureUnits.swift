import GoalCore

/// What measures are counted in, as a table says that lists them for other files of its folder.
struct MeasureUnits: Sendable {
  /// By the measure's name; of two measures with one name none is known.
  private var units: [String: String] = [:]
  private let folder: Substring

  /// - Edge: empty where the table has no such columns.
  init(
    _ file: LogFile, _ profile: Profile, _ list: Profile.MeasureColumns
  ) throws(FileRefusal) {
    folder = Self.folder(of: file.path)
    let table: ProfileTable
    do throws(CSVProblem) { table = try ProfileTable(file, profile) } catch {
      throw file.refusal(error)
    }
    let names = table.header.map(ProfileColumns.folded)
    guard let name = names.firstIndex(of: ProfileColumns.folded(list.name)),
      let unit = names.firstIndex(of: ProfileColumns.folded(list.unit))
    else { return }
    var found: [String: String] = [:]
    var seen: Set<String> = []
    try table.forEachRow { (_, cells) throws(FileRefusal) in
      guard name < cells.count, unit < cells.count else { return }
      let isFirst = seen.insert(cells[name]).inserted
      found[cells[name]] = isFirst && !cells[unit].isEmpty ? cells[unit] : nil
    }
    units = found
  }

  /// Fills in the units of a file's measures that have none.
  ///
  /// - Returns: true where one of them took its unit.
  func complete(_ contents: inout FileContents, path: String) -> Bool {
    guard !units.isEmpty, Self.folder(of: path) == folder else { return false }
    var isUsed = false
    for record in contents.records.indices {
      for goal in contents.records[record].goals.indices
      where contents.records[record].goals[goal].goal.isInferred {
        for index in contents.records[record].goals[goal].indicators.indices {
          let indicator = contents.records[record].goals[goal].indicators[index].indicator
          guard indicator.unit == nil, indicator.kind != .yesNo, let unit = units[indicator.id]
          else { continue }
          contents.records[record].goals[goal].indicators[index].indicator.unit = unit
          isUsed = true
        }
      }
    }
    return isUsed
  }

  private static func folder(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }
}
