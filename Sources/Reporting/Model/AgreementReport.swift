internal import GoalCore

extension AgreementModel {
  /// Everything agreed on the latest day before the as-of day; empty where nothing was recorded.
  static func latest(of client: ClientSummary, language: PageLanguage) -> [AgreementModel] {
    let before = client.record.agreements.filter { $0.date < client.settings.asOf }
    guard let last = before.last else { return [] }
    return before.filter { $0.date == last.date }.map { agreement in
      AgreementModel(
        heading: language.say(
          .agreementHeading, ["date": language.date(agreement.date, .short)]),
        text: agreement.text,
        outcome: client.outcome(of: agreement).map { done in
          language.say(
            .agreementDone, ["n": String(done.successes), "of": String(done.chances)],
            count: done.chances)
        })
    }
  }
}

extension ClientSummary {
  /// Days done of days recorded since the agreement; `nil` unless it names a yes-no indicator
  /// with an entry since then.
  fileprivate func outcome(of agreement: Agreement) -> PeriodValue? {
    guard let goal = agreement.goal, let indicator = agreement.indicator else { return nil }
    let summary = indicators.first {
      $0.goal.id == goal && $0.indicator.id == indicator && $0.indicator.kind == .yesNo
    }
    let value = summary?.history.value(from: agreement.date, to: settings.asOf)
    return value.flatMap { $0.chances > 0 ? $0 : nil }
  }
}
