/// Why there is nothing to read.
package enum ReadingError: Error, Equatable, Sendable {
  case noSuchPath(String)
  case cannotOpen(String)
  case noLogs(in: String)
  case unknownTimeZone(String)
}

extension ReadingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchPath(let path): "\(path): error: no such file or folder"
    case .cannotOpen(let path): "\(path): error: the folder cannot be opened"
    case .noLogs(let path): "\(path): error: no log found"
    case .unknownTimeZone: "error: the time zone is not known"
    }
  }

  /// What the person at the keyboard can do next.
  package var hint: String {
    switch self {
    case .noSuchPath: "check the spelling of the path"
    case .cannotOpen: "check who may read the folder"
    case .noLogs:
      "a log is a CSV file with the columns date, client, goal and value, or a JSON record"
    case .unknownTimeZone: "name the zone as in --time-zone America/New_York"
    }
  }
}
