import ArgumentParser
import Glibc

/// One of several parts of a caseload.
struct Shard: Codable, Equatable, Sendable {
  /// From 1.
  let index: Int
  let count: Int

  init?(_ index: Int, of count: Int) {
    guard count >= 1, count <= 100_000, index >= 1, index <= count else { return nil }
    self.index = index
    self.count = count
  }

  /// A manifest may be damaged, so its numbers are held to what `init(_:of:)` allows.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let index = try values.decode(Int.self, forKey: .index)
    let count = try values.decode(Int.self, forKey: .count)
    guard let shard = Shard(index, of: count) else {
      throw DecodingError.dataCorruptedError(
        forKey: .index, in: values, debugDescription: "no part of a caseload")
    }
    self = shard
  }

  /// True if a client is in this part.
  ///
  /// By a hash that is the same on every machine and in every run, so that a client is never in
  /// two parts.
  /// - Source: Fowler, Noll, Vo: FNV-1a, 64 bit.
  func holds(_ id: String) -> Bool {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 0x0000_0100_0000_01b3
    }
    return Int(hash % UInt64(count)) == index - 1
  }

  /// As files of the part are called: `2-of-8`.
  var name: String { "\(index)-of-\(count)" }
}

/// What `--shard` says: a part by its number, or by the variables of the engine that runs it.
struct ShardOption: ExpressibleByArgument, Sendable {
  var shard: Shard
  /// The variables that it was taken from; `nil` where it was named.
  var source: String?

  init?(argument: String) {
    self.init(argument, environment: { name in getenv(name).map { String(cString: $0) } })
  }

  /// Reads `2/8`, `auto` and `auto/8`.
  ///
  /// - Shape: Slurm counts from the smallest task of the array, AWS Batch and Kubernetes from 0,
  ///   GNU parallel from 1.
  init?(_ text: String, environment: (String) -> String?) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.first == "auto", parts.count <= 2 else {
      guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]),
        let shard = Shard(index, of: count)
      else { return nil }
      self.shard = shard
      return
    }
    let stated = parts.count == 2 ? Int(parts[1]) : nil
    if parts.count == 2, stated == nil { return nil }
    func number(_ name: String) -> Int? { environment(name).flatMap { Int($0) } }
    for engine in Self.engines {
      guard let index = number(engine.index) else { continue }
      let first = engine.first.flatMap(number) ?? engine.base
      guard let count = stated ?? engine.count.flatMap(number),
        let shard = Shard(index - first + 1, of: count)
      else { return nil }
      self.shard = shard
      source = engine.index
      return
    }
    return nil
  }

  /// Variables of the index, the count and the first index, and the first where none says it.
  private static let engines: [(index: String, count: String?, first: String?, base: Int)] = [
    ("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN", 1),
    ("AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE", nil, 0),
    ("JOB_COMPLETION_INDEX", nil, nil, 0),
    ("CLOUD_RUN_TASK_INDEX", "CLOUD_RUN_TASK_COUNT", nil, 0),
    ("BATCH_TASK_INDEX", "BATCH_TASK_COUNT", nil, 0),
    ("PARALLEL_SEQ", nil, nil, 1),
  ]
}
