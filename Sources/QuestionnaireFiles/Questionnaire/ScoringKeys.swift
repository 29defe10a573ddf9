import GapAnalysis

/// The keys of `scoring`.
enum ScoringKey: String, FieldKey {
  case achievement
  case cutPoints = "cut-points"
  case weights, findings
  case pileUp = "pile-up"
  case missingDocument = "missing-document"
  case auditWouldFail = "audit-would-fail"
  case priorities, agreement

  static let noun = "scoring"
  static let summary = "How answers become conformity, achievement and priorities."

  var field: Field {
    switch self {
    case .achievement:
      .required(
        .table(Rating.allCases.map(\.rawValue), .number),
        "The share, from 0 to 1, that each rating stands for.")
    case .cutPoints:
      .required(
        .table(Rating.allCases.dropFirst().map(\.rawValue), .number),
        "A share above the cut point is at least the rating.")
    case .weights:
      .required(.table(["1", "2", "3", "4"], .number), "The weight of a question, by its impact.")
    case .findings:
      .required(
        .list(.mapping("finding rule"), atLeast: 1),
        "The first rule that fits a rated question gives its conformity; met if none does.")
    case .pileUp:
      .required(.mapping("pile-up"), "When the minor gaps of one clause are a major gap.")
    case .missingDocument:
      .required(.findings, "What a missing mandatory document makes of its clause.")
    case .auditWouldFail:
      .required(.list(.findings, atLeast: 1), "What lets the verdict say that an audit would fail.")
    case .priorities:
      .required(
        .list(.mapping("priority rule"), atLeast: 1),
        "The first rule that fits a finding gives its priority.")
    case .agreement:
      .optional(
        .mapping("agreement"), "Where the labels for how far several people agree begin.")
    }
  }
}

/// The keys of the rules for several people's voices; what is absent is as shipped.
enum AgreementKey: String, FieldKey {
  case unknown, fewest, split, aligned, unsure, sure

  static let noun = "agreement"
  static let summary =
    "How far several people agree on one question; absent keys have the value that is named."

  var field: Field {
    switch self {
    case .unknown:
      .optional(
        .number, "A larger share saying \"don't know\" is *mostly unknown*; 1/3 if absent.")
    case .fewest: .optional(.integer(1...100), "Fewer ratings are *too few*; 3 if absent.")
    case .split:
      .optional(
        .number,
        "The least share on each side, two levels apart, of a *split*; 0.25 if absent.")
    case .aligned:
      .optional(
        .number,
        "The least share on one level, the rest next to it, to be *aligned*; 0.75 if absent.")
    case .unsure:
      .optional(
        .number,
        "The least share of *not sure* that makes what is rated fully doubtful; 1/3 if absent.")
    case .sure:
      .optional(
        .number,
        "The least share of *very sure* that makes a split one of people who are sure; 0.5 if absent."
      )
    }
  }
}

/// The keys of the rule for minor gaps that pile up.
enum PileUpKey: String, FieldKey {
  case minorGaps = "minor-gaps"
  case ratings

  static let noun = "pile-up"
  static let summary = "\"So many minor gaps with these ratings in one clause are a major gap.\""

  var field: Field {
    switch self {
    case .minorGaps: .required(.integer(1...100), "How many.")
    case .ratings: .required(.list(.oneOf(Rating.self), atLeast: 1), "Which ratings count.")
    }
  }
}

/// The keys of one finding rule.
enum FindingRuleKey: String, FieldKey {
  case id, ratings, mandatory, gate
  case minimumImpact = "minimum-impact"
  case conformity

  static let noun = "finding rule"
  static let summary = "\"A question like this, rated like that, is a major gap.\""

  var field: Field {
    switch self {
    case .id: .required(.identifier, "The name of the rule in explanations.")
    case .ratings: .required(.list(.oneOf(Rating.self), atLeast: 1), "One of these ratings.")
    case .mandatory: .optional(.yesNo, "Only questions that are (or are not) mandatory.")
    case .gate: .optional(.yesNo, "Only questions that are (or are not) gates.")
    case .minimumImpact: .optional(.integer(1...4), "Only questions of at least this impact.")
    case .conformity: .required(.findings, "What it makes of the question.")
    }
  }
}

/// The keys of one priority rule.
enum PriorityRuleKey: String, FieldKey {
  case priority, ratings, mandatory, gate
  case minimumImpact = "minimum-impact"

  static let noun = "priority rule"
  static let summary = "\"A finding like this comes first.\""

  var field: Field {
    switch self {
    case .priority: .required(.integer(1...9), "1 is the most urgent.")
    case .ratings: .optional(.list(.oneOf(Rating.self), atLeast: 1), "One of these ratings.")
    case .mandatory: .optional(.yesNo, "Only questions that are (or are not) mandatory.")
    case .gate: .optional(.yesNo, "Only questions that are (or are not) gates.")
    case .minimumImpact: .optional(.integer(1...4), "Only questions of at least this impact.")
    }
  }
}

/// The keys of `planning`.
enum PlanningKey: String, FieldKey {
  case effortDays = "effort-days"
  case documentStates = "document-states"
  case documentActions = "document-actions"
  case capacity, weekdays
  case whatFirst = "what-first"
  case waves

  static let noun = "planning"
  static let summary = "How findings and ratings become a plan of documents and actions."

  var field: Field {
    switch self {
    case .effortDays:
      .required(
        .table(Effort.allCases.map(\.rawValue), .number), "Person-days each effort stands for.")
    case .documentStates:
      .required(
        .table(Rating.allCases.map(\.rawValue), .oneOf(DocumentState.self)),
        "The state of a document, by the worst rating among the questions that lead to it.")
    case .documentActions:
      .required(
        .table(DocumentState.allCases.map(\.rawValue), .oneOf(DocumentAction.self)),
        "What to do with a document in each state.")
    case .capacity:
      .required(.number, "Person-days per week for all work together, until a plan says otherwise.")
    case .weekdays:
      .required(
        .list(.oneOf(Weekday.self), atLeast: 1),
        "Days of the week on which work is done, until a plan says otherwise.")
    case .whatFirst:
      .required(.list(.findings, atLeast: 1), "What the actions to do first have to remove.")
    case .waves:
      .optional(
        .list(.integer(1...3650), atLeast: 1),
        "The last day of each wave of the plan, counted from its start; rising.")
    }
  }
}

extension FieldType {
  /// The conformities that are findings.
  static var findings: FieldType {
    .oneOf(Conformity.allCases.filter(\.isFinding).map(\.rawValue))
  }
}
