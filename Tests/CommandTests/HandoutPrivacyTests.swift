import Foundation
import Testing

/// Every private field of the fixture holds one word, which no output of a sheet may show.
@Suite("Handout privacy")
struct HandoutPrivacyTests {
  static let marker = "qzxprivate"

  @Test("no private word is in any output", arguments: ["chart", "words", "large"])
  func outputs(style: String) throws {
    let shell = try Shell()
    defer { shell.remove() }
    let result = try shell.run(
      """
      guidepost handout Tests/Fixtures/commands/private.json --as-of 2026-10-25 --out $TMP/out \
      --format pdf,png,svg,txt --style \(style) --charts --dpi 72
      """)
    #expect(result.status == 0)
    #expect(!(result.output + result.messages).contains(Self.marker))
    let folder = shell.scratch.appending(path: "out")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count >= 10)
    for name in names {
      #expect(!name.contains(Self.marker))
      let bytes = try Data(contentsOf: folder.appending(path: name))
      #expect(bytes.range(of: Data(Self.marker.utf8)) == nil, "\(name)")
    }
    // A PDF holds its words compressed.
    let text = try shell.run("command -v pdftotext > /dev/null && pdftotext $TMP/out/*.pdf -")
    if text.status == 0 {
      #expect(text.output.contains("Have a calm evening"))
      #expect(!text.output.contains(Self.marker))
    }
  }

  @Test("no stage that can be printed holds it, but for the log itself")
  func stages() throws {
    let shell = try Shell()
    defer { shell.remove() }
    for stage in ["weekly", "trend", "facts", "model", "markdown", "document", "pages"] {
      let result = try shell.run(
        """
        guidepost handout Tests/Fixtures/commands/private.json --as-of 2026-10-25 --emit \(stage)
        """)
      #expect(!result.output.isEmpty)
      #expect(!result.output.contains(Self.marker), "\(stage)")
    }
  }

  @Test("the therapist's page of the same record does show what is the therapist's")
  func fixture() throws {
    let shell = try Shell()
    defer { shell.remove() }
    let result = try shell.run(
      "guidepost pre-session Tests/Fixtures/commands/private.json --as-of 2026-10-25 --emit model")
    #expect(result.output.contains(Self.marker))
  }
}
