import GoalCore
import Reporting

/// What a report says, ready for its templates.
struct PageContent {
  var fields: TemplateValue
  /// What `<indicator-table>` stands for.
  var table: IndicatorTableModel?
  /// What it stands for on a second page.
  var furtherTable: IndicatorTableModel?
  var flags: [ReportFlag] = []
  /// Charts that may also be had alone.
  var charts: [FigureAddress] = []
  /// To be told before the report is listed.
  var notices: [String] = []
  /// Pages that the report may have; `nil` for one from each template.
  var pageCount: Int?
  /// Sentences whose reading grade is watched.
  var sentences: [String] = []
}

extension PageContent {
  init(_ model: ReportModel, clinic: String) {
    self.init(
      fields: TemplateValue(model, clinic: clinic), table: model.table,
      furtherTable: model.further?.table, flags: model.lists.flags)
  }

  init(_ model: PacketModel, clinic: String) {
    self.init(
      fields: TemplateValue(model, clinic: clinic), flags: model.flags, pageCount: model.pageCount)
  }

  init(_ model: HandoutModel, client: ClientSummary, clinic: String) {
    self.init(
      fields: TemplateValue(model, clinic: clinic), flags: model.flags,
      charts: model.figures.compactMap { FigureAddress($0) },
      notices: model.isAwayFromAim ? ["handout: away-from-aim: client \(client.id)"] : [],
      sentences: model.allSentences)
  }
}
