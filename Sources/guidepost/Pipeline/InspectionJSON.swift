import GoalReading
import Reporting

extension TableDecisions {
  /// What `inspect --format json` prints for one file.
  var json: JSONTree {
    .object([
      .init("file", .string(path)), .init("kind", .string(kind.rawValue)),
      .init("profile", .string(profile)),
      .init(
        "encoding",
        .object([
          .init("name", .string(encoding.encoding.rawValue)),
          .init("mark", .bool(encoding.hasMark)),
          .init("evidence", .string(encoding.evidence)),
        ])),
      .init("dialect", dialect?.json ?? .null), .init("dates", dates?.json ?? .null),
      .init("schedule", schedule?.json ?? .null), .init("decimal", .string(decimal?.rawValue)),
      .init("rows", rows?.json ?? .null),
      .init("columns", .array(columns.map(\.json))),
      .init(
        "unclear",
        .array(
          unclear.map {
            .object([.init("what", .string($0.what)), .init("option", .string($0.option))])
          })),
    ])
  }
}

extension DialectDecision {
  fileprivate var json: JSONTree {
    .object([
      .init("delimiter", .string(delimiterName)), .init("evidence", .string(evidence)),
      .init("linesBeforeHeader", .integer(linesBeforeHeader)),
      .init("headerLine", .integer(headerLine)), .init("lineEnd", .string(lineEnd.rawValue)),
      .init("quotedCells", .integer(quotedCells)),
    ])
  }
}

extension DateDecision {
  fileprivate var json: JSONTree {
    .object([
      .init("order", .string(order?.rawValue)), .init("evidence", .string(evidence)),
    ])
  }
}

extension ScheduleDecision {
  fileprivate var json: JSONTree {
    .object([
      .init("events", .array(events.map { .string($0) })),
      .init("starts", .array(starts.map { .string($0) })),
    ])
  }
}

extension RowCount {
  fileprivate var json: JSONTree {
    .object([
      .init("filled", .integer(filled)), .init("blank", .integer(blank)),
      .init("ragged", .integer(ragged)),
    ])
  }
}

extension ColumnDecision {
  fileprivate var json: JSONTree {
    .object([
      .init("number", .integer(number)), .init("name", .string(name)),
      .init("role", .string(role)), .init("type", .string(type.rawValue)),
      .init(
        "counts",
        .object(
          CellType.allCases.compactMap { type in
            counts[type].map { .init(type.rawValue, .integer($0)) }
          })),
      .init("lowest", .number(numbers?.lowerBound)), .init("highest", .number(numbers?.upperBound)),
      .init("distinctWords", .integer(distinctWords)),
      .init(
        "missing",
        .array(
          missing.map {
            .object([.init("text", .string($0.text)), .init("count", .integer($0.count))])
          })),
      .init("dates", dates?.json ?? .null),
    ])
  }
}
