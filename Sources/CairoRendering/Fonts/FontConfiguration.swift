internal import CCairoPango

/// One set of fontconfig settings: the fonts that a font map may use.
final class FontConfiguration {
  let pointer: OpaquePointer

  private init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit { FcConfigDestroy(pointer) }

  /// All installed fonts; read once a process and shared by its threads.
  static func system() throws(RenderingError) -> FontConfiguration {
    guard let current = FcConfigGetCurrent(), let owned = FcConfigReference(current) else {
      throw .noFonts
    }
    return FontConfiguration(owning: owned)
  }

  /// Only the fonts in `files`.
  convenience init(files: [String]) throws(RenderingError) {
    guard let config = FcConfigCreate() else { throw .noFonts }
    self.init(owning: config)
    for file in files where FcConfigAppFontAddFile(config, file) == 0 {
      throw .fontFile(path: file)
    }
  }

  /// Only the fonts in `folders`, through the caches that `system` keeps of them.
  ///
  /// Sorting all installed fonts for one face takes 2 ms, sorting these next to nothing.
  convenience init(folders: [String], cachesOf system: FontConfiguration) throws(RenderingError) {
    guard let config = FcConfigCreate() else { throw .noFonts }
    self.init(owning: config)
    let caches = strings(FcConfigGetCacheDirs(system.pointer))
    let settings =
      "<fontconfig>" + caches.map { "<cachedir>\(escapedForXML($0))</cachedir>" }.joined()
      + folders.map { "<dir>\(escapedForXML($0))</dir>" }.joined() + "</fontconfig>"
    guard FcConfigParseAndLoadFromMemory(config, settings, 0) != 0,
      FcConfigBuildFonts(config) != 0
    else { throw .noFonts }
  }

  /// The folders that hold fonts of `family`; empty when it is not installed.
  func folders(ofFamily family: String) -> Set<String> {
    guard let pattern = FcPatternCreate() else { return [] }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, family)
    guard let wanted = FcObjectSetCreate() else { return [] }
    defer { FcObjectSetDestroy(wanted) }
    FcObjectSetAdd(wanted, FC_FILE)
    guard let found = FcFontList(pointer, pattern, wanted) else { return [] }
    defer { FcFontSetDestroy(found) }
    let fonts = UnsafeBufferPointer(start: found.pointee.fonts, count: Int(found.pointee.nfont))
    return Set(fonts.compactMap { font in file(of: font).map(folder(of:)) })
  }

  /// True when at least one font can be used.
  var hasFonts: Bool {
    [FcSetSystem, FcSetApplication].contains { set in
      FcConfigGetFonts(pointer, set).map { $0.pointee.nfont > 0 } ?? false
    }
  }
}

private func file(of font: OpaquePointer?) -> String? {
  var path: UnsafeMutablePointer<FcChar8>?
  guard FcPatternGetString(font, FC_FILE, 0, &path) == FcResultMatch, let path else { return nil }
  return String(cString: path)
}

private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}

private func strings(_ list: OpaquePointer?) -> [String] {
  guard let list else { return [] }
  defer { FcStrListDone(list) }
  var result: [String] = []
  while let next = FcStrListNext(list) { result.append(String(cString: next)) }
  return result
}
