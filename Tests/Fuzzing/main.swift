import Glibc

/// libFuzzer's own loop, given as a function: the program's `main` is this file.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ one: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// What this run is set on, and where it writes its files.
enum Run {
  static let target = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }
  static let scratch = ScratchFile()
}

guard Run.target != nil else {
  print(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))
  exit(64)
}
atexit { Run.scratch.remove() }
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runFuzzer(&count, &arguments) { bytes, count in
    Run.target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)), in: Run.scratch)
    return 0
  })
