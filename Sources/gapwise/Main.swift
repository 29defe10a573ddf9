import ArgumentParser
import AssessmentStore
import Foundation
import GapAnalysis
import OfficeFiles

/// Runs the command line and turns whatever went wrong into words and an exit code; nothing else in
/// the program does either.
@main
enum Main {
  static func main() {
    // A reader that closes the pipe ends the output; it does not kill the program in mid-write.
    signal(SIGPIPE, SIG_IGN)
    do {
      try refuseUnknownCommand(in: Array(CommandLine.arguments.dropFirst()))
      var command = try Gapwise.parseAsRoot()
      try command.run()
    } catch {
      exit(explain(error).rawValue)
    }
  }

  /// What went wrong, as one sentence for the user.
  static func sentence(_ error: any Error) -> String {
    switch error {
    case let problems as Problems: problems.all.sortedByPlace().first.map { "\($0)" } ?? ""
    case let failure as Failure: failure.message
    default: String(describing: error)
    }
  }

  private static func explain(_ error: any Error) -> ExitCode {
    switch error {
    case let problems as Problems:
      for problem in problems.all.sortedByPlace() { writeError("\(problem)") }
      return .problem
    case let failure as Failure:
      if !failure.message.isEmpty { writeError(failure.message) }
      return failure.code
    case let error as StoreError:
      writeError("gapwise: \(error)")
      return .problem
    case let error as OfficeFileError:
      writeError("gapwise: the file cannot be put together: \(error)")
      return .problem
    default:
      // Help, version and usage errors are worded by the argument parser; usage errors exit with 64.
      Gapwise.exit(withError: error)
    }
  }
}

/// An operation that cannot be done, with the words for it.
struct Failure: Error {
  let message: String
  let code: ExitCode

  init(_ message: String, code: ExitCode = .problem) {
    self.message = message.isEmpty ? "" : "gapwise: \(message)"
    self.code = code
  }

  /// Ends with a code when everything worth saying has been said.
  static func silent(_ code: ExitCode) -> Failure { Failure("", code: code) }
}

/// The exit codes of the program.
enum ExitCode: Int32, CaseIterable {
  case problem = 1
  /// Input ended, or something is open under `--strict`.
  case incomplete = 3
  case usage = 64
  case hungUp = 129
  case interrupted = 130
  case terminated = 143
}
