import GapAnalysis
import TerminalInterview

/// The plan in words, one line a fact.
struct PlanText {
  let analysis: Analysis
  let words: Words

  /// Lines wrapped to the terminal, safe to print.
  func printed(_ lines: [String]) -> String {
    lines.flatMap { LineWrap.lines(SafeText.printable($0), width: terminalWidth()) }
      .map { $0 + "\n" }.joined()
  }

  /// What the plan comes to, and everything that does not fit.
  var summary: [String] { analysis.planSummary(words) }

  func day(_ day: Day?) -> String { day.map { "\($0)" } ?? words(.planNoDate) }
}
