import Foundation
import GoalCore
import Reporting

/// All that a packet is made from: records by id, and what reading said of them.
struct PacketInput: Sendable {
  var settings: PacketSettings
  /// In order of id.
  var records: [ClientRecord]
  var problems: [PacketProblem]
  var inputs: [HashedFile]
  /// Rows whose client cannot be told.
  var rowsUnused: Int
}

extension PacketInput {
  /// Whether pages can be made of a record at all.
  func missing(_ record: ClientRecord, language: PageLanguage) -> MissingClient? {
    func missing(_ reason: String, _ hint: PhraseKey) -> MissingClient {
      MissingClient(
        id: record.client.id, label: record.client.label, reason: reason, hint: language.say(hint))
    }
    if settings.isStrict, record.rowsUnused > 0 {
      let count = record.rowsUnused
      return missing(
        language.say(.frontMissingStrict, ["n": String(count)], count: count),
        .frontMissingStrictFix)
    }
    guard record.goals.contains(where: { !$0.status.isOver }) else {
      return missing(language.say(.frontMissingNoGoal), .frontMissingNoGoalFix)
    }
    return nil
  }

  /// Goals that a client's first page has cards for; more need a third page.
  static func pageCount(of record: ClientRecord) -> Int {
    record.goals.count { !$0.status.isOver } > PacketModel.mostCards ? 3 : 2
  }
}

extension ClientRecord {
  /// The record with initials in the place of the name; an id stays an id.
  var withInitials: ClientRecord {
    var record = self
    record.client.name = client.name.map { name in
      name.split(whereSeparator: \.isWhitespace).compactMap(\.first).map { "\($0)." }
        .joined(separator: " ")
    }
    return record
  }

  /// A hash of all that the record holds, places in files aside.
  func digest() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var record = self
    for index in record.series.indices {
      for entry in record.series[index].entries.indices {
        record.series[index].entries[entry].source = EntrySource()
      }
    }
    for index in record.goals.indices { record.goals[index].position = nil }
    return Digest.text(of: Array(try encoder.encode(record)))
  }
}

extension String {
  /// What names are put in order by: letter case and accents aside.
  var sortKey: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
