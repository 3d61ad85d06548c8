import GoalCore
import Testing

@Suite("Median and quantile")
struct MedianTests {
  @Test("is undefined without a value")
  func empty() {
    #expect(median(of: [Double]()) == nil)
    #expect(median(of: [Double.nan]) == nil)
    #expect(quantile(0.5, of: [Double]()) == nil)
    #expect(mean(of: [Double]()) == nil)
    #expect(sampleVariance(of: [1]) == nil)
  }

  @Test("two largest numbers have a median that is finite")
  func large() {
    let large = Double.greatestFiniteMagnitude
    #expect(median(of: [large, large]) == large)
  }

  @Test("quantiles lie between neighbours in proportion")
  func quantiles() {
    #expect(quantile(0.25, of: [1, 2, 3, 4]) == 1.75)
    #expect(quantile(1, of: [3, 1, 2]) == 3)
    #expect(quantile(0, of: [3, 1, 2]) == 1)
    #expect(quantile(1.01, of: [3, 1, 2]) == nil)
  }
}
