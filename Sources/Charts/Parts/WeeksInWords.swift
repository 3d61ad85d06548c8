internal import GoalCore

extension ChartRequest {
  /// Every weekly value in words, with start, aim and what was recorded.
  var weeksInWords: String {
    guard history.hasValues else { return emptySentence }
    var sentences = [
      language.say(
        .chartTextWeekly,
        [
          "title": indicator.title, "from": language.date(timeSpan.from, .shortYear),
          "to": language.date(asOf, .shortYear),
        ])
    ]
    if let startLevel {
      sentences.append(
        language.say(
          .chartTextStart, ["value": language.start(startLevel, of: indicator)]))
    }
    sentences += aimsInWords
    sentences.append(
      language.say(.chartTextWeeks, ["list": weekList(history)]))
    return sentences.joined(separator: " ")
  }

  /// One sentence for each aim that held.
  var aimsInWords: [String] {
    history.aimSteps(in: timeSpan).map { step in
      let words = language.aim(step.aim, of: indicator)
      return step.span.from <= timeSpan.from
        ? language.say(.chartAimAlone, ["aim": words])
        : language.say(
          .chartTextAimFrom, ["aim": words, "date": language.date(step.span.from, .short)])
    }
  }

  /// `31 Mar 7.8; 7 Apr 7.3; 28 Apr paused`.
  func weekList(_ history: IndicatorHistory) -> String {
    history.weeks.map { week in
      var values: PhraseValues = [
        "week": language.date(week.start, .short),
        "value": language.value(of: week, indicator: history.indicator) ?? "",
        "n": String(week.recorded),
      ]
      values["of"] = week.expected.map(String.init) ?? values["n"]
      return switch (week.state, week.value) {
      case (.paused, _): language.say(.chartTextWeekPaused, values)
      case (_, nil): language.say(.chartTextWeekEmpty, values)
      case (.thin, _): language.say(.chartTextWeekThin, values)
      case (.partial, _): language.say(.chartTextWeekPartial, values)
      default: language.say(.chartTextWeek, values)
      }
    }.joined(separator: language.say(.chartTextSeparator))
  }
}
