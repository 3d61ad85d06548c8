package import Documents
package import Drawing

/// Draws what layout only makes room for: charts, pictures and small signs.
package struct FigureSource {
  /// A figure in exactly this size; `nil` if its source names nothing.
  package var figure: (Figure, Size) -> Drawing?
  /// A sign such as `status:toward` for text of this size; its drawing stands on the baseline.
  package var mark: (String, Double) -> Drawing?

  package init(
    figure: @escaping (Figure, Size) -> Drawing?,
    mark: @escaping (String, Double) -> Drawing?
  ) {
    self.figure = figure
    self.mark = mark
  }
}
