// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A library target: its name, and all that it may import.
func floor(_ name: String, _ below: Target.Dependency...) -> Target {
  .target(name: name, dependencies: below, swiftSettings: strict)
}

/// The tests of one floor.
func tests(
  _ name: String, _ below: Target.Dependency..., excluding: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: below + ["TestSupport"], exclude: excluding, swiftSettings: strict)
}

let package = Package(
  name: "guidepost",
  products: [.executable(name: "guidepost", targets: ["guidepost"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 0: C libraries and the built-in templates.
    .systemLibrary(
      name: "CCairoPango", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .target(
      name: "Templates", path: "Templates", exclude: ["README.md"],
      resources: [
        .embedInCode("pages"), .embedInCode("partials"), .embedInCode("styles"),
        .embedInCode("words"),
      ], swiftSettings: strict),
    // Floor 1: pure values.
    floor("GoalCore"),
    floor("Drawing"),
    floor("Documents", "CMarkdown"),
    // Floor 2: what reads, draws charts and paints.
    .target(
      name: "GoalReading", dependencies: ["GoalCore", yams],
      resources: [.embedInCode("Profiles/builtin")], swiftSettings: strict),
    floor("Charts", "GoalCore", "Drawing"),
    floor("CairoRendering", "Drawing", "CCairoPango", "CQPDF", "CDeflate"),
    // Floor 3: what a report says, and where it stands on the page.
    floor("Reporting", "GoalCore", "Documents", mustache, yams),
    floor("PageLayout", "Documents", "Drawing"),
    // Floor 4: the program.
    .executableTarget(
      name: "guidepost",
      dependencies: [
        "GoalCore", "Drawing", "Documents", "GoalReading", "Charts", "CairoRendering", "Reporting",
        "PageLayout", "Templates", "CGLib", argumentParser,
      ],
      swiftSettings: strict),
    // Tests.
    .executableTarget(
      name: "ReadingBenchmark", dependencies: ["GoalReading", "GoalCore"],
      path: "Tests/Benchmarks/Reading", swiftSettings: strict),
    .executableTarget(
      name: "ChartBenchmark",
      dependencies: ["Charts", "CairoRendering", "Drawing", "GoalCore", "Reporting", "Templates"],
      path: "Tests/Benchmarks/Charts", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Drawing"], path: "Tests/TestSupport",
      exclude: ["Blocks.ttf", "make-blocks-font.py"], swiftSettings: strict),
    tests("GoalCoreTests", "GoalCore"),
    tests("DrawingTests", "Drawing"),
    tests("DocumentsTests", "Documents"),
    tests(
      "GoalReadingTests", "GoalReading", "GoalCore",
      excluding: ["FHIR/Goldens", "Profiles/Goldens"]),
    tests(
      "ChartsTests", "Charts", "Drawing", "GoalCore", "Reporting", "Templates",
      excluding: ["Goldens"]),
    tests("CairoRenderingTests", "CairoRendering", "Drawing"),
    tests("ReportingTests", "Reporting", "GoalCore", "Documents", "Templates"),
    tests(
      "TrapTests", "GoalReading", "GoalCore", "Charts", "Drawing", "Reporting", "Documents",
      "Templates"),
    tests("PageLayoutTests", "PageLayout", "Documents", "Drawing"),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "guidepost", "TestSupport", "GoalCore", "Drawing", "PageLayout", "Reporting", "Templates",
        "Charts",
      ],
      exclude: ["Commands"],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
