internal import GoalCore

/// One thing that is counted of several clients: a line each, or one line where they are many.
struct ClientCounts {
  /// In the order of names.
  var clients: [(label: String, count: Int, of: Int?)]
  var ofOne: PhraseKey
  var ofMany: PhraseKey

  /// More lines than this would fill pages with the same words.
  static let mostLines = 12
  private static let longestList = 1_500

  func lines(_ language: PageLanguage, date: String) -> [String] {
    guard clients.count > Self.mostLines else {
      return clients.map { client in
        language.say(
          ofOne,
          [
            "client": client.label, "n": String(client.count), "of": String(client.of ?? 0),
            "date": date,
          ], count: client.count)
      }
    }
    return lists(language).map { language.say(ofMany, ["list": $0, "date": date]) }
  }

  /// Clients with their counts, in lists that are short enough for a value of a template.
  private func lists(_ language: PageLanguage) -> [String] {
    clients.reduce(into: []) { lists, client in
      let count = client.of.map { language.count(client.count, of: $0) } ?? String(client.count)
      let words = "\(client.label) \(count)".replacing(" ", with: "\u{A0}")
      if let last = lists.last, last.count + words.count < Self.longestList {
        lists[lists.count - 1] = "\(last); \(words)"
      } else {
        lists.append(words)
      }
    }
  }
}

extension CaseloadWords {
  var lowCoverage: [TemplateValue] {
    lines(.frontDataLowLine, .frontDataLowList) { row in
      guard let coverage = row.measure?.coverage, let share = coverage.share, share < 0.5 else {
        return nil
      }
      return (coverage.recorded, coverage.expected)
    }
  }

  var fewEntries: [TemplateValue] {
    lines(.frontDataWeeksLine, .frontDataWeeksList) { counted($0.thinWeeks) }
  }

  var leftOut: [TemplateValue] {
    lines(.frontDataUnused, .frontDataUnusedList) { counted($0.rowsUnused) }
      + lines(.frontDataLater, .frontDataLaterList) { counted($0.entriesLater) }
      + lines(.frontDataSensitive, .frontDataSensitiveList) { counted($0.sensitive) }
  }

  private func counted(_ count: Int) -> (Int, Int?)? { count > 0 ? (count, nil) : nil }

  /// What `count` gives of each client; clients of whom it gives nothing are left out.
  private func lines(
    _ ofOne: PhraseKey, _ ofMany: PhraseKey, count: (CaseloadRow) -> (Int, Int?)?
  ) -> [TemplateValue] {
    let rows = model.rows.sorted { ($0.sortKey, $0.id) < ($1.sortKey, $1.id) }
    let clients = rows.compactMap { row in
      count(row).map { (label: row.label, count: $0.0, of: $0.1) }
    }
    return ClientCounts(clients: clients, ofOne: ofOne, ofMany: ofMany)
      .lines(language, date: language.date(model.asOf, .long)).map { .text($0) }
  }
}
