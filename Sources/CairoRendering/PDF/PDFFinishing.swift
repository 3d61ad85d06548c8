internal import CQPDF

/// `bytes` with what Cairo leaves out: language, descriptions of figures, dates with their prefix,
/// and a title bar that shows the title.
///
/// - Cost: 0.1 ms for a page that Cairo 1.16 wrote, 1 ms for any other.
func finishedPDF(
  _ bytes: [UInt8], metadata: PDFMetadata, figureDescriptions: [String]
) throws(RenderingError) -> [UInt8] {
  let mending = try PDFMending(
    bytes, metadata: metadata, figureDescriptions: figureDescriptions)
  if let mending { return mending.bytes }
  return try rewrittenPDF(bytes, metadata: metadata, figureDescriptions: figureDescriptions)
}

/// The same by libqpdf, which reads files of any writer and writes them anew.
///
/// - Cost: 1.5 ms for two pages; holds the file in memory about twice.
func rewrittenPDF(
  _ bytes: [UInt8], metadata: PDFMetadata, figureDescriptions: [String]
) throws(RenderingError) -> [UInt8] {
  // libqpdf keeps the pointer: the bytes outlive the handle, which lives inside the closure.
  let result: Result<[UInt8], RenderingError> = bytes.withUnsafeBytes { raw in
    Result { () throws(RenderingError) -> [UInt8] in
      let file = try QPDFFile(reading: raw)
      try file.set(metadata)
      try file.describeFigures(figureDescriptions)
      return try file.written()
    }
  }
  return try result.get()
}

/// The owner of one libqpdf handle.
private struct QPDFFile: ~Copyable {
  private let handle: qpdf_data

  /// - Precondition: `bytes` outlive the value.
  init(reading bytes: UnsafeRawBufferPointer) throws(RenderingError) {
    guard let made = qpdf_init() else { throw .finishing(reason: "libqpdf does not start") }
    qpdf_silence_errors(made)
    qpdf_set_suppress_warnings(made, 1)
    qpdf_set_attempt_recovery(made, 0)
    let status = qpdf_read_memory(
      made, "", bytes.bindMemory(to: CChar.self).baseAddress, UInt64(bytes.count), nil)
    guard status & errors == 0 else {
      let reason = firstError(of: made)
      var gone: qpdf_data? = made
      qpdf_cleanup(&gone)
      throw .finishing(reason: reason)
    }
    handle = made
  }

  deinit {
    var gone: qpdf_data? = handle
    qpdf_cleanup(&gone)
  }

  func set(_ metadata: PDFMetadata) throws(RenderingError) {
    let root = qpdf_get_root(handle)
    qpdf_oh_replace_key(
      handle, root, "/Lang", qpdf_oh_new_unicode_string(handle, metadata.language))
    let preferences = qpdf_oh_new_dictionary(handle)
    qpdf_oh_replace_key(handle, preferences, "/DisplayDocTitle", qpdf_oh_new_bool(handle, 1))
    qpdf_oh_replace_key(handle, root, "/ViewerPreferences", preferences)
    qpdf_set_info_key(handle, "/CreationDate", metadata.date.pdf)
    qpdf_set_info_key(handle, "/ModDate", metadata.date.pdf)
    try checkErrors()
  }

  /// Figures are matched by their order in the structure tree.
  func describeFigures(_ descriptions: [String]) throws(RenderingError) {
    let tree = qpdf_oh_get_key_if_dict(handle, qpdf_get_root(handle), "/StructTreeRoot")
    var figures: [qpdf_oh] = []
    collectFigures(below: tree, depth: 0, into: &figures)
    try checkErrors()
    guard figures.count == descriptions.count else {
      throw .figureCount(described: descriptions.count, found: figures.count)
    }
    for (figure, description) in zip(figures, descriptions) {
      qpdf_oh_replace_key(
        handle, figure, "/Alt", qpdf_oh_new_unicode_string(handle, description))
    }
    try checkErrors()
  }

  private func collectFigures(below element: qpdf_oh, depth: Int, into figures: inout [qpdf_oh]) {
    // Deeper than any page nests; a file with a loop must not run on.
    guard depth < 64, qpdf_oh_is_dictionary(handle, element) != 0 else { return }
    if qpdf_oh_is_name_and_equals(handle, qpdf_oh_get_key(handle, element, "/S"), "/Figure") != 0 {
      figures.append(element)
    }
    let children = qpdf_oh_get_key(handle, element, "/K")
    if qpdf_oh_is_array(handle, children) != 0 {
      for index in 0..<max(0, qpdf_oh_get_array_n_items(handle, children)) {
        collectFigures(
          below: qpdf_oh_get_array_item(handle, children, index), depth: depth + 1,
          into: &figures)
      }
    } else {
      collectFigures(below: children, depth: depth + 1, into: &figures)
    }
  }

  func written() throws(RenderingError) -> [UInt8] {
    guard qpdf_init_write_memory(handle) & errors == 0 else {
      throw .finishing(reason: firstError(of: handle))
    }
    qpdf_set_deterministic_ID(handle, 1)
    guard qpdf_write(handle) & errors == 0 else {
      throw .finishing(reason: firstError(of: handle))
    }
    let count = qpdf_get_buffer_length(handle)
    return Array(UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: count))
  }

  /// Calls that return no status keep their error until it is asked for.
  private func checkErrors() throws(RenderingError) {
    guard qpdf_has_error(handle) == 0 else { throw .finishing(reason: firstError(of: handle)) }
  }
}

/// `QPDF_ERRORS`, which Swift sees as a macro of another type.
private let errors: QPDF_ERROR_CODE = 1 << 1

private func firstError(of handle: qpdf_data) -> String {
  guard qpdf_has_error(handle) != 0, let error = qpdf_get_error(handle),
    let words = qpdf_get_error_message_detail(handle, error)
  else { return "unknown error" }
  return String(cString: words)
}
