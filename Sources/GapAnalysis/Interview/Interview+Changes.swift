/// Why a change is not accepted. One validator for every skin; each puts it into its own words.
package enum Refusal: Error, Sendable, Equatable {
  /// A requirement takes only "not in scope of this assessment".
  case mandatoryQuestion
  /// The reason `other` needs at least this many characters.
  case reasonTooShort(minimum: Int)
  case unknownQuestion(String)
  case unknownProfileField(String)
  /// Not one of the values the field takes.
  case notAChoice(String)
  case notADate(String)
  /// The value `none` together with others.
  case noneWithOthers
  /// Nobody's voice on this question is kept, so that there is nothing to decide between.
  case nothingToSettle(String)
  /// A decision that departs from the voices needs a reason; what they propose.
  case decisionNeedsReason(proposal: Choice)
  /// A snapshot needs a name, and one of its own.
  case noName
  case nameTaken(String)
  /// Longer than the limit, in bytes.
  case tooLong(limit: Int)
}

extension Interview {
  /// Longest note, reason or profile value that is stored, in bytes.
  package static let longestText = 1 << 20
  /// Longest name, in bytes.
  package static let longestName = 200
  /// Shortest text for the reason `other`, in characters.
  package static let shortestReason = 10

  /// The change that answers a question; where people said different things, it is a decision.
  package func answering(_ question: String, with choice: Choice?) throws(Refusal) -> Change {
    if let choice, assessment.answer(to: question).isUnsettled {
      return try deciding(question, Decision(choice))
    }
    guard let asked = questionnaire.question(question) else { throw .unknownQuestion(question) }
    try check(choice, for: asked)
    return .answered(question: question, choice: choice)
  }

  /// Checks the reason of "not applicable".
  func check(_ choice: Choice?, for question: Question) throws(Refusal) {
    if case .notApplicable(let exception) = choice {
      if question.isMandatory, exception.reason != .notInScopeOfAssessment {
        throw .mandatoryQuestion
      }
      if exception.reason == .other, !Self.isLongEnough(reason: exception.text) {
        throw .reasonTooShort(minimum: Self.shortestReason)
      }
      try checkLength(exception.text)
    }
  }

  /// The reasons "not applicable" may have for a question.
  package func reasons(for question: Question) -> [NotApplicable.Reason] {
    question.isMandatory ? [.notInScopeOfAssessment] : NotApplicable.Reason.allCases
  }

  /// Whether a text will do for the reason `other`; spaces alone, or many of them, are no reason.
  package static func isLongEnough(reason: String) -> Bool {
    let words = reason.split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ").count >= shortestReason
  }

  /// The change that writes a note; an empty text removes it.
  package func noting(_ question: String, _ text: String) throws(Refusal) -> Change {
    guard questionnaire.question(question) != nil else { throw .unknownQuestion(question) }
    try checkLength(text)
    return .noted(question: question, text: text)
  }

  /// The change that replaces a question's list of evidence.
  package func listing(
    _ evidence: [Evidence], for question: String
  ) throws(Refusal) -> Change {
    guard questionnaire.question(question) != nil else { throw .unknownQuestion(question) }
    for entry in evidence {
      try checkLength(entry.what + entry.place + entry.date + entry.who)
    }
    return .evidenceListed(question: question, evidence: evidence)
  }

  /// The change that sets a profile field; no values clear it.
  package func setting(_ field: String, to values: [String]) throws(Refusal) -> Change {
    guard let known = questionnaire.profileField(field) else { throw .unknownProfileField(field) }
    for value in values {
      try checkLength(value)
      if let possible = known.possibleValues, !possible.contains(value) {
        throw .notAChoice(value)
      }
      if known.kind == .date, Day(value) == nil { throw .notADate(value) }
    }
    guard values.count <= 1 || !values.contains(ProfileField.none) else { throw .noneWithOthers }
    return .profileSet(field: field, values: values)
  }

  /// The change that takes back the last one; nil at the beginning.
  package var undoing: Change? { assessment.nextUndo.map { .undone(sequence: $0.sequence) } }

  /// The change that brings back what was undone last.
  package var redoing: Change? { assessment.nextRedo.map { .redone(sequence: $0.sequence) } }

  /// Checks that a text is not too long to be stored.
  func checkLength(_ text: String) throws(Refusal) {
    guard text.utf8.count <= Self.longestText else { throw .tooLong(limit: Self.longestText) }
  }
}
