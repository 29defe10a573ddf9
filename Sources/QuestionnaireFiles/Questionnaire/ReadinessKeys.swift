import GapAnalysis

/// The keys of a readiness file.
enum ReadinessFileKey: String, FieldKey {
  case id, title, source, date, verified, notice, when, conditions, materials, pack

  static let noun = "readiness rule set"
  static let summary = """
    A file that `readiness` in `questionnaire.yaml` names: what one source asks for before \
    certification, beyond the standard.
    """

  var field: Field {
    switch self {
    case .id: .required(.identifier, "Stable and readable.")
    case .title: .required(.localizedText, "The name of the rules.")
    case .source: .required(.localizedText, "Where they come from.")
    case .date: .required(.period, "The date of the source, as far as it is known.")
    case .verified:
      .required(
        .oneOf(ReadinessRules.Verification.self), "Whether somebody read them in the source.")
    case .notice: .required(.localizedText, "What readers must know about source and limits.")
    case .when: .optional(.condition, "When the rules apply; always if absent.")
    case .conditions:
      .required(.list(.mapping("readiness condition"), atLeast: 1), "What must be so.")
    case .materials:
      .optional(.list(.mapping("readiness condition")), "What has to be handed in, in order.")
    case .pack:
      .optional(
        .list(.mapping("pack item")),
        "What the system documents are handed in as; `application-pack` of a document names it.")
    }
  }
}

/// The keys of one condition or material.
enum ReadinessConditionKey: String, FieldKey {
  case id, text, change, test

  static let noun = "readiness condition"
  static let summary = "One thing that must be so or be at hand, with how to tell."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "Stable and readable.")
    case .text: .required(.localizedText, "What must be so.")
    case .change: .required(.localizedText, "What would make it so.")
    case .test: .required(.mapping("readiness test"), "How to tell.")
    }
  }
}

/// The keys of one pack item.
enum PackItemKey: String, FieldKey {
  case letter, title

  static let noun = "pack item"
  static let summary = "One item of an application pack."

  var field: Field {
    switch self {
    case .letter: .required(.identifier, "What documents and tests name it by.")
    case .title: .required(.localizedText, "What is asked for.")
    }
  }
}

/// The keys of a test.
enum ReadinessTestKey: String, FieldKey {
  case facts, answered, elapsed, rated
  case noFinding = "no-finding"
  case documents

  static let noun = "readiness test"
  static let summary = "Exactly one of these keys."

  var field: Field {
    switch self {
    case .facts: .optional(.condition, "The condition holds.")
    case .answered: .optional(.reference(.profileField), "The profile field has a value.")
    case .elapsed:
      .optional(.mapping("time test"), "So much time has passed since a day of the profile.")
    case .rated: .optional(.mapping("rating test"), "Questions are rated so, or better.")
    case .noFinding: .optional(.list(.findings, atLeast: 1), "Nothing came to one of these.")
    case .documents: .optional(.mapping("document test"), "Documents are in one of some states.")
    }
  }
}

/// The keys of a test on time.
enum TimeTestKey: String, FieldKey {
  case since, months

  static let noun = "time test"
  static let summary =
    "Counted to the day of the last change; 30 November and 3 months end in February."

  var field: Field {
    switch self {
    case .since: .required(.reference(.profileField), "A field of the kind date.")
    case .months: .required(.integer(0...120), "How many months must have passed.")
    }
  }
}

/// The keys of a test on ratings.
enum RatingTestKey: String, FieldKey {
  case questions
  case atLeast = "at-least"

  static let noun = "rating test"
  static let summary = "Questions that do not apply are passed over."

  var field: Field {
    switch self {
    case .questions: .required(.list(.reference(.question), atLeast: 1), "Each of them.")
    case .atLeast: .required(.oneOf(Rating.self), "The lowest rating that will do.")
    }
  }
}

/// The keys of a test on documents.
enum DocumentTestKey: String, FieldKey {
  case list, pack
  case inState = "in-state"

  static let noun = "document test"
  static let summary = "Documents that are not needed are passed over."

  var field: Field {
    switch self {
    case .list: .optional(.list(.reference(.document)), "These documents.")
    case .pack:
      .optional(
        .list(.reference(.packItem)),
        "The documents that serve these items; recommended ones only where no other does.")
    case .inState:
      .required(.list(.oneOf(DocumentState.self), atLeast: 1), "The states that will do.")
    }
  }
}
