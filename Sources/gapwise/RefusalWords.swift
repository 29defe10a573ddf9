import GapAnalysis

/// Why a change is not accepted, in the words of the command line.
func explain(_ refusal: Refusal, _ questionnaire: Questionnaire) -> String {
  switch refusal {
  case .mandatoryQuestion:
    return "the question is a requirement, and the standard allows no exclusion; "
      + "use --reason not-in-scope-of-assessment"
  case .reasonTooShort(let minimum):
    return "--reason other needs --reason-text with at least \(minimum) characters"
  case .unknownQuestion(let id):
    let near = nearestMatch(to: id, among: questionnaire.questions.map(\.id))
    let advice =
      near.map { "did you mean '\($0)'?" } ?? "list them with: gapwise questionnaire show"
    return "question '\(id)' does not exist; \(advice)"
  case .unknownProfileField(let field): return "profile field '\(field)' does not exist"
  case .notAChoice(let value): return "'\(value)' is not one of the choices"
  case .noneWithOthers: return "'none' cannot stand beside other choices; leave one of them out"
  case .notADate(let value): return "'\(value)' is not a day; write YYYY-MM-DD"
  case .nothingToSettle(let question):
    return "nobody's voice on '\(question)' is kept, so there is nothing to settle; "
      + "answer it with: gapwise answer"
  case .decisionNeedsReason(let proposal):
    return "the voices differ and propose '\(proposal.word)'; another decision needs a reason; "
      + "add --reason \"...\" to: gapwise settle"
  case .noName: return "a snapshot needs a name; write one, such as 'before the audit'"
  case .nameTaken(let name): return "snapshot '\(name)' exists already; choose another name"
  case .tooLong(let limit): return "the text is longer than \(limit) bytes; shorten it"
  }
}
