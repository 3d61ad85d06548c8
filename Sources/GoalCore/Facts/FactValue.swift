/// A value inside a sentence, before a language has made it text.
package enum FactValue: Equatable, Sendable {
  /// A weekly value, a mean or a sum of the indicator, with its usual decimals.
  case value(Double, Indicator)
  /// A start level: the baseline as written, or worked out from weeks.
  case start(Double, Indicator)
  /// A week's value; shares as their own counts.
  case week(WeeklyValue, Indicator)
  /// What the record wrote: an aim or a baseline.
  case stated(Double, Indicator)
  /// An aim as one value or as two.
  case aim(AimValue, Indicator)
  /// One entry as it was written: whole numbers stay whole.
  case entry(Double, Indicator)
  /// What some entries came to; shares as their own counts.
  case period(PeriodValue, Indicator)
  /// A size of change with its unit; the sentence says which way.
  case amount(Double, Indicator)
  /// A size of change beside one that carries the unit.
  case bareAmount(Double, Indicator)
  case number(Double, decimals: Int)
  case count(Int)
  case day(CalendarDay, DateStyle)
  /// Several days in order.
  case days([CalendarDay])
  case range(CalendarDay, CalendarDay)
  case weekday(Weekday)
  /// A word of the page's own, such as that for morning.
  case phrase(PhraseKey)
  /// An indicator's title, with the rater where it is not the client.
  case title(Indicator, rater: String)
  /// Who rated.
  case rater(String)
  /// The record's own words, such as a goal's title.
  case words(String)
}

extension PageLanguage {
  /// A fact as a whole sentence; what the record wrote passes through `escaping`.
  package func sentence(
    of fact: Fact, escaping: (String) -> String = { $0 }
  ) -> String {
    say(
      fact.sentence,
      PhraseValues(fact.values.map { ($0.key, text(of: $0.value, escaping: escaping)) }),
      count: fact.count)
  }

  /// One value of a fact as pages print it.
  package func text(of value: FactValue, escaping: (String) -> String = { $0 }) -> String {
    switch value {
    case .value(let number, let indicator): self.value(number, of: indicator)
    case .start(let number, let indicator): start(number, of: indicator)
    case .week(let week, let indicator): self.value(of: week, indicator: indicator) ?? "–"
    case .stated(let number, let indicator): stated(number, of: indicator)
    case .aim(let aim, let indicator): self.aim(aim, of: indicator)
    case .entry(let number, let indicator): stated(number, of: indicator)
    case .period(let period, let indicator): self.value(of: period, indicator: indicator) ?? "–"
    case .amount(let number, let indicator): amount(number, of: indicator)
    case .bareAmount(let number, let indicator): bareAmount(number, of: indicator)
    case .number(let number, let decimals): self.number(number, decimals: decimals)
    case .count(let count): String(count)
    case .day(let day, let style): date(day, style)
    case .days(let days): list(days.map { date($0, .short) })
    case .range(let first, let last): range(from: first, to: last)
    case .weekday(let weekday): name(of: weekday)
    case .phrase(let key): say(key)
    case .title(let indicator, let rater):
      rater == Series.selfRater
        ? escaping(indicator.title).isolated
        : say(
          .tableRater,
          [
            "indicator": escaping(indicator.title).isolated, "rater": escaping(rater).isolated,
          ])
    case .rater(let rater): rater == Series.selfRater ? say(.raterSelf) : escaping(rater).isolated
    case .words(let words): escaping(words).isolated
    }
  }

  /// `19 May, 22 May and 25 May`.
  private func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let first = items.dropLast().joined(separator: say(.listSeparator))
    return say(.listLast, ["list": first, "last": last])
  }
}

extension String {
  /// Set apart from the sentence around it where it holds letters that run from right to left, so
  /// that a number beside it stays where the sentence has it.
  ///
  /// - Source: Unicode Standard Annex 9, section 2.7: first strong isolate.
  fileprivate var isolated: String {
    let isRightToLeft = unicodeScalars.contains {
      (0x0590...0x08FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value)
    }
    return isRightToLeft ? "\u{2068}\(self)\u{2069}" : self
  }
}
