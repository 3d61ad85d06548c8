internal import GoalCore

extension TemplateValue {
  /// Every name that a template of a packet's client pages may use, with its value.
  package init(_ model: PacketModel, clinic: String = "") {
    self = .record([
      "clinic": .record(["name": .text(clinic)]),
      "client": .record(["label": .text(model.clientLabel), "id": .text(model.clientID)]),
      "month": .text(model.month),
      "about": .text(model.about),
      "goal-count": .text(model.goalCount),
      "goal": .list(model.cards.count == 1 ? model.cards.map { TemplateValue($0) } : []),
      "goal-rows": TemplateValue(model.cards.count > 1 ? model.cards : []),
      "further": .flag(!model.furtherCards.isEmpty),
      "further-rows": TemplateValue(model.furtherCards),
      "lineage": .list(model.lineage.map { [TemplateValue($0)] } ?? []),
      "sentences": .list(model.sentences.map { .markdown($0) }),
      "charts": .list(model.chart.map { [TemplateValue($0)] } ?? []),
      "notes": .list(model.notes.map { .text($0) }),
      "rows": TemplateValue(model.rows),
      "more-rows": TemplateValue(model.furtherRows),
      "left": .text(model.left),
      "timeframes": .list(model.timeframes.map { [TemplateValue($0)] } ?? []),
      "imprint": .text(model.imprint),
      "words": .record(model.words.mapValues { .text($0) }),
    ])
  }

  private init(_ chart: ChartModel) {
    self = .record([
      "title": .text(chart.title), "subtitle": .text(chart.subtitle),
      "source": .markdown(chart.source), "description": .text(chart.description),
      "height": .markdown(chart.height),
    ])
  }

  /// Cards in rows of two.
  private init(_ cards: [PacketCard]) {
    self = .list(
      stride(from: 0, to: cards.count, by: 2).map { start in
        let row = cards[start..<min(start + 2, cards.count)]
        return .record(["cells": .list(row.map { TemplateValue($0) })])
      })
  }

  private init(_ card: PacketCard) {
    self = .record([
      "title": .text(card.title),
      "fields": .list(
        card.fields.map {
          .record(["label": .text($0.label), "value": .text($0.value)])
        }),
      "status": .list(card.status.map { [.record($0.fields)] } ?? []),
    ])
  }

  private init(_ rows: [PacketRow]) {
    self = .list(
      rows.map { row in
        .record([
          "cells": .list(row.cells.map { TemplateValue($0, isNarrow: row.isNarrow) })
        ])
      })
  }

  private init(_ cell: PacketCell, isNarrow: Bool) {
    let status = cell.status.map { [TemplateValue.record($0.fields)] } ?? []
    self = .record([
      "title": .text(cell.title), "caption": .text(cell.caption),
      "status": .list(isNarrow ? [] : status), "status-below": .list(isNarrow ? status : []),
      "charts": .list(cell.chart.map { [TemplateValue($0)] } ?? []),
      "lines": .list(cell.lines.map { .record($0.fields) }),
      "more": .text(cell.more),
    ])
  }
}
