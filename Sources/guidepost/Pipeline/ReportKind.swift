import GoalCore
import Reporting

/// Every report that the program makes; the raw value is its name in commands and files.
enum ReportKind: String, CaseIterable, Sendable {
  case preSession = "pre-session"
  case handout
  case packet

  /// The pages that it is made of, in order, by the names of their templates.
  var templates: [String] {
    switch self {
    case .preSession: ["pre-session"]
    case .handout: ["handout", "log-sheet"]
    case .packet: ["packet-client"]
    }
  }

  /// What its pages may name.
  var names: [String: TemplateShape] {
    switch self {
    case .preSession: TemplateNames.preSession
    case .handout: TemplateNames.handout
    case .packet: TemplateNames.packet
    }
  }

  /// Shown in print queues and window titles, so no name stands in it.
  var title: PhraseKey {
    switch self {
    case .preSession: .pageTitle
    case .handout: .handoutTitle
    case .packet: .packetTitle
    }
  }

  /// Weeks that its charts show; `nil` for all.
  var longestSpan: Int? {
    switch self {
    case .preSession, .packet: nil
    case .handout: HandoutModel.longestSpan
    }
  }

  /// Whom a record's reports are for, each cut to what that person may see.
  func subjects(of record: ClientRecord, settings: ReportSettings) -> [ReportSubject] {
    switch self {
    case .preSession, .packet: [.client(ClientSummary(record, settings: settings))]
    case .handout:
      record.sheetRaters.map {
        .sheet(ClientSheet(record, rater: $0, settings: settings))
      }
    }
  }
}

/// What one report is about, and for whom.
enum ReportSubject {
  /// For the therapist: the whole record.
  case client(ClientSummary)
  /// For the person who rated: what they may see.
  case sheet(ClientSheet)

  var client: ClientSummary {
    switch self {
    case .client(let client): client
    case .sheet(let sheet): sheet.client
    }
  }

  /// Who rated, where the file's name has to say so.
  var rater: String? {
    switch self {
    case .client: nil
    case .sheet(let sheet): sheet.rater == Series.selfRater ? nil : sheet.rater
    }
  }
}
