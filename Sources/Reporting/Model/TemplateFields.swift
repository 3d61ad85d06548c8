internal import GoalCore

extension TemplateValue {
  /// Every name that a page's template may use, with its value.
  package init(_ model: ReportModel, clinic: String = "") {
    self = .record([
      "clinic": .record(["name": .text(clinic)]),
      "client": .record(["label": .text(model.clientLabel), "id": .text(model.clientID)]),
      "occasion": .text(model.occasion), "date": .text(model.date),
      "compact": .flag(model.isCompact),
      "facts": .list(
        model.facts.map { .record(["label": .text($0.label), "value": .text($0.value)]) }),
      "in-short": .list(model.inShort.map { .record($0.fields) }),
      "agreed-on": .text(model.agreements.first?.heading ?? ""),
      "agreements": .list(
        model.agreements.map { agreement in
          .record([
            "text": .text(agreement.text), "outcome": .text(agreement.outcome ?? ""),
            "aim": .text(agreement.aim ?? ""),
            "days": .list(
              agreement.days.map { days in
                [
                  .record([
                    "source": .markdown(days.source), "description": .text(days.description),
                    "height": .text(String(agreement.daysHeight)),
                  ])
                ]
              } ?? []),
          ])
        }),
      "went-well": TemplateValue(model.lists.wentWell),
      "harder-moments": TemplateValue(model.lists.harderMoments),
      "patterns": TemplateValue(model.lists.patterns),
      "ask-together": TemplateValue(model.lists.askTogether),
      "goals": .list(
        model.goalTexts.map { goal in
          .record([
            "title": .text(goal.title), "quote": .text(goal.words.map { "“\($0)”" } ?? ""),
            "aims": .list(goal.aims.map { .text($0) }),
          ])
        }),
      "has-charts": .flag(!model.charts.isEmpty),
      "charts": .list(model.charts.map { .record($0.fields) }),
      "indicators": .list(model.indicators.map { .record($0.fields) }),
      "further": .list(model.further.map { [.record($0.fields)] } ?? []),
      "notes": .list(model.notes.map { .text($0) }),
      "imprint": .text(model.imprint),
      "words": .record(model.words.mapValues { .text($0) }),
    ])
  }

  /// A list of facts: sign, sentence, and the flag's number where there is one.
  private init(_ lines: [FactLine]) {
    self = .list(
      lines.map { line in
        var fields = line.line.fields
        fields["number"] = .text(line.number.map(String.init) ?? "")
        fields["day"] = .text(line.day?.description ?? "")
        return .record(fields)
      })
  }
}

extension ChartModel {
  fileprivate var fields: [String: TemplateValue] {
    [
      "title": .text(title), "subtitle": .text(subtitle), "source": .markdown(source),
      "description": .text(description),
    ]
  }
}

extension IndicatorReport {
  fileprivate var fields: [String: TemplateValue] {
    chart.fields.merging(["sentences": .list(sentences.map { .markdown($0) })]) { $1 }
  }
}

extension FurtherIndicators {
  fileprivate var fields: [String: TemplateValue] {
    [
      "note": .text(note), "heading": .text(heading), "breaks-before": .flag(chartsBreak),
      "rows": .list(
        rows.map { charts in
          .record([
            "charts": .list(charts.map { .record($0.fields) }),
            "blanks": .list((charts.count..<columns).map { .text(String($0)) }),
            "widths": .text(Array(repeating: "1", count: columns).joined(separator: " ")),
            "height": .text(String(chartHeight)),
          ])
        }),
    ]
  }
}

extension MarkedLine {
  /// Sign and words, as templates name them.
  var fields: [String: TemplateValue] {
    ["mark": .markdown("![\(markDescription)](\(mark))"), "text": .markdown(markdown)]
  }
}
