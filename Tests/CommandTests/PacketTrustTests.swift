import Foundation
import Testing

@Suite("Packet runs", .serialized)
struct PacketTrustTests {
  private static let command =
    "guidepost packet $TMP/goals.json $TMP/log.csv --month 2026-10 --as-of 2026-10-31"

  /// A caseload that takes a few seconds: clients with one goal each, an entry a day.
  private func shell(clients: Int = 40) throws -> Shell {
    let shell = try Shell()
    var log = "date,client,goal,value\n"
    var goals: [String] = []
    for number in 0..<clients {
      let id = "c-\(1000 + number)"
      goals.append(
        """
        {"client": {"id": "\(id)", "name": "Client \(number)"}, "goals": [{"id": "calm", \
        "title": "Calm", "start": "2026-09-01", "indicators": [{"id": "worry", "title": "Worry", \
        "kind": "rating", "min": 1, "max": 10, "better": "lower", "expected": 7, "target": 3}]}]}
        """)
      for day in 1...30 where (day + number) % 5 != 0 {
        let text = day < 10 ? "0\(day)" : "\(day)"
        log += "2026-09-\(text),\(id),calm,\(1 + (day + number) % 9)\n"
        log += "2026-10-\(text),\(id),calm,\(1 + (day * 2 + number) % 8)\n"
      }
    }
    try log.write(
      to: shell.scratch.appending(path: "log.csv"), atomically: true, encoding: .utf8)
    try "[\(goals.joined(separator: ",\n"))]".write(
      to: shell.scratch.appending(path: "goals.json"), atomically: true, encoding: .utf8)
    return shell
  }

  private func names(in folder: String, _ shell: Shell) throws -> [String] {
    try shell.run("cd $TMP/\(folder) && find . -type f | sort").output
      .split(separator: "\n").map(String.init)
  }

  @Test("ended by kill -9 at any moment leave no half file, and the same command goes on")
  func killed() throws {
    let shell = try shell()
    defer { shell.remove() }
    let whole = try shell.run("\(Self.command) --quiet --out $TMP/whole > /dev/null")
    #expect(whole.status == 0)
    let expected = try names(in: "whole", shell)
    for delay in ["0.15", "0.4", "0.8", "1.3"] {
      // The shell's own word on the killed process is no concern of the test.
      _ = try shell.run(
        "(\(Self.command) --quiet --out $TMP/killed > /dev/null 2>&1 & echo $! > $TMP/pid; "
          + "sleep \(delay); kill -9 $(cat $TMP/pid)) 2> /dev/null; true")
      for file in try names(in: "killed", shell) where file.hasSuffix(".pdf") {
        let check = try shell.run("qpdf --check $TMP/killed/\(file) > /dev/null")
        #expect(check.status == 0, "\(file) after \(delay) s")
      }
    }
    let noted = try shell.run("grep -c clients $TMP/killed/.guidepost-packet.jsonl").output
    let kept = Int(noted.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    let again = try shell.run("\(Self.command) --out $TMP/killed 2>&1 > /dev/null")
    #expect(again.status == 0)
    if kept > 0 {
      #expect(again.output.contains("kept as they were") || again.output.contains("as they were:"))
    }
    #expect(try names(in: "killed", shell) == expected)
    let same = try shell.run("diff -r -x .guidepost-packet.jsonl $TMP/whole $TMP/killed")
    #expect(same.status == 0, "\(same.output)")
  }

  @Test("make again what one changed row touches, and nothing else")
  func changed() throws {
    let shell = try shell(clients: 6)
    defer { shell.remove() }
    _ = try shell.run("\(Self.command) --quiet --out $TMP/out > /dev/null")
    _ = try shell.run("echo 2026-10-31,c-1002,calm,9 >> $TMP/log.csv")
    let again = try shell.run("\(Self.command) --out $TMP/out")
    #expect(again.status == 0)
    #expect(
      again.output.split(separator: "\n").filter { $0.contains("/clients/") }.map {
        $0.split(separator: "/").last ?? ""
      } == ["c-1002.packet.2026-10.pdf"])
    #expect(again.messages.contains("1 of 6 clients made, 5 kept as they were"))
    let marked = try shell.run(
      "cp $TMP/out/manifest.json $TMP/before.json; echo 2026-10-30,c-1003,calm,8 >> $TMP/log.csv; "
        + "\(Self.command) --quiet --changed-since $TMP/before.json --out $TMP/marked > /dev/null; "
        + "grep -o 'changed' $TMP/marked/index.html | head -1")
    #expect(marked.output == "changed\n")
  }

