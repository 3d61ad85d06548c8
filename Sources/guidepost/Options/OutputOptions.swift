import ArgumentParser

/// Where pages go, and as what.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where files go; made if missing.", valueName: "folder"))
  var out = "reports"

  @Option(help: "One or more of pdf, png, svg and txt, by comma.")
  var format = OutputFormats([.pdf])

  @Option(help: "letter or a4. (default: from the locale, else letter)")
  var paper: Paper?

  @Option(help: ArgumentHelp("Another layout: a name or a file.", valueName: "template"))
  var template: String?

  @Option(
    help: ArgumentHelp("A folder searched before the built-in templates.", valueName: "folder"))
  var templates: String?

  @Option(help: "Dots per inch of a PNG.")
  var dpi: Double = 150

  @Option(help: "Clients rendered side by side. (default: all cores)")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "A CSV file with time and client: pages in the order of the day, in one PDF too.",
      valueName: "file"))
  var schedule: String?

  @Flag(help: "A row that cannot be used stops that client's report.")
  var strict = false

  @Flag(help: "Beside each report, the rule, inputs and n behind each sentence.")
  var explain = false

  func validate() throws {
    guard (36...1200).contains(dpi) else {
      throw ValidationError("--dpi is not from 36 to 1200")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is less than 1") }
  }
}
