import GapAnalysis
import TerminalInterview

/// The questions to be settled, each with every voice, how far they agree, and what they propose.
struct SettleList {
  let opened: OpenAssessment
  let words: Words
  let file: String
  /// Answers a merge did not take.
  var omissions: [Merge.Omission] = []

  var text: String {
    let lines = omitted + unsettled
    return lines.flatMap { LineWrap.lines(SafeText.printable($0), width: terminalWidth()) }
      .map { $0 + "\n" }.joined()
  }

  private var unsettled: [String] {
    let questions = opened.assessment.unsettled(in: opened.questionnaire)
    guard let first = questions.first else { return [words(.settleNothing)] }
    return [words(.settleHeading, ["count": "\(questions.count)"])]
      + questions.flatMap { [""] + lines($0) } + ["", hint(first)]
  }

  private func lines(_ question: Question) -> [String] {
    let voices = opened.assessment.answer(to: question.id).voices
    let agreement = opened.questionnaire.scoring.agreement.agreement(of: voices)
    let heading = words(
      .settleQuestion,
      ["clause": question.clause, "id": question.id, "ask": question.ask[words.language]])
    return [heading] + words.lines(of: voices, agreement).map { "  " + $0 }
  }

  private func hint(_ question: Question) -> String {
    let voices = opened.assessment.answer(to: question.id).voices
    let median = opened.questionnaire.scoring.agreement.agreement(of: voices).median
    return words(
      .settleHint, ["file": file, "id": question.id, "letter": median?.letter ?? "dk"])
  }

  private var omitted: [String] {
    guard !omissions.isEmpty else { return [] }
    return [words(.mergeOmitted)]
      + omissions.map {
        "  " + words(.mergeOmission, ["id": $0.question, "file": $0.file])
      } + [""]
  }
}
