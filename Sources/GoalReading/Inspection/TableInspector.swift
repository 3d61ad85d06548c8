package import GoalCore

/// Looks at each cell of one file, and says what a log's reader makes of it.
package struct TableInspector: Sendable {
  private let options: ReadingOptions

  package init(options: ReadingOptions) {
    self.options = options
  }

  /// - Throws: why the file cannot be read, as a diagnostic.
  package func decisions(of path: String) throws(InspectionRefusal) -> TableDecisions {
    guard let source = FileBytes(path: path) else {
      throw refusal(path, FileBytes.isStream(path) ? "no-file" : "file-unreadable")
    }
    let reader = FileReader(path: path, index: 0, options: options)
    do throws(FileRefusal) {
      return try reader.inspect(source)
    } catch {
      throw InspectionRefusal(diagnostic: error.diagnostic)
    }
  }

  private func refusal(_ path: String, _ code: String) -> InspectionRefusal {
    InspectionRefusal(
      diagnostic: Diagnostic(
        .error, at: SourcePosition(file: path), code: code,
        code == "no-file"
          ? "this is a pipe or a device, and no file" : "this file may not be read"))
  }
}

/// Why a file cannot be looked at.
package struct InspectionRefusal: Error, Equatable, Sendable {
  package let diagnostic: Diagnostic
}

extension FileReader {
  /// What was decided on the beginning of the file, and what each of its cells shows.
  fileprivate func inspect(_ source: FileBytes) throws(FileRefusal) -> TableDecisions {
    let opened = try open(source)
    if opened.isJSON {
      return TableDecisions(path: path, kind: .record, encoding: opened.encoding)
    }
    do throws(CSVProblem) {
      return try decisions(of: table(opened), opened)
    } catch {
      guard error.flaw == .notText, let guess = guess(instead: opened.encoding) else {
        throw table(opened).refusal(error)
      }
      let reopened = try reopen(guess)
      let file = table(reopened)
      do throws(CSVProblem) {
        var decisions = try decisions(of: file, reopened)
        decisions.unclear.insert(
          UnclearPoint(
            what: "the file is no UTF-8; \(guess.encoding.title) fits",
            option: "--encoding \(guess.encoding.rawValue)"), at: 0)
        return decisions
      } catch {
        throw file.refusal(error)
      }
    }
  }

  private func decisions(
    of file: LogFile, _ opened: OpenedFile
  ) throws(CSVProblem) -> TableDecisions {
    var scanner = try file.freshScanner()
    _ = try scanner.advance()
    let header = CSVHeader(scanner)
    let profile = try options.profiles.profile(for: file)
    let kind: FileKind =
      switch profile == nil ? TableKind(header) : nil {
      case .log: .log
      case .goals: .goals
      case nil: .table
      }
    var survey = TableSurvey(header, kind)
    if let profile { survey.roles = try ProfileLayout.roles(file, profile) }
    while try scanner.advance() { survey.take(scanner) }
    var decisions = TableDecisions(path: path, kind: kind, encoding: file.encoding)
    decisions.profile = profile?.name
    decisions.dialect = file.dialect.decision(header, survey, opened.beginning)
    survey.describe(&decisions, options: options)
    if let profile, ProfileSchedule(profile) != nil { describeSchedule(file, profile, &decisions) }
    return decisions
  }
}

extension FileReader {
  /// Adds how the days of events are worked out, as far as this file alone tells.
  private func describeSchedule(
    _ file: LogFile, _ profile: Profile, _ decisions: inout TableDecisions
  ) {
    do throws(FileRefusal) {
      decisions.schedule = try ProfileReader.read(file, profile).schedule
    } catch {
      decisions.unclear.append(
        UnclearPoint(what: error.diagnostic.message, option: error.diagnostic.hint ?? ""))
    }
  }
}

extension CSVDialect {
  fileprivate func decision(
    _ header: CSVHeader, _ survey: TableSurvey, _ beginning: [UInt8]
  ) -> DialectDecision {
    var decision = decision(headerLine: header.places.first?.line ?? 1)
    decision.lineEnd = LineEnd(beginning)
    decision.quotedCells = survey.quotedCells
    return decision
  }
}

extension LineEnd {
  /// By the file's beginning.
  init(_ bytes: [UInt8]) {
    var found: Set<LineEnd> = []
    for (index, byte) in bytes.enumerated() {
      if byte == 10, index == 0 || bytes[index - 1] != 13 { found.insert(.lf) }
      if byte == 13, index + 1 < bytes.count { found.insert(bytes[index + 1] == 10 ? .crlf : .cr) }
    }
    self = found.count > 1 ? .mixed : found.first ?? .none
  }
}
