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

  // Status, and numbers in tables.
  case statusPaused = "status.paused"
  case statusNoEntries = "status.no-entries"
  case statusHolding = "status.holding"
  case statusAtAim = "status.at-aim"
  case statusToward = "status.toward"
  case statusTowardEarly = "status.toward-early"
  case statusAway = "status.away"
  case statusAwayEarly = "status.away-early"
  case statusLevel = "status.level"
  case statusVaried = "status.varied"
  case statusTooLittle = "status.too-little"
  case statusTooEarly = "status.too-early"
  case aimBand = "aim.band"

  // Tables.
  case tableClient = "table.client"
  case tableGoal = "table.goal"
  case tableIndicator = "table.indicator"
  case tableStart = "table.start"
  case tableBefore = "table.before"
  case tableNow = "table.now"
  case tableAim = "table.aim"
  case tableDirection = "table.direction"
  case tableRecorded = "table.recorded"
  case tableWeeks = "table.weeks"
  case tableRater = "table.rater"

  // Pages.
  case pageTitle = "page.title"
  case pageOccasionSession = "page.occasion-session"
  case pageOccasionDay = "page.occasion-day"
  case pageLastSession = "page.last-session"
  case pageWindow = "page.window"
  case pageWindowDays = "page.window-days"
  case pageLogRead = "page.log-read"
  case pageDateTime = "page.date-time"
  case pageImprint = "page.imprint"
  case wordInShort = "word.in-short"
  case wordAgreedToday = "word.agreed-today"
  case wordNextSession = "word.next-session"
  case wordNothingRecorded = "word.nothing-recorded"
  case wordLog = "word.log"

  // Pages: notes at the foot.
  case noteWeeksMonday = "note.weeks-monday"
  case noteWeeksSunday = "note.weeks-sunday"
  case noteWeeksSession = "note.weeks-session"
  case noteMarks = "note.marks"
  case noteZeros = "note.zeros"
  case noteLater = "note.later"
  case noteSource = "note.source"

  // In short.
  case shortNothing = "short.nothing"
  case shortTail = "short.tail"
  case dataRowsUnused = "data.rows-unused"

  // The state of a trend, one form of words everywhere.
  case statePaused = "state.paused"
  case stateNoEntries = "state.no-entries"
  case stateHolding = "state.holding"
  case stateAtAim = "state.at-aim"
  case stateToward = "state.toward"
  case stateTowardEarly = "state.toward-early"
  case stateAway = "state.away"
  case stateAwayEarly = "state.away-early"
  case stateLevel = "state.level"
  case stateVaried = "state.varied"
  case stateTooLittle = "state.too-little"
  case stateTooEarly = "state.too-early"

  // Agreements and goals.
  case agreementHeading = "agreement.heading"
  case agreementDone = "agreement.done"
  case goalDue = "goal.due"
  case goalPhase = "goal.phase"

  // What an indicator is measured in.
  case measureScale = "measure.scale"
  case measurePoints = "measure.points"
  case measureTimes = "measure.times"
  case measureMinutes = "measure.minutes"
  case measureMinutesWeek = "measure.minutes-week"
  case measureDays = "measure.days"
  case measureChances = "measure.chances"
  case measureLower = "measure.lower"
  case measureHigher = "measure.higher"
  case measureFewer = "measure.fewer"
  case measureMore = "measure.more"

  // Tables: further lines.
  case tableDatesNote = "table.dates-note"
  case tableSince = "table.since"
  case tableTo = "table.to"
  case tableSparkline = "table.sparkline"
  case recordedDays = "recorded.days"
  case recordedEntries = "recorded.entries"

  // What a mark of a chart is.
  case subtitleMean = "subtitle.mean"
  case subtitleCount = "subtitle.count"
  case subtitleMinutes = "subtitle.minutes"
  case subtitleMinutesSum = "subtitle.minutes-sum"
  case subtitleYesNo = "subtitle.yes-no"
  case subtitleShare = "subtitle.share"
}
