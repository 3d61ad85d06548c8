/// Every phrase that code asks for; the raw value is its name in `Templates/words`.
///
/// A test holds this list against the words of each language, both ways.
package enum PhraseKey: String, CaseIterable, Sendable {
  // Dates and counts.
  case dateShort = "date.short"
  case dateShortYear = "date.short-year"
  case dateWeekday = "date.weekday"
  case dateFull = "date.full"
  case dateLong = "date.long"
  case dateLongYear = "date.long-year"
  case dateRange = "date.range"
  case dateRangeInMonth = "date.range-in-month"
  case countOf = "count.of"

  // Charts.
  case chartAimLower = "chart.aim-lower"
  case chartAimHigher = "chart.aim-higher"
  case chartAim = "chart.aim"
  case chartAimBand = "chart.aim-band"
  case chartOlderAim = "chart.older-aim"
  case chartStart = "chart.start"
  case chartThisWeek = "chart.this-week"
  case chartDaysRecorded = "chart.days-recorded"
  case chartSessions = "chart.sessions"
  case chartSessionsReview = "chart.sessions-review"
  case chartPaused = "chart.paused"
  case chartNothingRecorded = "chart.nothing-recorded"

  // Facts: since the last session.
  case sinceMean = "since.mean"
  case sinceMeanStart = "since.mean-start"
  case sinceMeanPrevious = "since.mean-previous"
  case sinceMeanPreviousStart = "since.mean-previous-start"
  case sinceMedian = "since.median"
  case sinceMedianStart = "since.median-start"
  case sinceMedianPrevious = "since.median-previous"
  case sinceMedianPreviousStart = "since.median-previous-start"
  case sinceSum = "since.sum"
  case sinceSumPrevious = "since.sum-previous"
  case sinceShare = "since.share"
  case sinceSharePrevious = "since.share-previous"

  // Facts: how much was recorded.
  case dataRecorded = "data.recorded"
  case dataRecordedPaused = "data.recorded-paused"
  case dataNone = "data.none"
  case dataAllPaused = "data.all-paused"
}
