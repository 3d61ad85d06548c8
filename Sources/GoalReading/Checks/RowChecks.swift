internal import GoalCore

extension CheckedRecord {
  /// Rows after the as-of day, one finding for each series.
  var daysInFuture: [Diagnostic] {
    record.series.compactMap { series in
      let later = series.entries.filter { $0.day > asOf }
      guard let first = later.first else { return nil }
      let rows = later.count == 1 ? "a row is" : "\(later.count) rows are"
      return finding(
        .dayInFuture, at: log.position(of: first.source),
        "\(rows) dated after \(asOf), the first on \(first.day)",
        hint: "later rows are left out of reports; check the year, or give --as-of")
    }
  }

  /// Rows in a file that is named after another client; one finding for each such file.
  var rowsInOthersFiles: [Diagnostic] {
    let others = Set(log.clients.map(\.client.id)).subtracting([record.client.id])
    var seen: Set<UInt32> = []
    return record.series.flatMap(\.entries).compactMap { entry in
      let place = log.position(of: entry.source)
      guard entry.source.line > 0, others.contains(place.fileNameWithoutEnding),
        seen.insert(entry.source.file).inserted
      else { return nil }
      return finding(
        .anotherClientsFile, at: place,
        "a row of client \(record.client.id) stands in a file named after another client",
        hint: "check the client column, so that no row is put on the wrong sheet")
    }
  }

  /// Indicators of current goals without a single value.
  var indicatorsNeverRecorded: [Diagnostic] {
    let recorded = Set(
      record.series.filter { $0.entries.contains { $0.state == .recorded } }
        .map { [$0.goal, $0.indicator] })
    return goals.flatMap { goal in
      goal.indicators.filter { !recorded.contains([goal.id, $0.id]) }.map { indicator in
        finding(
          .neverRecorded, at: goal.position,
          "indicator \(indicator.id) of goal \(goal.id) was never recorded",
          hint: "check the ids in the log, or take the indicator out of the goal")
      }
    }
  }

  /// A rating whose values lie in the lower half of its scale up to a day, and from then on reach
  /// beyond it only where another scale would: seen as the highest value doubling at once.
  var changedScales: [Diagnostic] {
    record.series.compactMap { series in
      guard let indicator = indicator(of: series), indicator.kind == .rating,
        let scale = indicator.scale
      else { return nil }
      let values = series.entries.filter { $0.number != nil }
      guard let change = scaleChange(in: values.compactMap(\.number), scale: scale) else {
        return nil
      }
      let entry = values[change]
      return finding(
        .scaleChanged, at: log.position(of: entry.source),
        "values from \(entry.day) on look like another scale than those before",
        hint: "if the scale changed, begin a new indicator or phase on that day")
    }
  }

  private func indicator(of series: Series) -> Indicator? {
    record.goals.first { $0.id == series.goal }?.indicators.first { $0.id == series.indicator }
  }

  /// The first value after a change of scale; at least ten values on each side, all of one side
  /// within half of the scale and the other side's middle beyond it.
  private func scaleChange(in values: [Double], scale: ClosedRange<Double>) -> Int? {
    let half = (scale.lowerBound + scale.upperBound) / 2
    guard values.count >= 20 else { return nil }
    let lowFirst = values.prefix { $0 <= half }.count
    if lowFirst >= 10, let middle = median(of: values.dropFirst(lowFirst)), middle > half,
      values.count - lowFirst >= 10, values[lowFirst...].allSatisfy({ $0 > half })
    {
      return lowFirst
    }
    let highFirst = values.prefix { $0 > half }.count
    if highFirst >= 10, values.count - highFirst >= 10,
      values[highFirst...].allSatisfy({ $0 <= half })
    {
      return highFirst
    }
    return nil
  }
}

extension SourcePosition {
  /// `jm-014` of `logs/jm-014.csv`.
  fileprivate var fileNameWithoutEnding: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
