import Reporting

/// How far a report's lists are shortened so that it fits its pages; 0 is whole.
struct ReportLengths: Equatable, Sendable {
  /// Of the only page, or of the first of a packet's.
  var first = 0
  /// Of a packet's second page.
  var second = 0

  /// Every list of steps ends here or before.
  static let lastStep =
    max(
      ListLengths.steps.count, PacketLengths.firstSteps.count, PacketLengths.secondSteps.count) - 1

  var lists: ListLengths { ListLengths.steps[min(first, ListLengths.steps.count - 1)] }
  var packet: PacketLengths { PacketLengths(first: first, second: second) }
}
