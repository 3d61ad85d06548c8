/// The values of a list in a record, each with the way to it.
struct RecordList: RandomAccessCollection {
  let nodes: [JSONNode]
  /// To the list.
  let path: JSONPath

  static var empty: Self { Self(nodes: [], path: .root) }

  var startIndex: Int { nodes.startIndex }

  var endIndex: Int { nodes.endIndex }

  subscript(index: Int) -> (node: JSONNode, path: JSONPath) {
    (node: nodes[index], path: .index(path, index))
  }
}
