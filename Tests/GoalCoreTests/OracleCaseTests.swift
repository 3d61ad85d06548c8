import TestSupport
import Testing

@Suite("Oracle case")
struct OracleCaseTests {
  private func mismatches(
    _ expect: OracleValue, _ result: OracleValue, tolerance: Double = 1e-6
  ) -> [String] {
    OracleCase(name: "case", input: .null, expect: expect, tolerance: tolerance)
      .mismatches(of: result, required: ["slope"])
  }

  @Test("a number outside its tolerance is a mismatch")
  func tolerance() {
    #expect(mismatches(["slope": .number(2)], ["slope": .number(2.000001)]) == [])
    #expect(mismatches(["slope": .number(2)], ["slope": .number(2.00001)]).count == 1)
    #expect(
      mismatches(["slope": .number(2)], ["slope": .number(2.000001)], tolerance: 0).count == 1)
  }

  @Test("a number where nothing is defined is a mismatch, and the other way round")
  func undefined() {
    #expect(mismatches(["slope": .null], ["slope": .number(0)]).count == 1)
    #expect(mismatches(["slope": .number(0)], ["slope": .null]).count == 1)
    #expect(mismatches(["slope": .null], ["slope": ["lower": .null]]) == [])
  }

  @Test("a required key that was not worked out is a mismatch, a variant is not")
  func missingKeys() {
    let expect: OracleValue = ["slope": .number(1), "n": .number(2), "variant": .number(3)]
    #expect(mismatches(expect, ["n": .number(2)]).count == 1)
    #expect(mismatches(expect, ["n": .number(2), "slope": .number(1)]) == [])
    #expect(mismatches(["variant": .number(3)], ["n": .number(2)]).count == 1)
  }

  @Test("lists of different length do not match")
  func lists() {
    #expect(mismatches(["slope": OracleValue([1, 2])], ["slope": OracleValue([1])]).count == 1)
  }
}
