internal import CMarkdown

/// Owns the parser's tree of one text.
final class MarkdownTree {
  private let document: OpaquePointer

  /// Tables are an extension that the library registers once for the whole process.
  private static let tableExtension: Int = {
    cmark_gfm_core_extensions_ensure_registered()
    return Int(bitPattern: cmark_find_syntax_extension("table"))
  }()

  /// Returns `nil` if the parser has no memory.
  init?(_ text: String) {
    let tables = OpaquePointer(bitPattern: Self.tableExtension)
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    if let tables {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    var copy = text
    copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return nil }
    self.document = document
  }

  deinit {
    cmark_node_free(document)
  }

  /// Lives as long as the tree.
  var root: MarkdownNode { MarkdownNode(node: document) }
}

/// One node of a `MarkdownTree`, which must outlive it.
struct MarkdownNode {
  fileprivate let node: OpaquePointer

  var type: String { String(cString: cmark_node_get_type_string(node)) }
  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  var url: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isOrderedList: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
  var line: Int { Int(cmark_node_get_start_line(node)) }
  var column: Int { Int(cmark_node_get_start_column(node)) }

  var children: [MarkdownNode] {
    var result: [MarkdownNode] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      result.append(MarkdownNode(node: child))
      next = cmark_node_next(child)
    }
    return result
  }

  var columnAlignments: [TableColumn.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { index in
      switch letters[index] {
      case UInt8(ascii: "r"): .right
      case UInt8(ascii: "c"): .center
      default: .left
      }
    }
  }
}
