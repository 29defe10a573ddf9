import ConcurrentMap
import Foundation
import GapAnalysis
import QuestionnaireFiles

/// Times scoring and planning: 10,000 questions made up, and 1,000 assessments of a questionnaire.
///
///     planning FOLDER [RUNS]
@main
enum Planning {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2, let shipped = QuestionnaireReader.read(folder: arguments[1]).value
    else {
      FileHandle.standardError.write(Data("usage: planning FOLDER [RUNS]\n".utf8))
      exit(64)
    }
    let runs = arguments.count > 2 ? Int(arguments[2]) ?? 15 : 15
    for count in [2_500, 5_000, 10_000] {
      let made = Synthetic.questionnaire(questions: count)
      let assessment = Synthetic.assessment(of: made, seed: 1)
      report(
        "\(count) questions, \(made.documents.count) documents",
        median(runs) {
          Analysis(made, assessment).actionPlan.items.count
        })
    }
    let assessments = (1...1_000).map { Synthetic.assessment(of: shipped, seed: UInt64($0)) }
    report(
      "1000 assessments of \(shipped.questions.count) questions, one after the other",
      median(3) {
        assessments.reduce(0) { $0 + Analysis(shipped, $1).actionPlan.items.count }
      })
    report(
      "1000 assessments of \(shipped.questions.count) questions, on all processors",
      median(3) {
        concurrentMap(count: assessments.count) { index in
          Analysis(shipped, assessments[index]).actionPlan.items.count
        }.reduce(0, +)
      })
  }

  /// Milliseconds of the middle one of several runs.
  private static func median(_ runs: Int, _ body: () -> Int) -> Double {
    let clock = ContinuousClock()
    var total = 0
    let times = (0..<runs).map { _ in clock.measure { total += body() } }
    // The result is used, so that no run is left out.
    if total == .min { exit(1) }
    let milliseconds = times.map {
      Double($0.components.seconds) * 1000 + Double($0.components.attoseconds) / 1e15
    }.sorted()
    return milliseconds[milliseconds.count / 2]
  }

  private static func report(_ name: String, _ milliseconds: Double) {
    FileHandle.standardOutput.write(
      Data("score and plan \(name): \(decimal(milliseconds, places: 2)) ms\n".utf8))
  }
}
