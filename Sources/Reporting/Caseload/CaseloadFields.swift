package import GoalCore
internal import Documents

extension TemplateValue {
  /// Every name that the templates of a packet's front pages may use, with its value.
  package init(_ model: CaseloadModel, language: PageLanguage, clinic: String = "") {
    let words = CaseloadWords(model: model, language: language)
    self = .record([
      "clinic": .record(["name": .text(clinic)]),
      "title": .text(language.say(.frontTitle)), "month": .text(words.month),
      "about": .text(words.about), "caseload-title": .text(words.caseloadTitle),
      "foot-title": .text(words.footTitle), "foot-imprint": .text(words.footImprint),
      "weeks-note": .text(words.weeksNote), "goals-line": .text(words.goalsLine),
      "numbers": .list(words.numbers), "groups": .list(words.groups),
      "names-clients": .flag(model.coverHasIndex),
      "index-page": .text(String(model.pages.index)), "index": .list(words.index),
      "reviews": .list(words.reviews), "reviews-more": .text(words.reviewsMore),
      "reviews-none": .text(words.reviewsNone), "not-produced": .text(words.notProduced),
      "missing": .list(words.missing(most: .max)),
      "missing-first": .list(words.missing(most: model.cover.missing)),
      "missing-more": .text(words.missingMore), "all-produced": .text(words.allProduced),
      "errors": .text(words.errors), "contents": .list(words.contents),
      "changes": .list(words.changes(most: .max)),
      "changes-first": .list(words.changes(most: model.cover.changes)),
      "changes-more": .text(words.changesMore), "changes-none": .text(words.changesNone),
      "changes-title": .text(words.changesTitle),
      "rules": .text(words.rules), "signs": .list(words.signs),
      "low-coverage": .list(words.lowCoverage), "few-entries": .list(words.fewEntries),
      "few-entries-none": .text(words.fewEntriesNone), "left-out": .list(words.leftOut),
      "findings": .list(model.findings.map { .text($0) }),
      "methods": .list(words.methods), "settings": .list(model.settings.map { .text($0) }),
      "words": .record(words.headings),
    ])
  }
}

/// The words of a packet's front pages.
struct CaseloadWords {
  let model: CaseloadModel
  let language: PageLanguage

  // MARK: Names and dates

  var month: String { language.name(of: model.month, withYear: true) }
  var about: String {
    let date = language.date(model.asOf, .full)
    guard let therapist = model.therapist else {
      return language.say(.frontLogsRead, ["date": date])
    }
    return language.say(.frontCaseloadOf, ["therapist": therapist, "date": date])
  }
  var caseloadTitle: String { language.say(.caseloadTitle, ["month": month]) }
  var footTitle: String {
    let title = language.say(.frontFootTitle, ["month": month])
    guard let therapist = model.therapist else { return title }
    return language.say(.frontFootTherapist, ["title": title, "therapist": therapist])
  }
  var footImprint: String {
    language.say(
      .frontFootImprint,
      ["program": model.program, "date": language.date(model.asOf, .shortYear)])
  }
  var weeksNote: String {
    let starts = model.month.weekStarts(model.weekRule)
    return language.say(
      .frontWeeksNote,
      [
        "month": month, "n": String(starts.count),
        "from": language.date(starts.first ?? model.month.firstDay, .long),
        "to": language.date((starts.last ?? model.month.firstDay) + 6, .long),
      ])
  }

  // MARK: Numbers

  private var counts: GoalCounts { model.rows.reduce(GoalCounts()) { $0 + $1.counts } }

  var goalsLine: String {
    let counts = counts
    return language.say(
      .frontGoalsLine,
      [
        "at-aim": String(counts.atAim), "revised": String(counts.revised),
        "new": String(counts.new), "paused": String(counts.paused), "month": month,
      ])
  }

  var numbers: [TemplateValue] {
    let clients = model.rows.count
    let goals = counts.active
    let enough = model.rows.count { ($0.measure?.fullWeeks ?? 0) >= 4 }
    let due = reviewsBeforeEnd.count
    let end = language.date(model.month.next.lastDay, .long)
    return [
      number(String(clients), language.say(.frontClients, count: clients)),
      number(String(goals), language.say(.frontGoals, count: goals)),
      number(language.count(enough, of: clients), language.say(.frontEnough)),
      number(coverage.number, coverage.words),
      number(String(due), language.say(.frontReviews, ["date": end], count: due)),
    ]
  }

  private func number(_ number: String, _ words: String) -> TemplateValue {
    .record(["number": .text(number), "text": .text(words)])
  }

