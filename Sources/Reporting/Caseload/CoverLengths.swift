internal import GoalCore

/// How much the cover of a packet tells, so that it stays one page.
package struct CoverLengths: Equatable, Sendable {
  /// Whether all clients are listed, where they are few enough.
  package var hasIndex: Bool
  package var reviews: Int
  package var missing: Int
  package var changes: Int

  /// Where no cover fits a page whatever is left out: a template of the user's, with more pages.
  package static let usual = CoverLengths(hasIndex: true, reviews: 7, missing: 2, changes: 8)

  /// From the most that a cover tells to the least; what comes last is left out first.
  ///
  /// - Shape: of `changes`, the cover tells as many as it has room for, and no fewer than this.
  package static let steps = [
    CoverLengths(hasIndex: true, reviews: 7, missing: 2, changes: 3),
    CoverLengths(hasIndex: true, reviews: 4, missing: 1, changes: 3),
    CoverLengths(hasIndex: true, reviews: 3, missing: 1, changes: 0),
    CoverLengths(hasIndex: false, reviews: 7, missing: 2, changes: 3),
    CoverLengths(hasIndex: false, reviews: 3, missing: 1, changes: 0),
    CoverLengths(hasIndex: false, reviews: 0, missing: 0, changes: 0),
  ]
}

extension CaseloadWords {
  // MARK: Reviews, changes, contents

  var reviewsBeforeEnd: [CaseloadRow] {
    model.rows.filter { row in row.reviewDue.map { $0 <= model.month.next.lastDay } ?? false }
      .sorted { ($0.reviewDue ?? model.asOf, $0.id) < ($1.reviewDue ?? model.asOf, $1.id) }
  }

  var reviews: [TemplateValue] {
    guard !model.isCoverPrivate else { return [] }
    return reviewsBeforeEnd.prefix(model.cover.reviews).map { row in
      .record([
        "day": .text(row.reviewDue.map { language.date($0, .long) } ?? ""),
        "label": .text(row.label),
        "link": .markdown(model.pages.clients[row.id]?.anchor ?? ""),
      ])
    }
  }

  var reviewsMore: String {
    let rest = reviewsBeforeEnd.count - reviews.count
    guard rest > 0 else { return "" }
    guard reviews.isEmpty else {
      return language.say(.frontMore, ["n": String(rest)], count: rest)
    }
    let end = language.date(model.month.next.lastDay, .long)
    return "\(rest) \(language.say(.frontReviews, ["date": end], count: rest))"
  }

  var reviewsNone: String {
    guard reviewsBeforeEnd.isEmpty else { return "" }
    return language.say(
      .frontReviewsNone, ["month": language.name(of: model.month.next)])
  }

  private var allChanges: [(row: CaseloadRow, change: GoalChange)] {
    model.rows.flatMap { row in row.changes.map { (row, $0) } }
      .sorted { ($0.change.day, $0.row.id) < ($1.change.day, $1.row.id) }
  }

  func changes(most: Int) -> [TemplateValue] {
    guard !model.isCoverPrivate || most == .max else { return [] }
    return allChanges.prefix(most).map { row, change in
      .record([
        "day": .text(language.date(change.day, .short)), "label": .text(row.label),
        "link": .markdown(model.pages.clients[row.id]?.anchor ?? ""),
        "kind": .text(language.say(change.kind.word)), "text": .text(change.words),
      ])
    }
  }

  var changesMore: String {
    let shown = model.isCoverPrivate ? 0 : model.cover.changes
    let rest = model.changeCount - shown
    guard rest > 0 else { return "" }
    return language.say(
      shown == 0 ? .frontChangesCount : .frontMoreChanges, ["n": String(rest)], count: rest)
  }

  var changesNone: String { model.changeCount == 0 ? language.say(.frontChangesNone) : "" }

  var changesTitle: String { language.say(.frontChanges, ["month": month]) }

  var notProduced: String {
    language.say(.frontNotProduced, ["n": String(model.missing.count)])
  }

  func missing(most: Int) -> [TemplateValue] {
    guard !model.isCoverPrivate || most == .max else { return [] }
    return model.missing.prefix(most).map { client in
      .record([
        "label": .text(client.label), "reason": .text(client.reason), "hint": .text(client.hint),
      ])
    }
  }

  var missingMore: String {
    let shown = model.isCoverPrivate ? 0 : model.cover.missing
    let rest = model.missing.count - shown
    return rest > 0 ? language.say(.frontMore, ["n": String(rest)], count: rest) : ""
  }

  /// Said only where nothing stands against it.
  var allProduced: String {
    model.missing.isEmpty && model.errorCount == 0 ? language.say(.frontAllProduced) : ""
  }

  /// A file that could not be read has no client who could be listed.
  var errors: String {
    guard model.errorCount > 0 else { return "" }
    return language.say(
      .frontErrors, ["n": String(model.errorCount), "page": String(model.pages.data)],
      count: model.errorCount)
  }

  var contents: [TemplateValue] {
    let pages = model.pages
    var parts: [(PhraseKey, String, Int)] = [
      (.frontContentsCaseload, "packet:caseload", pages.caseload),
      (.frontContentsData, "packet:data", pages.data),
    ]
    if !model.missing.isEmpty {
      parts.append((.frontNotProducedTitle, "packet:missing", pages.missing))
    }
    if !model.coverHasIndex { parts.append((.frontContentsIndex, "packet:index", pages.index)) }
    if let first = pages.clients.values.min(by: { $0.page < $1.page }) {
      parts.append((.frontContentsClients, first.anchor, first.page))
    }
    parts.append((.frontContentsMethods, "packet:methods", pages.methods))
    return parts.map { key, anchor, page in
      .record([
        "name": .text(language.say(key)), "link": .markdown(anchor),
        "page": .text(String(page)),
      ])
    }
  }
}
