internal import GoalCore
import Glibc

/// The profiles of a run: one that the user names, those of a folder, and the program's own.
package struct ProfileLibrary: Sendable {
  /// Used for every table that it fits, before all others.
  private(set) var chosen: Profile?
  /// Those of the user's folder.
  private var own: [Profile] = []

  /// In the order in which they are tried.
  ///
  /// - Cost: 12 ms for the first of a process, which reads the program's own.
  var profiles: [Profile] { own + Self.builtInProfiles }

  /// The program's own profiles alone.
  package static let builtIn = ProfileLibrary()

  private init() {}

  /// Reads the profiles of a folder, and the one that `name` is the file or the name of.
  ///
  /// - Throws: what is wrong with one of them, or that there is none of the name.
  package init(folder: String?, choosing name: String?) throws(ProfileProblem) {
    for path in folder.map(Self.files) ?? [] { own.append(try Self.read(path)) }
    for index in own.indices { own[index] = try extended(own[index], at: nil) }
    guard let name else { return }
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      chosen = try extended(Self.read(name), at: name)
    } else if let known = profiles.first(where: { $0.name == name }) {
      chosen = known
    } else {
      throw ProfileProblem(
        position: SourcePosition(file: name), message: "there is no such profile",
        hint: "there are: \(profiles.map(\.name).joined(separator: ", "))", isMissing: true)
    }
  }

  /// The names of all profiles, in the order in which they are tried.
  package var names: [String] { profiles.map(\.name) }

  /// The text of one of the program's own profiles.
  package static func text(named name: String) -> String? {
    builtInFiles.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func extended(_ profile: Profile, at path: String?) throws(ProfileProblem) -> Profile {
    guard let name = profile.extends else { return profile }
    guard let base = profiles.first(where: { $0.name == name && $0 != profile }) else {
      throw ProfileProblem(
        position: SourcePosition(file: path ?? profile.name),
        message: "the profile that this one extends does not exist",
        hint: "there are: \(names.joined(separator: ", "))")
    }
    return profile.completed(by: base)
  }

  private static func read(_ path: String) throws(ProfileProblem) -> Profile {
    guard let bytes = FileBytes(path: path)?.readAll() else {
      throw ProfileProblem(
        position: SourcePosition(file: path), message: "the profile cannot be read",
        hint: "check the spelling of the path", isMissing: true)
    }
    return try ProfileFile(path: path, text: String(decoding: bytes, as: UTF8.self)).profile()
  }

  private static func files(in folder: String) -> [String] {
    let names = (try? InputFiles([folder]).files.map(\.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
  }
}

// MARK: - Which profile a table is read by

extension ProfileLibrary {
  /// Returns `nil` for a table that no profile fits: a log, or goals, or neither.
  ///
  /// - Cost: no reading but where a profile's header is not the first row, or the header leaves it
  ///   open; `first` is the header that was read already.
  func profile(for file: LogFile, first: [String]? = nil) throws(CSVProblem) -> Profile? {
    if chosen == nil, own.isEmpty {
      var header = first
      if header == nil { header = try ProfileTable.beginning(file, records: 1).first }
      if let header, LogColumns.isOwn(header) { return nil }
    }
    let candidates = (chosen.map { [$0] } ?? []) + profiles
    let deepest = candidates.map { $0.header ?? 1 }.max() ?? 1
    var rows = first.map { [$0] } ?? []
    if rows.isEmpty || deepest > 1 {
      rows = try ProfileTable.beginning(file, records: min(deepest, 100))
    }
    for profile in candidates {
      let position = max(1, profile.header ?? 1) - 1
      guard position < rows.count, profile.fits(header: rows[position], path: file.path) else {
        continue
      }
      guard profile.recognise?.words != nil else { return profile }
      // Rows are looked at only where the header leaves it open: most tables are plain logs.
      if rows.count < 60 { rows = try ProfileTable.beginning(file, records: position + 60) }
      if profile.fits(rows: rows[(position + 1)...]) { return profile }
    }
    return nil
  }
}

// MARK: - The program's own

extension ProfileLibrary {
  /// Tried in this order; a new profile is a file and a line here.
  private static let builtInFiles: [(name: String, bytes: [UInt8])] = [
    ("daylio", PackageResources.daylio_yaml),
    ("bearable", PackageResources.bearable_yaml),
    ("how-we-feel", PackageResources.how_we_feel_yaml),
    ("habitbull", PackageResources.habitbull_yaml),
    ("loop-one", PackageResources.loop_one_yaml),
    ("loop-habits", PackageResources.loop_habits_yaml),
    ("loop-numbers", PackageResources.loop_numbers_yaml),
    ("loop-scores", PackageResources.loop_scores_yaml),
    ("loop-list", PackageResources.loop_list_yaml),
    ("qualtrics", PackageResources.qualtrics_yaml),
    ("qualtrics-legacy", PackageResources.qualtrics_legacy_yaml),
    ("redcap", PackageResources.redcap_yaml),
    ("google-forms", PackageResources.google_forms_yaml),
  ]

  /// Those that cannot be read are left out; a test reads each.
  private static let builtInProfiles: [Profile] = builtInFiles.compactMap { file in
    try? ProfileFile(path: file.name, text: String(decoding: file.bytes, as: UTF8.self)).profile()
  }

  /// What is wrong with the program's own profiles: nothing, as a test says.
  package static var builtInProblems: [ProfileProblem] {
    builtInFiles.compactMap { file in
      let source = ProfileFile(path: file.name, text: String(decoding: file.bytes, as: UTF8.self))
      do throws(ProfileProblem) {
        _ = try source.profile()
        return nil
      } catch {
        return error
      }
    }
  }
}
