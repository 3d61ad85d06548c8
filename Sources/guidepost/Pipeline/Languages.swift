import ArgumentParser
import GoalCore
import Reporting
import Synchronization
import Templates

/// The languages of a run, each read once.
final class Languages: Sendable {
  private let loaded = Mutex<[String: PageLanguage]>([:])
  /// What `--language` says, for all clients.
  private let fixed: String?
  /// For a client whose record names none.
  private let fallback: String?

  /// - Throws: a usage error for a language that the program has no words for.
  init(_ option: String?, fallback: String? = Environment.language) throws {
    fixed = option
    self.fallback = fallback
    if let option, Self.tag(for: option) == nil {
      let known = BuiltInTemplates.words.keys.sorted().joined(separator: ", ")
      throw ValidationError("there are no words for the language \(option); there are: \(known)")
    }
  }

  /// The client's language, else the machine's, else English.
  ///
  /// - Throws: what is wrong with a words file.
  func language(for client: Client?) throws -> PageLanguage {
    let wanted = [fixed, client?.language, fallback, "en"].compactMap(\.self)
    return try language(named: wanted.lazy.compactMap(Self.tag).first ?? "en")
  }

  /// The words of one tag that the program has.
  ///
  /// - Throws: what is wrong with the words file.
  func language(named tag: String) throws -> PageLanguage {
    try loaded.withLock { loaded in
      if let known = loaded[tag] { return known }
      let words = BuiltInTemplates.words[tag] ?? []
      let language = try PageLanguage(words: String(decoding: words, as: UTF8.self))
      loaded[tag] = language
      return language
    }
  }

  /// The words that serve a BCP 47 tag: its own, else those of its language alone.
  private static func tag(for language: String) -> String? {
    let name = language.lowercased()
    if BuiltInTemplates.words[name] != nil { return name }
    let base = String(name.prefix { $0 != "-" && $0 != "_" })
    return BuiltInTemplates.words[base] == nil ? nil : base
  }
}
