internal import Synchronization
import GoalCore

/// The records of some clients, made of all that the files hold of them.
struct FinishedClients: Sendable {
  private var records: [ClientRecord] = []
  let diagnostics: [Diagnostic]
  let zones: ZoneRoom

  private static let batch = 128

  /// Finishes clients side by side; the parts come in their order.
  static func all(
    _ clients: consuming [ClientAssembly], files: FileList, options: ReadingOptions
  ) -> [FinishedClients] {
    let count = clients.count
    let waiting = Mutex(consume clients)
    return inParallel((count + batch - 1) / batch) { number in
      let range = (number * batch)..<min((number + 1) * batch, count)
      // Handed over rather than copied: the rows of a caseload fill a good part of the memory.
      let own = waiting.withLock { all in
        range.map { handedOver(&all[$0], leaving: ClientAssembly(client: Client(id: ""))) }
      }
      return FinishedClients(consume own, files: files, options: options)
    }
  }

  private init(
    _ clients: consuming [ClientAssembly], files: FileList, options: ReadingOptions
  ) {
    var finisher = ClientFinisher(files: files, options: options)
    records.reserveCapacity(clients.count)
    for index in clients.indices { records.append(finisher.finish(&clients[index])) }
    diagnostics = finisher.diagnostics
    zones = finisher.zones
  }

  /// Hands the records over behind others.
  mutating func moveRecords(to all: inout [ClientRecord]) {
    for index in records.indices {
      all.append(handedOver(&records[index], leaving: ClientRecord(client: Client(id: ""))))
    }
  }
}
