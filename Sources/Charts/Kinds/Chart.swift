internal import Drawing

/// A kind of chart, made ready for one request.
protocol Chart {
  init(_ request: ChartRequest)

  func draw(size: Size) -> Drawing

  /// Every number that the chart shows.
  var words: String { get }
}
