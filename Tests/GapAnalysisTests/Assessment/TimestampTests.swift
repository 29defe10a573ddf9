import GapAnalysis
import Testing

@Suite("Days and moments")
struct TimestampTests {
  @Test(
    "days are counted from 1970-01-01",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("2026-11-23", 20_780), ("2100-03-01", 47_541), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896),
    ])
  func days(text: String, number: Int) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1",
      "0000-01-01",
      "2026-11-23 ", "2026/11/23", "+026-11-23", "２０２６-11-23", "", "today",
    ])
  func noDay(text: String) { #expect(Day(text) == nil) }

  @Test("every day of 400 years is itself again")
  func roundTrip() {
    for number in stride(from: -150_000, through: 150_000, by: 7) {
      let day = Day(number: number)
      #expect(Day(day.description) == day)
    }
  }

  @Test(
    "moments are in UTC, to the second",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
      ("2026-11-23T14:32:05Z", 1_795_444_325),
      ("2001-09-09T01:46:40Z", 1_000_000_000),
    ])
  func moments(text: String, seconds: Int) {
    #expect(Timestamp(text)?.secondsSince1970 == seconds)
    #expect(Timestamp(secondsSince1970: seconds).description == text)
    #expect(Timestamp(secondsSince1970: seconds).day.description == text.prefix(10))
  }

  @Test(
    "what is no moment is refused",
    arguments: [
      "2026-11-23", "2026-11-23T14:32:05", "2026-11-23T24:00:00Z", "2026-11-23T14:60:00Z",
      "2026-11-23T14:32:60Z", "2026-11-23 14:32:05Z", "2026-11-23T1:02:03Z", "T00:00:00Z",
    ])
  func noMoment(text: String) { #expect(Timestamp(text) == nil) }
}