  /// A folder on a disk of so many kilobytes, where the machine allows one to be mounted.
  private func onSmallDisk(_ kilobytes: Int, _ command: String) -> String {
    "unshare --user --map-root-user --mount sh -c 'mkdir -p $TMP/small && "
      + "mount -t tmpfs -o size=\(kilobytes)k tmpfs $TMP/small && { \(command); } '"
  }

  private static let mayMount: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      "unshare --user --map-root-user --mount sh -c 'mount -t tmpfs tmpfs /mnt' 2> /dev/null",
    ]
    try? process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(
    "on a disk that fills up say so, keep what was finished, and leave no half file",
    .enabled(if: mayMount, "no file system can be mounted here"))
  func fullDisk() throws {
    let shell = try shell(clients: 20)
    defer { shell.remove() }
    let result = try shell.run(
      onSmallDisk(
        300,
        "\(Self.command) --quiet --out $TMP/small/out > /dev/null; echo status $?; "
          + "for f in $TMP/small/out/clients/*.pdf; do qpdf --check $f > /dev/null && echo whole; "
          + "done; find $TMP/small/out -name \"*.part\" -o -name packet.pdf"))
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "status 74" || lines.first == "status 73")
    #expect(lines.count > 3)
    #expect(lines.dropFirst().allSatisfy { $0 == "whole" })
    #expect(result.messages.contains("no space left on device"))
  }

  @Test("in a folder that may not be written say so with the right status")
  func readOnly() throws {
    let shell = try shell(clients: 2)
    defer { shell.remove() }
    let result = try shell.run(
      "touch $TMP/file; \(Self.command) --quiet --out $TMP/file/out > /dev/null")
    #expect(result.status == 73)
    #expect(result.messages.contains("cannot be made"))
    // The user of a container may write anywhere, whatever a folder says.
    let isRoot = try shell.run("test $(id -u) -eq 0").status == 0
    guard !isRoot else { return }
    let closed = try shell.run(
      "mkdir $TMP/closed; chmod 500 $TMP/closed; "
        + "\(Self.command) --quiet --out $TMP/closed/out > /dev/null")
    #expect(closed.status == 73)
  }

  @Test("over a file that is gone before it is read say which")
  func vanished() throws {
    let shell = try shell(clients: 2)
    defer { shell.remove() }
    let result = try shell.run(
      "ln -s nowhere.csv $TMP/gone.csv; "
        + "\(Self.command) $TMP/gone.csv --quiet --out $TMP/out > /dev/null")
    #expect(result.status == 66)
    #expect(result.messages.contains("gone.csv"))
  }

  @Test("with one client's trouble make all the others, and list the one")
  func trouble() throws {
    let shell = try shell(clients: 3)
    defer { shell.remove() }
    let result = try shell.run(
      "echo 2026-10-31,c-1001,calm,banana >> $TMP/log.csv; "
        + "\(Self.command) --strict --quiet --out $TMP/out > /dev/null; echo $?; "
        + "ls $TMP/out/clients; grep -c 'not produced' $TMP/out/manifest.json; "
        + "pdftotext $TMP/out/packet.pdf - | grep -c 'First thing to try'")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "65")
    #expect(lines.contains("c-1000.packet.2026-10.pdf"))
    #expect(lines.contains("c-1002.packet.2026-10.pdf"))
    #expect(!lines.contains("c-1001.packet.2026-10.pdf"))
    #expect(lines.suffix(2).first == "1")
    #expect((lines.last.flatMap { Int($0) } ?? 0) >= 1)
  }

  @Test("keep a client's pages in the packet where the client's own file cannot be written")
  func ownFileRefused() throws {
    let shell = try shell(clients: 3)
    defer { shell.remove() }
    let result = try shell.run(
      "mkdir -p $TMP/out/clients/c-1001.packet.2026-10.pdf; "
        + "\(Self.command) --quiet --out $TMP/out > /dev/null")
    #expect(result.status == 73 || result.status == 74)
    #expect(result.messages.contains("client c-1001: "))
    let clean = try shell.run("\(Self.command) --quiet --out $TMP/clean > /dev/null")
    #expect(clean.status == 0)
    let same = try shell.run(
      "pdftotext -layout $TMP/out/packet.pdf $TMP/1; pdftotext -layout $TMP/clean/packet.pdf $TMP/2; "
        + "diff $TMP/1 $TMP/2 && diff $TMP/out/facts.json $TMP/clean/facts.json")
    #expect(same.status == 0, "\(same.output)")
  }

  @Test("with a template of other pages than planned make each client's files once")
  func otherPages() throws {
    let shell = try shell(clients: 4)
    defer { shell.remove() }
    let result = try shell.run(
      "printf '# {{client.id}}\\n\\nOne page.\\n' > $TMP/short.md; "
        + "\(Self.command) --template $TMP/short.md --out $TMP/out")
    #expect(result.status == 0, "\(result.messages)")
    let paths = result.output.split(separator: "\n")
    #expect(paths.count == Set(paths).count)
    #expect(paths.count { $0.contains("/clients/") } == 4)
    #expect(result.messages.contains("4 of 4 clients made"))
    let facts = try shell.run("python3 -m json.tool $TMP/out/facts.json > /dev/null")
    #expect(facts.status == 0)
    let again = try shell.run(
      "\(Self.command) --template $TMP/short.md --out $TMP/out")
    #expect(again.messages.contains("nothing was missing or changed"))
  }

  @Test("every link, outline entry and printed number of a packet leads to its page")
  func navigation() throws {
    let shell = try shell(clients: 35)
    defer { shell.remove() }
    let made = try shell.run("\(Self.command) --quiet --duplex --out $TMP/out > /dev/null")
    #expect(made.status == 0)
    let rows = try shell.run("cut -d, -f1,12 $TMP/out/caseload.csv | tail -n +2").output
      .split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(rows.count == 35)
    let count = try shell.run("pdfinfo $TMP/out/packet.pdf | grep Pages | tr -dc 0-9").output
    for row in [rows[0], rows[17], rows[34]] {
      let page = Int(row[1]) ?? 0
      #expect(!page.isMultiple(of: 2))
      let text = try shell.run("pdftotext -f \(page) -l \(page) $TMP/out/packet.pdf -").output
      #expect(text.contains("Page \(page) of \(count)"))
      #expect(text.contains("Client \((Int(row[0].dropFirst(2)) ?? 0) - 1000)"))
    }
    let outline = try shell.run(
      "qpdf --qdf --object-streams=disable $TMP/out/packet.pdf - | grep -a -c '/Title (Client'")
    #expect(outline.output == "35\n")
    let links = try shell.run(
      "qpdf --qdf --object-streams=disable $TMP/out/packet.pdf - | grep -a -c '/Subtype /Link'")
    #expect((Int(links.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 70)
  }

  @Test("a packet says its language, its dates and what each figure shows, as each client's file")
  func spoken() throws {
    let shell = try shell(clients: 3)
    defer { shell.remove() }
    let made = try shell.run("\(Self.command) --quiet --language es --out $TMP/out > /dev/null")
    #expect(made.status == 0)
    for file in ["packet.pdf", "clients/c-1000.packet.2026-10.pdf"] {
      let check = try shell.run("qpdf --check $TMP/out/\(file)")
      #expect(check.status == 0, "\(check.output)")
      _ = try shell.run("qpdf --qdf --object-streams=disable $TMP/out/\(file) $TMP/plain.pdf")
      func count(_ words: String) throws -> Int {
        let output = try shell.run("grep -a -c '\(words)' $TMP/plain.pdf").output
        return Int(output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
      }
      #expect(try count("/Lang (es)") == 1)
      #expect(try count("/DisplayDocTitle true") == 1)
      #expect(try count("Date (D:20261031000000Z)") == 2)
      let figures = try count("/S /Figure")
      #expect(figures > 1)
      #expect(try count("/Alt ") == figures)
    }
  }
}
