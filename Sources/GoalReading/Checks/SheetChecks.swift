internal import GoalCore

extension CheckedRecord {
  /// Words for the client that no sheet of the as-of day would hold.
  var wordsNotOnSheet: [Diagnostic] {
    goals.flatMap { goal in
      [laterWins(of: goal), unreadWins(of: goal), untoldEvents(of: goal)].compactMap(\.self)
    }
  }

  private func laterWins(of goal: Goal) -> Diagnostic? {
    let later = goal.wins.count { $0.date > asOf }
    guard later > 0 else { return nil }
    return finding(
      .notOnSheet, at: goal.position,
      "goal \(goal.id): \(later) of its wins are after \(asOf)",
      hint: "a sheet tells what was; check the dates, or wait")
  }

  private func unreadWins(of goal: Goal) -> Diagnostic? {
    let wins = goal.wins.count { $0.date <= asOf }
    guard wins > SmallWin.most else { return nil }
    return finding(
      .notOnSheet, at: goal.position,
      "goal \(goal.id) has \(wins) wins; a sheet shows the latest \(SmallWin.most)",
      hint: "take out those that it need not tell any more")
  }

  private func untoldEvents(of goal: Goal) -> Diagnostic? {
    guard !goal.showsUpsAndDowns, goal.events.contains(where: { $0.learnt != nil }) else {
      return nil
    }
    return finding(
      .notOnSheet, at: goal.position,
      "goal \(goal.id) says what was learnt of an event, which the sheet does not show",
      hint: "set \"upsAndDowns\" to true to show the goal's events to the client")
  }
}
