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

  /// - Throws: a usage error for a language that the program has no words for.
  init(_ option: String?) throws {
    fixed = option
    if let option, Self.tag(for: option) == nil {
      let known = BuiltInTemplates.words.keys.sorted().joined(separator: ", ")
      throw ValidationError("there are no words for the language \(option); there are: \(known)")
    }
  }

  /// The client's language, else the machine's, else English.
  ///
  /// - Throws: what is wrong with a words file.
  func language(for client: Client?) throws -> PageLanguage {
    let wanted = [fixed, client?.language, Environment.language, "en"].compactMap(\.self)
    let tag = wanted.lazy.compactMap(Self.tag).first ?? "en"
    return try loaded.withLock { loaded in
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
