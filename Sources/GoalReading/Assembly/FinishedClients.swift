internal import Synchronization
import GoalCore

/// The records of some clients, made of all that the files hold of them.
struct FinishedClients: Sendable {
  private(set) var records: [ClientRecord] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var zones: ZoneRoom

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
        range.map { index in
          var client = ClientAssembly(client: Client(id: ""))
          swap(&client, &all[index])
          return client
        }
      }
      return FinishedClients(consume own, files: files, options: options)
    }
  }

  private init(
    _ clients: consuming [ClientAssembly], files: FileList, options: ReadingOptions
  ) {
    zones = ZoneRoom(options: options)
    records.reserveCapacity(clients.count)
    takeApart(&clients) { client in
      var finisher = ClientFinisher(files: files, client)
      records.append(finisher.finish(&zones))
      diagnostics.append(contentsOf: finisher.diagnostics)
    }
  }
}
