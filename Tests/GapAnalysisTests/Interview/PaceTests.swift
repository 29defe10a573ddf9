import GapAnalysis
import TestSupport
import Testing

@Suite("The user's own pace")
struct PaceTests {
  /// One answer after each of these times, in seconds.
  private func answers(after times: [Int]) -> [Event] {
    var moment = 1_790_000_000
    return ([0] + times).enumerated().map { index, time in
      moment += time
      return Event(
        sequence: index + 1, at: Timestamp(secondsSince1970: moment), by: "",
        change: .rated("q\(index)", .partly))
    }
  }

  @Test(
    "is the median time between answers, without breaks and without what came all at once",
    arguments: [
      ([20, 30, 40, 50, 60], 40), ([20, 30, 40, 50, 60, 7200], 40),
      ([0, 0, 0, 20, 30, 40, 50, 60], 40), ([30, 30, 30, 30], nil), ([], nil),
      ([0, 0, 0, 0, 0, 0], nil),
    ] as [([Int], Int?)])
  func median(times: [Int], seconds: Int?) {
    #expect(Pace(answers(after: times))?.secondsPerAnswer == seconds)
  }

  @Test(
    "gives the time left for what is open, in minutes rounded up; nothing where nothing is open")
  func minutesLeft() {
    var interview = Interview(.small, Assessment(answers(after: [50, 50, 50, 50, 50])))
    #expect(interview.minutesLeft == 5)
    for question in Questionnaire.small.questions { interview.take(.rated(question.id, .not)) }
    #expect(interview.minutesLeft == nil)
  }
}
