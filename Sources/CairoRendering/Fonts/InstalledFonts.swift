/// The first of `families` that is installed; `nil` where none is, or fonts cannot be listed.
///
/// - Cost: under a millisecond a family, once fontconfig's settings are read.
package func firstInstalled(of families: [String]) -> String? {
  guard let system = try? FontConfiguration.system() else { return nil }
  return families.first { !system.folders(ofFamily: $0).isEmpty }
}

/// Reads fontconfig's settings, so that who needs them next does not wait.
///
/// - Cost: about 8 ms, once a process; fontconfig lets several threads ask at the same time.
package func readFontSettings() {
  _ = try? FontConfiguration.system()
}