  /// The median over clients of the share of what was expected; a dash where nothing was.
  private var coverage: (number: String, words: String) {
    let shares = model.rows.compactMap { $0.measure?.coverage.share }
    guard let middle = median(of: shares) else { return ("–", language.say(.frontCoverageNone)) }
    return (
      language.say(.frontPercent, ["n": language.number(100 * middle, decimals: 0)]),
      language.say(.frontCoverage)
    )
  }

  // MARK: Clients

  var groups: [TemplateValue] {
    CaseloadGroup.allCases.compactMap { group in
      let rows = model.rows.filter { $0.group == group }
      guard !rows.isEmpty else { return nil }
      let half = (rows.count + 1) / 2
      return .record([
        "name": .text(language.say(group.title)),
        "note": .text(group.note.map { language.say($0) } ?? ""),
        "count": .text(String(rows.count)),
        "left": .list(rows.prefix(half).map(entry)),
        "right": .list(rows.dropFirst(half).map(entry)),
      ])
    }
  }

  /// All clients by name, in columns of a page's length.
  var index: [TemplateValue] {
    let rows = model.rows.sorted { ($0.sortKey, $0.id) < ($1.sortKey, $1.id) }
    let most = 2 * model.indexRows
    return stride(from: 0, to: rows.count, by: most).map { first in
      let page = rows[first..<min(first + most, rows.count)]
      let half = (page.count + 1) / 2
      return .record([
        "left": .list(page.prefix(half).map(entry)),
        "right": .list(page.dropFirst(half).map(entry)),
        "more": .flag(first + most < rows.count),
      ])
    }
  }

  private func entry(_ row: CaseloadRow) -> TemplateValue {
    let place = model.pages.clients[row.id]
    let status = row.measure?.status
    let word = status.map { language.say($0.phrase) } ?? ""
    return .record([
      "mark": .markdown(status.map { "![\(word)](\($0.mark))" } ?? "![](sign:dot)"),
      "label": .text(row.label), "link": .markdown(place?.anchor ?? ""),
      "page": .text(place.map { String($0.page) } ?? "–"),
    ])
  }

  // MARK: Rules, data, methods

  var rules: String {
    language.say(
      .caseloadRulesText,
      [
        "days": String(CaseloadGroup.reviewDays), "month": month,
        "from": language.date(model.firstDayShown, .long),
      ])
  }

  /// One status for each shape, as a key.
  var signs: [TemplateValue] {
    let statuses: [IndicatorStatus] = [
      .toward, .away, .level, .varied, .atAim, .tooEarly, .noEntries, .paused,
    ]
    return statuses.map { status in
      .record([
        "mark": .markdown("![](\(status.mark))"), "text": .text(language.say(status.phrase)),
      ])
    }
  }

  var fewEntriesNone: String { language.say(.frontDataWeeksNone, ["month": month]) }

  var methods: [TemplateValue] {
    [
      PhraseKey.frontMethodsWeeks, .frontMethodsFull, .frontMethodsTrend, .frontMethodsSaid,
    ].map { .text(language.say($0)) }
  }

  var headings: [String: TemplateValue] {
    let keys: [String: PhraseKey] = [
      "confidential": .frontConfidential, "find": .frontFind, "page-word": .frontPageWord,
      "page": .packetPageWord, "page-of": .packetPageOf,
      "reviews-next": .frontReviewsNext, "also": .frontAlso, "counts-only": .frontCountsOnly,
      "changes-none": .frontChangesNone, "day": .frontDay, "client": .caseloadClient,
      "change": .frontChange, "caseload-subtitle": .caseloadSubtitle, "rules": .caseloadRules,
      "data-title": .frontDataTitle, "low-coverage": .frontDataLow,
      "low-coverage-none": .frontDataLowNone, "few-entries": .frontDataWeeks,
      "left-out": .frontDataLeftOut, "nothing": .frontDataNothing, "findings": .frontDataFiles,
      "findings-none": .frontDataFilesNone, "not-produced": .frontNotProducedTitle,
      "all-produced": .frontAllProduced, "reason": .frontReason,
      "first-fix": .frontFirstFix, "index": .frontContentsIndex, "methods": .frontMethods,
      "signs": .frontSymbols, "settings": .frontSettings, "said": .packetConfidential,
    ]
    return keys.mapValues { .text(language.say($0)) }
  }
}

extension PageLanguage {
  /// `May`, short.
  package func shortName(of month: CalendarMonth) -> String {
    let index = month.firstDay.civil.month - 1
    return shortMonths.indices.contains(index) ? shortMonths[index] : ""
  }
}
