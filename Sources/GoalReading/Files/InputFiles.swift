import Glibc

/// The files that the paths of a command line name, folders read through.
struct InputFiles {
  struct File: Equatable {
    /// As given, or folder/relative path.
    let path: String
    /// Found in a folder, so that a file that is no log is no mistake.
    let isFound: Bool
  }

  private(set) var files: [File] = []
  private(set) var foldersTooDeep: [String] = []
  private var foldersSeen: Set<FileIdentity> = []

  /// Lists files in the order given, those of a folder by name.
  init(_ paths: [String]) throws(ReadingError) {
    for path in paths {
      guard let kind = PathKind(path) else { throw .noSuchPath(path) }
      switch kind {
      case .folder(let identity): try listFolder(path, identity, depth: 0)
      case .other: files.append(File(path: path, isFound: false))
      }
    }
  }

  /// A link can lead back to a folder above it, so each folder is entered once.
  private mutating func listFolder(
    _ path: String, _ identity: FileIdentity, depth: Int
  ) throws(ReadingError) {
    guard foldersSeen.insert(identity).inserted else { return }
    if depth >= ReadingLimits.folderDepth { return foldersTooDeep.append(path) }
    guard let names = namesInFolder(path) else {
      if depth == 0 { throw .cannotOpen(path) }
      files.append(File(path: path, isFound: true))
      return
    }
    for name in names {
      let child = path.hasSuffix("/") ? path + name : path + "/" + name
      switch PathKind(child) {
      case .folder(let identity): try listFolder(child, identity, depth: depth + 1)
      case .other, nil: files.append(File(path: child, isFound: true))
      }
    }
  }
}

/// A folder, or anything else that exists.
private enum PathKind {
  case folder(FileIdentity)
  case other

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    self = isFolder ? .folder(identity) : .other
  }
}

/// Returns the names in a folder by their bytes, without hidden ones; `nil` if it may not be read.
private func namesInFolder(_ path: String) -> [String]? {
  guard let folder = opendir(path) else { return nil }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
