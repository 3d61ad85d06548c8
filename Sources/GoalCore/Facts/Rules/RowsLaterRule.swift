/// Rows after the as-of day, which are left out.
func rowsLaterFacts(in client: ClientSummary) -> [Fact] {
  guard client.entriesLater > 0 else { return [] }
  return [
    Fact(
      .rowsLater, sentence: .noteLater,
      values: [
        "n": .count(client.entriesLater), "date": .day(client.settings.asOf, .short),
      ],
      count: client.entriesLater, n: client.entriesLater)
  ]
}
