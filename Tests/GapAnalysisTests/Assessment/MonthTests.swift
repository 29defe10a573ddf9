import GapAnalysis
import Testing

@Suite("Months after a day")
struct MonthTests {
  @Test(
    "end on the same day of the month, or on its last day where it is shorter",
    arguments: [
      ("2026-03-02", 3, "2026-06-02"), ("2026-03-02", 0, "2026-03-02"),
      ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
      ("2026-11-30", 3, "2027-02-28"), ("2027-11-30", 3, "2028-02-29"),
      ("2026-08-31", 3, "2026-11-30"), ("2026-03-31", 3, "2026-06-30"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-10-31", 12, "2027-10-31"),
      ("2028-02-29", 12, "2029-02-28"), ("2026-12-31", 14, "2028-02-29"),
      ("2026-05-31", 120, "2036-05-31"),
    ])
  func table(from: String, months: Int, to: String) throws {
    #expect(try #require(Day(from)).adding(months: months) == Day(to))
  }

  @Test("never end before they began, nor run backwards")
  func order() throws {
    var day = try #require(Day("2026-01-01"))
    for _ in 0..<400 {
      let next = Day(number: day.number + 1)
      #expect(day.adding(months: 3) > day)
      #expect(next.adding(months: 3) >= day.adding(months: 3))
      day = next
    }
  }
}
