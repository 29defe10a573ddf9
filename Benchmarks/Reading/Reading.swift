import Foundation
import GapAnalysis
import QuestionnaireFiles

/// Times reading a questionnaire folder to typed values with positions, checks included.
///
///     reading FOLDER [RUNS]
@main
enum Reading {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      FileHandle.standardError.write(Data("usage: reading FOLDER [RUNS]\n".utf8))
      exit(64)
    }
    let runs = arguments.count > 2 ? Int(arguments[2]) ?? 15 : 15
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in
      clock.measure {
        let reading = QuestionnaireReader.read(folder: arguments[1])
        guard reading.value != nil else {
          for problem in reading.problems {
            FileHandle.standardError.write(Data("\(problem)\n".utf8))
          }
          exit(1)
        }
      }
    }
    let milliseconds = times.map { Double($0.components.attoseconds) / 1e15 }.sorted()
    let median = milliseconds[milliseconds.count / 2]
    FileHandle.standardOutput.write(Data("gapwise reader: \(rounded(median)) ms\n".utf8))
  }

  private static func rounded(_ value: Double) -> String {
    String(Double(Int(value * 100)) / 100)
  }
}
