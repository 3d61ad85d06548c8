extension TemplateValue {
  /// Every name that a client's sheet may use, with its value.
  package init(_ model: HandoutModel) {
    let isWords = model.look == .words
    self = .record([
      "about": .text(model.about), "title": .text(model.title),
      "long-title": .flag(model.title.count > HandoutModel.longestTitle),
      "why": .text(model.why),
      "large": .flag(model.look == .large), "beside": .flag(model.look == .chart),
      "steps": .list([model.steps].compactMap(\.self).map { Self.visual($0, isWords) }),
      "level": .list([model.level].compactMap(\.self).map { Self.visual($0, isWords) }),
      "weeks": .list([model.weeks].compactMap(\.self).map { Self.visual($0, isWords) }),
      "sentences": .list(model.sentences.map { .text($0) }),
      "has-wins": .flag(!model.wins.isEmpty),
      "wins": .list(model.wins.map { .text($0) }),
      "next": .list(model.next.map { .text($0) }),
      "has-other-goals": .flag(!model.otherGoals.isEmpty),
      "other-goals": .list(model.otherGoals.map { .text($0) }),
      "source-note": .text(model.source),
      "log": .record([
        "about": .text(model.log.about), "title": .text(model.log.title),
        "source": .markdown(model.log.source), "description": .text(model.log.description),
        "bring": .text(model.log.bring),
      ]),
      "words": .record(model.words.mapValues { .text($0) }),
    ])
  }

  private static func visual(_ visual: HandoutVisual, _ isWords: Bool) -> TemplateValue {
    .record([
      "heading": .text(visual.heading), "note": .text(visual.note),
      "has-picture": .flag(!isWords), "source": .markdown(visual.source),
      "description": .text(visual.description), "key": .text(isWords ? "" : visual.key),
      "lines": .list(isWords ? visual.lines.map { .text($0) } : []),
    ])
  }
}
