package import GoalCore

extension AgreementModel {
  /// Of more days the cells would take the room of the charts.
  private static let mostDays = 35

  /// Everything agreed on the latest day before the as-of day; empty where nothing was recorded.
  static func latest(of client: ClientSummary, language: PageLanguage) -> [AgreementModel] {
    client.latestAgreements.map { agreement in
      let summary = client.practice(of: agreement)
      let done = summary.flatMap { client.outcome(of: $0, since: agreement.date) }
      let days = client.settings.asOf - agreement.date + 1
      return AgreementModel(
        heading: language.say(
          .agreementHeading, ["date": language.date(agreement.date, .short)]),
        text: agreement.text,
        days: days > mostDays || done == nil
          ? nil : summary.map { ChartModel(days: $0, language: language) },
        daysHeight: days > 10 ? 12 + 12 * ((days + 6) / 7) : 29,
        outcome: done.map { done in
          language.say(
            summary?.indicator.countsEntries == true ? .agreementTimes : .agreementDone,
            ["n": String(done.successes), "of": String(done.chances)], count: done.chances)
        },
        aim: done == nil ? nil : summary.flatMap(language.agreedAim))
    }
  }
}

extension ChartModel {
  /// Day cells since the agreement; the chart says in words what they show.
  fileprivate init(days summary: IndicatorSummary, language: PageLanguage) {
    let title = language.title(of: summary)
    self.init(
      title: title, subtitle: "",
      source: FigureAddress(kind: "days", subject: FactSubject(summary)).source,
      description: title)
  }
}

extension ClientSummary {
  /// What was agreed on the latest day before the as-of day.
  fileprivate var latestAgreements: [Agreement] {
    let before = record.agreements.filter { $0.date < settings.asOf }
    guard let last = before.last else { return [] }
    return before.filter { $0.date == last.date }
  }

  /// The day of the latest agreement on an indicator; `nil` where there is none.
  package func agreedDay(of summary: IndicatorSummary) -> CalendarDay? {
    latestAgreements.first { practice(of: $0).map { FactSubject($0) } == FactSubject(summary) }?
      .date
  }

  /// The yes-no indicator that tells what came of an agreement.
  fileprivate func practice(of agreement: Agreement) -> IndicatorSummary? {
    guard let goal = agreement.goal, let indicator = agreement.indicator else { return nil }
    return indicators.first {
      $0.goal.id == goal && $0.indicator.id == indicator && $0.indicator.kind == .yesNo
    }
  }

  /// Days done of days recorded; `nil` without an entry since then.
  fileprivate func outcome(of summary: IndicatorSummary, since day: CalendarDay) -> PeriodValue? {
    let value = summary.history.value(from: day, to: settings.asOf)
    return value.chances > 0 ? value : nil
  }
}

extension PageLanguage {
  /// Such as `Aim: 5 days a week`.
  fileprivate func agreedAim(of summary: IndicatorSummary) -> String? {
    guard let aim = summary.history.target(on: summary.history.asOf) else { return nil }
    if !summary.indicator.countsEntries, aim.to == nil,
      let days = Int(exactly: (aim.value * 7).rounded())
    {
      return say(.agreementAimDays, ["n": String(days)], count: days).unbroken
    }
    return say(.agreementAim, ["aim": self.aim(aim, of: summary.indicator)]).unbroken
  }
}

extension String {
  /// Kept on one line: short sentences read best whole.
  var unbroken: String {
    String(map { $0 == " " ? "\u{A0}" : $0 })
  }
}
