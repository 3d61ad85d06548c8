/// How much one client's pages of a packet may hold, so that they stay two.
package struct PacketLengths: Equatable, Sendable {
  /// Characters of a long field of a goal; whole on the longest page.
  package var goalText: Int
  /// Charts beside the main one.
  package var panels: Int
  package var notes: Int
  /// Characters of one note.
  package var noteText: Int
  /// Turns of goals that are told.
  package var changes: Int

  package static let longest = PacketLengths(first: 0, second: 0)

  /// Steps of the first page's texts.
  package static let firstSteps = [2_000, 420, 260, 160, 100, 60]

  /// Steps of the second page's lists: charts, notes, characters of a note, changes.
  package static let secondSteps = [
    [9, 6, 240, 6], [9, 4, 160, 4], [6, 4, 160, 4], [6, 3, 110, 3], [4, 3, 110, 3],
    [4, 2, 80, 2], [3, 2, 80, 2], [2, 2, 80, 2], [2, 1, 60, 1], [1, 1, 60, 1],
  ]

  /// - Shape: places in the lists of steps; beyond their ends the last step holds.
  package init(first: Int, second: Int) {
    let step = Self.secondSteps[min(max(second, 0), Self.secondSteps.count - 1)]
    goalText = Self.firstSteps[min(max(first, 0), Self.firstSteps.count - 1)]
    panels = step[0]
    notes = step[1]
    noteText = step[2]
    changes = step[3]
  }
}
