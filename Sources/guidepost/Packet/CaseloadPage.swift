import CairoRendering
import Drawing
import GoalCore
import Reporting

/// `index.html`: the caseload in one page that needs no network and no script to be read.
struct CaseloadPage {
  let model: CaseloadModel
  let language: PageLanguage
  let month: CalendarMonth
  let names: FileNames
  let painter: CaseloadPainter

  var text: String { "" }
}
