import ArgumentParser

@main
struct Guidepost: ParsableCommand {
  func run() throws { print("guidepost") }
}
