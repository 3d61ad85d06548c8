internal import Drawing
internal import GoalCore

extension ChartRequest {
  /// What stands in place of a chart when nothing is recorded: no axes, a sentence and the aim.
  func emptyPanel(_ size: Size) -> Drawing {
    var canvas = canvas(size)
    let palette = style.palette
    let frame = Rectangle(size: size).inset(by: 0.4)
    if frame.width > 0, frame.height > 0 {
      canvas.add(
        .rectangle(frame), stroke: Stroke(palette.rule, width: 0.7, dash: [2.5, 2.5]))
    }
    let text = style.label(palette.ink2)
    let lead = 1.35 * style.labelText
    let lines = canvas.lines(of: emptySentence, text, width: size.width - 20) ?? []
    for (row, line) in lines.enumerated() {
      let baseline = 10 + style.labelText + Double(row) * lead
      guard baseline + 4 < size.height else { break }
      canvas.text(line, at: Point(10, baseline), text)
    }
    return canvas.drawing
  }

  /// What there is to say: up to when nothing was recorded, and the aim with its day.
  var emptySentence: String {
    var sentences = [
      language.say(.chartNothingRecorded, ["date": language.date(asOf, .short)])
    ]
    if let aim = history.target(on: asOf) {
      let words = language.aim(aim, of: indicator)
      sentences.append(
        goal.due.map { due in
          language.say(.chartAimBy, ["aim": words, "date": language.date(due, .long)])
        } ?? language.say(.chartAimAlone, ["aim": words]))
    }
    return sentences.joined(separator: " ")
  }
}
