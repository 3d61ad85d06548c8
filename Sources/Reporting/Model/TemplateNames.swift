/// The names that templates may use; a test holds them against the models.
package enum TemplateNames {
  /// On a therapist's page.
  package static let preSession: Set<String> = [
    "client", "label", "id", "occasion", "facts", "value", "in-short", "mark", "text",
    "agreed-on", "agreements", "outcome", "went-well", "harder-moments", "patterns",
    "ask-together", "number", "day", "has-charts", "charts", "title", "subtitle", "source",
    "description", "notes", "imprint", "words",
  ]

  /// On a client's sheet.
  package static let handout: Set<String> = [
    "about", "title", "long-title", "why", "large", "beside", "steps", "level", "weeks",
    "sentences", "has-wins", "wins", "next", "has-other-goals", "other-goals", "source-note",
    "log", "source", "description", "bring", "words", "heading", "note", "breaks-before",
    "has-picture", "key", "lines",
  ]

  /// On a client's pages of a packet.
  package static let packet: Set<String> = [
    "client", "label", "id", "month", "about", "goal-count", "goal", "goal-rows", "cells",
    "fields", "value", "status", "further", "further-rows", "lineage", "sentences", "charts",
    "title", "subtitle", "source", "description", "notes", "rows", "more-rows", "caption",
    "lines", "more", "status-below", "height", "mark", "text", "left", "timeframes", "imprint",
    "words",
  ]

  /// Headings in the page's language, after `words.`.
  package static let words: Set<String> = [
    "in-short", "agreed-today", "next-session", "nothing-recorded", "went-well",
    "harder-moments", "ask-together", "none-recorded", "my-goal", "my-week", "small-wins",
    "next-step", "in-my-words", "other-goals", "turn-over", "fill-in", "share-only",
    "month-in-words", "drafted", "continued", "aim-changed", "timeframes", "decided", "keep",
    "adjust", "add-step", "hold", "close", "other", "agreed-with", "therapist",
    "further-goals", "confidential", "page", "page-of",
  ]

  package static let all = preSession.union(handout).union(packet).union(words)
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
}
