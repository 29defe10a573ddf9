/// How fast somebody answers, from their own answers.
package struct Pace: Sendable, Equatable {
  /// The median time between two answers, in seconds.
  package let secondsPerAnswer: Int

  /// A longer time between two answers is a break, not work (seconds).
  private static let longestPause = 900
  /// Fewer answers in a row than this say nothing.
  private static let fewestTimes = 5

  /// Nil while too little was answered. Answers of the same second were not given one by one, and do
  /// not count.
  package init?(_ events: [Event]) {
    var times: [Int] = []
    var last: Timestamp?
    for event in events {
      guard case .answered(_, let choice) = event.change, choice != nil else { continue }
      if let last {
        let time = event.at.secondsSince1970 - last.secondsSince1970
        if (1...Self.longestPause).contains(time) { times.append(time) }
      }
      last = event.at
    }
    guard times.count >= Self.fewestTimes else { return nil }
    secondsPerAnswer = times.sorted()[times.count / 2]
  }
}

extension Interview {
  /// The minutes, rounded up, that the open questions will take at the user's own pace; nil while it
  /// is not known or nothing is open.
  package var minutesLeft: Int? {
    let open = progress.applicable - progress.answered
    guard open > 0, let pace = Pace(assessment.events) else { return nil }
    return (open * pace.secondsPerAnswer + 59) / 60
  }
}
