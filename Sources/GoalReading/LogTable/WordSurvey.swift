import GoalCore

/// The words that stand in the columns of values, by measure: which of them are answers.
///
/// - Cost: one more pass over the file, taken only when a value is a word beside yes and no.
struct WordSurvey {
  /// One column, and in a long log one goal and indicator.
  private struct Key: Hashable {
    let measure: Int
    let series: Int
  }

  private struct Column {
    var words: Set<String> = []
    /// No number beside 0 and 1 stands there.
    var onlyBits = true
  }

  private var columns: [Key: Column] = [:]
  private var answers: [Key: [String: Bool]] = [:]
  private let series: [Int]
  /// More than these are prose.
  static let most = 64
  private let mostColumns = 4096

  init(_ columns: LogColumns) {
    series = [columns.goal, columns.indicator].compactMap(\.self)
  }

  mutating func take(_ row: borrowing CSVScanner, _ columns: LogColumns) {
    for (number, measure) in columns.measures.enumerated() {
      guard let field = row.filledCell(measure.index) else { continue }
      let key = Key(measure: number, series: row.seriesHash(series))
      if self.columns[key] == nil, self.columns.count >= mostColumns { continue }
      switch row.valueCell(field) {
      case .value(.answer), .unreadable:
        if self.columns[key]?.words.count ?? 0 > Self.most { continue }
        self.columns[key, default: Column()].words.insert(Self.word(row.text(of: field)))
      case .value(.number(let number)) where number == 0 || number == 1: continue
      case .empty: continue
      default: self.columns[key, default: Column()].onlyBits = false
      }
    }
  }

  mutating func decide() {
    answers = columns.mapValues {
      AnswerWords.answers(among: $0.words, onlyBits: $0.onlyBits)
    }
  }

  func answer(_ text: String, measure: Int, _ row: borrowing CSVScanner) -> Bool? {
    answers[Key(measure: measure, series: row.seriesHash(series))]?[Self.word(text)]
  }

  /// The words of one column that are no answers, each once, in order.
  func unknownWords(measure: Int) -> [String] {
    var words: Set<String> = []
    for (key, column) in columns where key.measure == measure {
      words.formUnion(column.words.filter { answers[key]?[$0] == nil })
    }
    words.subtract(RowProblem.missingWords)
    return words.sorted()
  }

  static func word(_ text: String) -> String { trimmed(text).lowercased() }
}
