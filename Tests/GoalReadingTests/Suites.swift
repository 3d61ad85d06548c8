import Foundation

/// Public test suites, read where they lie: in a folder beside the project, else where
/// `GUIDEPOST_SUITES` says.
///
/// They are not part of the project, so a test that needs one is skipped, saying so, without it.
enum Suites {
  static let spectrum = folder + "/csv-spectrum"
  static let frictionless = folder + "/frictionless"
  static let json = folder + "/JSONTestSuite"

  private static let folder: String = {
    let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let beside = root.deletingLastPathComponent().path + "/shared/real-inputs/suites"
    if FileManager.default.fileExists(atPath: beside) { return beside }
    return ProcessInfo.processInfo.environment["GUIDEPOST_SUITES"] ?? beside
  }()
}
