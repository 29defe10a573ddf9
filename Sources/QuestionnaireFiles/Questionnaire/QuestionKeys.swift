import GapAnalysis

/// The keys of a question file.
enum QuestionFileKey: String, FieldKey {
  case questions

  static let noun = "question file"
  static let summary = "A file that `questions` in `questionnaire.yaml` names."

  var field: Field {
    .required(.list(.mapping("question"), atLeast: 1), "The questions, in the order asked.")
  }
}

/// The keys of one question.
enum QuestionKey: String, FieldKey {
  case id, clause, ask, why, levels, evidence, who, kind, mandatory, gate, quick, impact, effort
  case consequence, action, guidance, documents, process, when, since

  static let noun = "question"
  static let summary = "One point to assess: one duty, answerable without the standard."

  var field: Field {
    switch self {
    case .id:
      .required(.dottedIdentifier, "Stable and readable; never reused, never renumbered.")
    case .clause: .required(.reference(.clause), "The assessable clause the duty comes from.")
    case .ask: .required(.localizedText, "The question in plain words.")
    case .why: .required(.localizedText, "What goes wrong without it.")
    case .levels: .required(.mapping("levels"), "What each rating looks like for this question.")
    case .evidence:
      .required(.list(.localizedText, atLeast: 1), "What an auditor would accept.")
    case .who: .required(.list(.reference(.role), atLeast: 1), "Whom to ask.")
    case .kind:
      .required(.oneOf(Question.Kind.self), "What the question looks at.")
    case .mandatory:
      .required(.yesNo, "A requirement, so that \"not applicable\" is not offered.")
    case .gate: .optional(.yesNo, "Certification stops here if unmet; false if absent.")
    case .quick: .optional(.yesNo, "Part of the triage; false if absent.")
    case .impact: .required(.integer(1...4), "How much it hurts if missing.")
    case .effort: .required(.oneOf(Effort.self), "How much work it is; a planning assumption.")
    case .consequence: .required(.localizedText, "What its absence leads to.")
    case .action: .required(.localizedText, "The first step to take.")
    case .guidance:
      .optional(.localizedText, "What is commonly done beyond the requirement; never scored.")
    case .documents:
      .optional(.list(.reference(.document)), "The documents that answering this leads to.")
    case .process: .required(.reference(.process), "The process it belongs to.")
    case .when: .optional(.condition, "When the question is asked; always if absent.")
    case .since: .required(.version, "The version of the questionnaire that introduced it.")
    }
  }
}

/// The keys of `levels`.
enum LevelsKey: String, FieldKey {
  case not, partly, largely, fully

  static let noun = "levels"
  static let summary = "Observable facts, mutually exclusive, in order."

  var field: Field {
    switch self {
    case .not: .required(.localizedText, "Essentially absent.")
    case .partly: .required(.localizedText, "Exists for some, or informally.")
    case .largely: .required(.localizedText, "Works where it matters, with a named weakness.")
    case .fully: .required(.localizedText, "Works, and records show it.")
    }
  }
}
