/// What a name of a template stands for, and so how it may be written.
package indirect enum TemplateShape: Equatable, Sendable {
  /// `{{name}}`, or `{{#name}}` to ask whether there is one.
  case value
  /// Names after a dot: `{{client.label}}`.
  case record([String: TemplateShape])
  /// `{{#name}}` … `{{/name}}` round these names, or round `{{.}}` where there are none.
  case list([String: TemplateShape])

  /// Names that stand for values alone.
  static func values(_ names: String...) -> [String: TemplateShape] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, .value) })
  }
}

/// The names that templates may use; tests hold them against the models.
package enum TemplateNames {
  /// On a therapist's page.
  package static let preSession: [String: TemplateShape] = [
    "clinic": .record(TemplateShape.values("name")),
    "client": .record(TemplateShape.values("label", "id")),
    "occasion": .value, "date": .value,
    "facts": .list(TemplateShape.values("label", "value")),
    "in-short": .list(TemplateShape.values("mark", "text")),
    "agreed-on": .value, "compact": .value,
    "agreements": .list(
      TemplateShape.values("text", "outcome", "aim").merging([
        "days": .list(TemplateShape.values("source", "description", "height"))
      ]) { $1 }),
    "goals": .list(
      TemplateShape.values("title", "quote").merging(["aims": .list([:])]) { $1 }),
    "further": .list(
      TemplateShape.values("note", "heading", "breaks-before").merging([
        "rows": .list(
          TemplateShape.values("widths", "height").merging([
            "charts": .list(TemplateShape.values("title", "subtitle", "source", "description")),
            "blanks": .list([:]),
          ]) { $1 })
      ]) { $1 }),
    "went-well": facts, "harder-moments": facts, "patterns": facts, "ask-together": facts,
    "has-charts": .value,
    "charts": .list(TemplateShape.values("title", "subtitle", "source", "description")),
    "indicators": .list(
      TemplateShape.values("title", "subtitle", "source", "description")
        .merging(["sentences": .list([:])]) { $1 }),
    "notes": .list([:]), "imprint": .value,
    "words": .record(
      TemplateShape.values(
        "in-short", "agreed-today", "next-session", "nothing-recorded", "went-well",
        "harder-moments", "ask-together", "none-recorded", "log-sheet-offer", "notes")),
  ]

  /// On a client's sheet.
  package static let handout: [String: TemplateShape] = [
    "clinic": .record(TemplateShape.values("name")),
    "about": .value, "title": .value, "long-title": .value, "why": .value, "large": .value,
    "beside": .value, "steps": picture, "level": picture, "weeks": picture,
    "compact": .value, "fills": .value, "has-notes": .value, "has-events": .value,
    "events": .list(TemplateShape.values("mark", "text")),
    "sentences": .list([:]), "has-wins": .value, "wins": .list([:]), "next": .list([:]),
    "has-other-goals": .value, "other-goals": .list([:]), "source-note": .value,
    "log": .record(TemplateShape.values("about", "title", "source", "description", "bring")),
    "words": .record(
      TemplateShape.values(
        "my-goal", "my-week", "small-wins", "ups-and-downs", "next-step", "in-my-words",
        "other-goals",
        "turn-over", "fill-in", "share-only")),
  ]

  /// On a client's pages of a packet.
  package static let packet: [String: TemplateShape] = [
    "clinic": .record(TemplateShape.values("name")),
    "client": .record(TemplateShape.values("label", "id")),
    "month": .value, "about": .value, "goal-count": .value, "goal": .list(card),
    "goal-rows": cards, "further": .value, "further-rows": cards,
    "lineage": .list(chart), "sentences": .list([:]), "charts": .list(chart),
    "notes": .list([:]), "rows": cells, "more-rows": cells, "left": .value,
    "timeframes": .list(chart), "imprint": .value,
    "words": .record(
      TemplateShape.values(
        "month-in-words", "drafted", "continued", "aim-changed", "timeframes", "decided", "keep",
        "adjust", "add-step", "hold", "close", "other", "agreed-with", "therapist",
        "further-goals", "confidential", "page", "page-of", "nothing-recorded")),
  ]

  /// On the front pages of a packet.
  package static let caseload: [String: TemplateShape] = [
    "clinic": .record(TemplateShape.values("name")),
    "title": .value, "month": .value, "about": .value, "caseload-title": .value,
    "foot-title": .value, "foot-imprint": .value, "weeks-note": .value, "goals-line": .value,
    "numbers": .list(TemplateShape.values("number", "text")),
    "groups": .list(
      TemplateShape.values("name", "note", "count").merging(["left": entries, "right": entries]) {
        $1
      }),
    "names-clients": .value, "index-page": .value,
    "index": .list(
      TemplateShape.values("more").merging(["left": entries, "right": entries]) { $1 }),
    "reviews": .list(TemplateShape.values("day", "label", "link")), "reviews-more": .value,
    "reviews-none": .value, "not-produced": .value,
    "missing": .list(TemplateShape.values("label", "reason", "hint")),
    "missing-first": .list(TemplateShape.values("label", "reason", "hint")),
    "missing-more": .value, "all-produced": .value, "errors": .value,
    "contents": .list(TemplateShape.values("name", "link", "page")),
    "changes": .list(change), "changes-first": .list(change), "changes-more": .value,
    "changes-none": .value, "changes-title": .value, "rules": .value,
    "signs": .list(TemplateShape.values("mark", "text")), "low-coverage": .list([:]),
    "few-entries": .list([:]), "few-entries-none": .value, "left-out": .list([:]),
    "findings": .list([:]), "methods": .list([:]), "settings": .list([:]),
    "words": .record(
      TemplateShape.values(
        "confidential", "find", "page-word", "reviews-next", "also", "counts-only",
        "changes-none", "day", "client", "change", "caseload-subtitle", "rules", "data-title",
        "low-coverage", "low-coverage-none", "few-entries", "left-out", "nothing", "findings",
        "findings-none", "not-produced", "all-produced", "reason", "first-fix", "index",
        "methods", "signs", "settings", "said", "page", "page-of")),
  ]

  private static let facts = TemplateShape.list(
    TemplateShape.values("mark", "text", "number", "day"))

  private static let picture = TemplateShape.list(
    TemplateShape.values(
      "heading", "note", "breaks-before", "has-picture", "source", "description", "key"
    ).merging(["lines": .list([:])]) { $1 })

  private static let chart = TemplateShape.values(
    "title", "subtitle", "source", "description", "height")

  private static let sign = TemplateShape.list(TemplateShape.values("mark", "text"))

  private static let card: [String: TemplateShape] = [
    "title": .value, "fields": .list(TemplateShape.values("label", "value")), "status": sign,
  ]

  private static let cards = TemplateShape.list(["cells": .list(card)])

  private static let cells = TemplateShape.list([
    "cells": .list([
      "title": .value, "caption": .value, "status": sign, "status-below": sign,
      "charts": .list(chart), "lines": sign, "more": .value,
    ])
  ])

  private static let entries = TemplateShape.list(
    TemplateShape.values("mark", "label", "link", "page"))

  private static let change = TemplateShape.values("day", "label", "link", "kind", "text")

  /// Every name, wherever it stands.
  package static let all = [preSession, handout, packet, caseload].reduce(into: Set<String>()) {
    $0.formUnion($1.allNames)
  }
}

