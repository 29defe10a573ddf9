import GapAnalysis

/// The keys of `questionnaire.yaml`.
enum QuestionnaireKey: String, FieldKey {
  case id, standard, version, languages, title, notice, questions, documents, glossary, crosswalk
  case contradictions, readiness, profile, clauses, roles, processes, principles, scoring, planning

  static let noun = "questionnaire"
  static let summary = "`questionnaire.yaml`, the main file of the folder."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "The questionnaire's name in commands and assessments.")
    case .standard: .required(.text, "The standard and its edition, as printed on reports.")
    case .version: .required(.version, "The version of this questionnaire.")
    case .languages:
      .required(.list(.languageCode, atLeast: 1), "Every text must be given in each of them.")
    case .title: .required(.localizedText, "What the standard is about.")
    case .notice: .required(.localizedText, "What readers must know about source and limits.")
    case .questions:
      .required(
        .list(.fileName, atLeast: 1), "The question files, in the order the questions are asked.")
    case .documents: .required(.fileName, "The document file.")
    case .glossary: .optional(.fileName, "The glossary file.")
    case .crosswalk:
      .optional(.fileName, "The file that compares other standards with this one.")
    case .contradictions:
      .optional(.fileName, "The file with answers that do not go together.")
    case .readiness:
      .optional(
        .list(.fileName), "The files with what certification asks for beyond the standard.")
    case .profile:
      .required(.list(.mapping("profile field")), "What is asked about the organisation first.")
    case .clauses:
      .required(
        .list(.mapping("clause"), atLeast: 1), "The clauses; a clause before its parts.")
    case .roles: .required(.list(.mapping("named item"), atLeast: 1), "Who may be asked.")
    case .processes:
      .required(.list(.mapping("process"), atLeast: 1), "What groups questions across clauses.")
    case .principles:
      .optional(.list(.mapping("writing principle")), "What every document is reviewed against.")
    case .scoring: .required(.mapping("scoring"), "How answers become results.")
    case .planning:
      .required(.mapping("planning"), "How results become a plan of documents and actions.")
    }
  }
}

/// The keys of one clause.
enum ClauseKey: String, FieldKey {
  case number, title, assessable

  static let noun = "clause"
  static let summary = "A numbered part of the standard."

  var field: Field {
    switch self {
    case .number: .required(.clauseNumber, "As in the standard; quote it: `\"8.10\"`.")
    case .title: .required(.localizedText, "As in the standard.")
    case .assessable:
      .optional(.yesNo, "Whether it holds duties of its own; false if absent.")
    }
  }
}

/// The keys of one role.
enum NamedItemKey: String, FieldKey {
  case id, title

  static let noun = "named item"
  static let summary = "A role."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "What questions and documents refer to.")
    case .title: .required(.localizedText, "The name that is shown.")
    }
  }
}

/// The keys of one writing principle.
enum WritingPrincipleKey: String, FieldKey {
  case id, title, check

  static let noun = "writing principle"
  static let summary = "One point of the checklist for reviewing a document."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "The name of the principle.")
    case .title: .required(.localizedText, "The principle in a word.")
    case .check: .required(.localizedText, "What a reviewer looks for.")
    }
  }
}

/// The keys of one process.
enum ProcessKey: String, FieldKey {
  case id, title, classic, became, clauses, value

  /// What the edition made of an earlier process.
  enum Became: String, CaseIterable {
    case kept, split, new
  }

  static let noun = "process"
  static let summary = "A process, and what the edition made of the processes known before it."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "What questions refer to.")
    case .title: .required(.localizedText, "The name that is shown.")
    case .classic:
      .optional(.integer(1...13), "The number of the earlier process it comes from.")
    case .became:
      .optional(
        .oneOf(Became.self),
        "What the edition made of it: kept as one, split into several, or new.")
    case .clauses: .optional(.list(.reference(.clause)), "The clauses that describe it.")
    case .value:
      .optional(
        .list(.oneOf(Perspective.self)), "In which perspectives one gains when the process works.")
    }
  }
}

/// The keys of the glossary file.
enum GlossaryFileKey: String, FieldKey {
  case terms

  static let noun = "glossary file"
  static let summary = "The file that `glossary` in `questionnaire.yaml` names."

  var field: Field { .required(.list(.mapping("term")), "The terms of the field.") }
}

/// The keys of one term.
enum TermKey: String, FieldKey {
  case id, term, meaning, avoid

  static let noun = "term"
  static let summary = "A term of the field."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "Stable and readable.")
    case .term: .required(.localizedText, "The term as our texts use it.")
    case .meaning: .required(.localizedText, "What it means, in plain words.")
    case .avoid: .optional(.textsByLanguage, "Variants that must not appear in our texts.")
    }
  }
}
