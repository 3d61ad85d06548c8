extension TemplateValue {
  /// Every name that a client's sheet may use, with its value.
  package init(_ model: HandoutModel, clinic: String = "") {
    self = .record([
      "clinic": .record(["name": .text(clinic)]),
      "about": .text(model.about), "title": .text(model.title),
      "long-title": .flag(model.title.count > HandoutModel.longestTitle),
      "why": .text(model.why),
      "large": .flag(model.look == .large), "beside": .flag(model.look == .chart),
      "steps": Self.visual(model.steps, model.look, isFirst: true),
      "level": Self.visual(model.level, model.look, isFirst: model.steps == nil),
      "weeks": Self.visual(
        model.weeks, model.look, isFirst: model.steps == nil && model.level == nil),
      "sentences": .list(model.sentences.map { .text($0) }),
      "has-wins": .flag(!model.wins.isEmpty),
      "wins": .list(model.wins.map { .text($0) }),
      "compact": .flag(model.isCompact), "fills": .flag(model.weeks != nil),
      "has-notes": .flag(
        !(model.wins.isEmpty && model.upsAndDowns.isEmpty && model.otherGoals.isEmpty)),
      "has-events": .flag(!model.upsAndDowns.isEmpty),
      "events": .list(
        model.upsAndDowns.map { event in
          .record([
            "mark": .markdown("![](\(event.number.map { "flag:\($0)" } ?? "sign:dot"))"),
            "text": .text(event.text),
          ])
        }),
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

  /// A list of one picture, or of none; in large print each but the first begins a page.
  private static func visual(
    _ visual: HandoutVisual?, _ look: HandoutLook, isFirst: Bool
  ) -> TemplateValue {
    guard let visual else { return .list([]) }
    let isWords = look == .words
    return .list([
      .record([
        "heading": .text(visual.heading), "note": .text(visual.note),
        "breaks-before": .flag(look == .large && !isFirst),
        "has-picture": .flag(!isWords), "source": .markdown(visual.source),
        "description": .text(visual.description), "key": .text(isWords ? "" : visual.key),
        "lines": .list(isWords ? visual.lines.map { .text($0) } : []),
      ])
    ])
  }
}
