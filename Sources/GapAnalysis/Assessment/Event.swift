/// One change to an assessment, with who made it and when. Events are appended, never edited.
package struct Event: Sendable, Equatable {
  /// 1 for the first event of an assessment, without holes.
  package let sequence: Int
  package let at: Timestamp
  /// Who, as given by them.
  package let by: String
  package let change: Change

  package init(sequence: Int, at: Timestamp, by: String, change: Change) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.change = change
  }
}

/// What an event changes.
package enum Change: Sendable, Equatable {
  /// The assessment begins, or goes on with another version of its questionnaire.
  case questionnaireChosen(QuestionnaireReference)
  /// Asks less or more from now on; no answer is lost either way.
  case depthChosen(Depth)
  /// Sets a profile field; no values clear it.
  case profileSet(field: String, values: [String])
  /// Sets the choice; nil clears it.
  case answered(question: String, choice: Choice?)
  case noted(question: String, text: String)
  case evidenceListed(question: String, evidence: [Evidence])
  case flagged(question: String, isFlagged: Bool)
  /// The question was passed over on purpose.
  case skipped(question: String)
  /// Somebody says what they think; the answer stays as it is.
  case voiced(question: String, Voice)
  /// Sets the choice where several people said different things.
  case decided(question: String, Decision)
  /// The state so far gets a name, to be compared with later.
  case snapshotTaken(name: String)
  /// Decides something about the plan; nil takes the decision back.
  case planned(PlanItem, PlanField, String?)
  /// The event with this sequence no longer counts.
  case undone(sequence: Int)
  /// The undone event with this sequence counts again.
  case redone(sequence: Int)

  /// The choice it sets.
  package var choice: Choice? {
    switch self {
    case .answered(_, let choice): choice
    case .decided(_, let decision): decision.choice
    default: nil
    }
  }

  /// The question it is about.
  package var question: String? {
    switch self {
    case .answered(let question, _), .noted(let question, _), .evidenceListed(let question, _),
      .flagged(let question, _), .skipped(let question), .voiced(let question, _),
      .decided(let question, _):
      question
    case .questionnaireChosen, .depthChosen, .profileSet, .planned, .snapshotTaken, .undone,
      .redone:
      nil
    }
  }
}

/// Which questionnaire an assessment answers.
package struct QuestionnaireReference: Sendable, Equatable {
  package let id: String
  package let version: String
  package let fingerprint: String
  /// The fingerprint of each question by its id: what the words were when they were answered.
  package let wordings: [String: UInt64]

  package init(
    id: String, version: String, fingerprint: String, wordings: [String: UInt64] = [:]
  ) {
    self.id = id
    self.version = version
    self.fingerprint = fingerprint
    self.wordings = wordings
  }
}

extension Questionnaire {
  /// How an assessment refers to this questionnaire.
  package var reference: QuestionnaireReference {
    QuestionnaireReference(
      id: id, version: version, fingerprint: fingerprint,
      wordings: Dictionary(
        questions.map { ($0.id, $0.fingerprint) }, uniquingKeysWith: { first, _ in first }))
  }
}
