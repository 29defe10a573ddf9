extension Words {
  package func name(of rating: Rating) -> String { text("rating.\(rating.rawValue)") }

  package func name(of conformity: Conformity) -> String {
    text("conformity.\(conformity.rawValue)")
  }

  package func name(of state: DocumentState) -> String { text("document-state.\(state.rawValue)") }

  package func name(of action: DocumentAction) -> String {
    text("document-action.\(action.rawValue)")
  }

  package func name(of kind: DocumentRequirement.Kind) -> String {
    text("document-kind.\(kind.rawValue)")
  }

  package func name(of basis: DocumentRequirement.Basis) -> String {
    text("document-basis.\(basis.rawValue)")
  }

  package func name(of kind: Question.Kind) -> String { text("question-kind.\(kind.rawValue)") }

  package func name(of state: ReadinessState) -> String {
    text("readiness-state.\(state.rawValue)")
  }

  package func name(of verification: ReadinessRules.Verification) -> String {
    text("verification.\(verification.rawValue)")
  }

  package func name(of reuse: Crosswalk.Reuse) -> String { text("reuse.\(reuse.rawValue)") }

  package func name(of effort: Effort) -> String { text("effort.\(effort.rawValue)") }

  package func name(of reason: NotApplicable.Reason) -> String { text("reason.\(reason.rawValue)") }

  package func name(of label: Agreement.Label) -> String { text("agreement.\(label.rawValue)") }

  package func name(of confidence: Voice.Confidence) -> String {
    text("confidence.\(confidence.rawValue)")
  }

  package func name(of development: QuestionDevelopment) -> String {
    text("question-development.\(development.rawValue)")
  }

  package func name(of development: FindingDevelopment) -> String {
    text("finding-development.\(development.rawValue)")
  }

  package func name(of status: ActionStatus) -> String { text("action-status.\(status.rawValue)") }

  package func name(of perspective: Perspective) -> String {
    text("perspective.\(perspective.rawValue)")
  }

  /// What was chosen: a rating's name, "don't know", "not applicable", or "not answered".
  package func name(of choice: Choice?) -> String {
    switch choice {
    case .rated(let rating): name(of: rating)
    case .dontKnow: self(.choiceDontKnow)
    case .notApplicable: self(.choiceNotApplicable)
    case nil: self(.choiceNone)
    }
  }

  /// The same of an answer, where a claim without evidence is said to be one.
  package func name(of answer: Answer) -> String {
    answer.rating == .fully && answer.evidence.isEmpty
      ? self(.choiceUnproven) : name(of: answer.choice)
  }

  /// The items with the language's own separator: `4.1, 4.2` or `4.1、4.2`.
  package func list(_ items: [String]) -> String { items.joined(separator: self(.listSeparator)) }

  /// The keys of the names above; a catalogue must hold them all.
  package static var nameKeys: [String] {
    func keys<Value: RawRepresentable & CaseIterable>(_: Value.Type, _ group: String) -> [String]
    where Value.RawValue == String {
      Value.allCases.map { "\(group).\($0.rawValue)" }
    }
    return keys(Rating.self, "rating") + keys(Conformity.self, "conformity")
      + keys(DocumentState.self, "document-state") + keys(DocumentAction.self, "document-action")
      + keys(DocumentRequirement.Kind.self, "document-kind")
      + keys(DocumentRequirement.Basis.self, "document-basis")
      + keys(Question.Kind.self, "question-kind") + keys(Effort.self, "effort")
      + keys(NotApplicable.Reason.self, "reason") + keys(ReadinessState.self, "readiness-state")
      + keys(ReadinessRules.Verification.self, "verification")
      + keys(Crosswalk.Reuse.self, "reuse")
      + keys(Agreement.Label.self, "agreement") + keys(Voice.Confidence.self, "confidence")
      + keys(QuestionDevelopment.self, "question-development")
      + keys(FindingDevelopment.self, "finding-development")
      + keys(ActionStatus.self, "action-status") + keys(Perspective.self, "perspective")
      + keys(WorkshopPhrase.self, "workshop") + keys(BrowserPhrase.self, "browser")
  }

  /// Every key the program itself may ask for.
  package static var requiredKeys: [String] { Phrase.allCases.map(\.rawValue) + nameKeys }
}
