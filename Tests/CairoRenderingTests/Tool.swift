import Foundation

/// A program for looking at PDFs that may be installed or not.
enum Tool: String {
  case pdftotext, qpdf, pdfinfo

  var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  private var path: String { "/usr/bin/" + rawValue }

  /// What the program prints about `pdf`; `arguments` name the file as `FILE`.
  func output(_ arguments: [String], pdf: [UInt8]) throws -> (text: String, status: Int32) {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("guidepost-test-\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let printed = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: printed, as: UTF8.self), process.terminationStatus)
  }
}
