extension TemplateValue {
  /// Every name that a page's template may use, with its value.
  package init(_ model: ReportModel) {
    self = .record([
      "client": .record(["label": .text(model.clientLabel), "id": .text(model.clientID)]),
      "occasion": .text(model.occasion),
      "facts": .list(
        model.facts.map { .record(["label": .text($0.label), "value": .text($0.value)]) }),
      "in-short": .list(
        model.inShort.map {
          .record([
            "mark": .markdown("![\($0.markDescription)](\($0.mark))"),
            "text": .markdown($0.markdown),
          ])
        }),
      "agreed-on": .text(model.agreements.first?.heading ?? ""),
      "agreements": .list(
        model.agreements.map { agreement in
          .record(["text": .text(agreement.text), "outcome": .text(agreement.outcome ?? "")])
        }),
      "has-charts": .flag(!model.charts.isEmpty),
      "charts": .list(
        model.charts.map { chart in
          .record([
            "title": .text(chart.title), "subtitle": .text(chart.subtitle),
            "source": .markdown(chart.source), "description": .text(chart.description),
          ])
        }),
      "notes": .list(model.notes.map { .text($0) }),
      "imprint": .text(model.imprint),
      "words": .record(model.words.mapValues { .text($0) }),
    ])
  }
}