extension [String: TemplateShape] {
  /// Every name at any depth.
  var allNames: Set<String> {
    reduce(into: Set(keys)) { names, entry in
      switch entry.value {
      case .value: break
      case .record(let inner), .list(let inner): names.formUnion(inner.allNames)
      }
    }
  }

  /// The ways to a name, as a page writes them: `{{#in-short}}`, `{{client.`.
  func ways(to name: String) -> [String] {
    sorted { $0.key < $1.key }.compactMap { key, shape in
      switch shape {
      case .list(let inner) where inner[name] != nil: "{{#\(key)}}"
      case .record(let inner) where inner[name] != nil: "{{\(key).\(name)}}"
      case .value, .list, .record: nil
      }
    }
  }
}

extension TemplateValue {
  /// Every name in the value, at any depth.
  package var names: Set<String> {
    switch self {
    case .text, .markdown, .flag: []
    case .list(let values): values.reduce(into: []) { $0.formUnion($1.names) }
    case .record(let fields):
      fields.reduce(into: Set(fields.keys)) { $0.formUnion($1.value.names) }
    }
  }

  /// True if every name in the value is in `shape`, at its place.
  package func fits(_ shape: TemplateShape) -> Bool {
    switch (self, shape) {
    case (.text, .value), (.markdown, .value), (.flag, .value): true
    case (.record(let fields), .record(let shapes)):
      fields.allSatisfy { key, value in shapes[key].map(value.fits) ?? false }
    case (.list(let values), .list(let shapes)):
      values.allSatisfy { $0.fits(shapes.isEmpty ? .value : .record(shapes)) }
    default: false
    }
  }
}
