package import GoalCore

extension AgreementModel {
  /// The latest agreement before the as-of day; `nil` where none was recorded.
  package init?(_ client: ClientSummary, language: PageLanguage) {
    let asOf = client.settings.asOf
    guard let agreement = client.record.agreements.last(where: { $0.date < asOf }) else {
      return nil
    }
    heading = language.say(
      .agreementHeading, ["date": language.date(agreement.date, .short)])
    text = agreement.text
    outcome = client.outcome(of: agreement).map { done in
      language.say(
        .agreementDone, ["n": String(done.successes), "of": String(done.chances)],
        count: done.chances)
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
