import GapAnalysis

/// The rules of the shipped questionnaire, as Swift values.
let sampleScoring = ScoringRules(
  achievement: [.not: 0, .partly: 1.0 / 3, .largely: 2.0 / 3, .fully: 1],
  cutPoints: [.partly: 0.15, .largely: 0.5, .fully: 0.85],
  weights: [1: 1, 2: 1, 3: 2, 4: 3],
  findings: [
    FindingRule(
      id: "gate-unmet", match: QuestionMatch(ratings: [.not, .partly], isGate: true),
      conformity: .blocker),
    FindingRule(
      id: "requirement-absent", match: QuestionMatch(ratings: [.not], isMandatory: true),
      conformity: .majorGap),
    FindingRule(
      id: "requirement-incomplete",
      match: QuestionMatch(ratings: [.partly, .largely], isMandatory: true),
      conformity: .minorGap),
    FindingRule(
      id: "practice-incomplete",
      match: QuestionMatch(ratings: [.not, .partly, .largely], isMandatory: false),
      conformity: .improvement),
  ],
  minorGapsThatMakeAMajor: 3, missingDocument: .majorGap, auditWouldFail: [.blocker, .majorGap],
  priorities: [
    PriorityRule(priority: 1, match: QuestionMatch(ratings: [.not], isMandatory: true)),
    PriorityRule(priority: 2, match: QuestionMatch(ratings: [.partly])),
    PriorityRule(priority: 3, match: QuestionMatch()),
  ])

let samplePlanning = PlanningRules(
  effortDays: [.small: 1, .medium: 3, .large: 8],
  documentStates: [.not: .missing, .partly: .draft, .largely: .outdated, .fully: .inForce],
  documentActions: [
    .missing: .create, .draft: .revise, .outdated: .revise, .inForce: .keep, .unknown: .check,
    .notNeeded: DocumentAction.none,
  ])

func text(_ wording: String) -> LocalizedText { LocalizedText(en: wording, zh: "\(wording)（中）") }

/// A mandatory question of clause 1.1 unless said otherwise.
func question(
  _ id: String, clause: String = "1.1", mandatory: Bool = true, gate: Bool = false,
  impact: Int = 1, effort: Effort = .small, documents: [String] = [], quick: Bool = true,
  when: Condition? = nil
) -> Question {
  Question(
    id: id, clause: clause, ask: text("Is \(id) done?"), why: text("why"),
    levels: .init(
      not: text("nothing"), partly: text("some"), largely: text("most"), fully: text("all")),
    evidence: [text("a list")], who: [], kind: .practice, isMandatory: mandatory, isGate: gate,
    isQuick: quick, impact: impact, effort: effort, consequence: text("harm"),
    action: text("begin"), documents: documents, condition: when, process: "work",
    since: "1.0.0", fingerprint: 0)
}

func document(
  _ id: String, level: Int = 1, basis: DocumentRequirement.Basis = .mandatory,
  clauses: [String] = ["1.1"], dependsOn: [String] = [], effort: Effort = .small,
  pack: [String] = [], when: Condition? = nil
) -> DocumentRequirement {
  DocumentRequirement(
    id: id, code: id.uppercased(), title: text(id), kind: .document, basis: basis, level: level,
    clauses: clauses, owner: "lead", approver: "lead", dependsOn: dependsOn, effort: effort,
    reviewMonths: 12, points: [], applicationPack: pack, condition: when)
}

/// A yes-no field `suppliers`, a field `held` for other certificates, and a day `start`.
let sampleProfile = [
  ProfileField(id: "suppliers", label: text("Suppliers"), ask: text("Suppliers?"), kind: .yesNo),
  ProfileField(
    id: "held", label: text("Held"), ask: text("Held?"), kind: .many,
    choices: ["quality", "security", "none"].map { .init(id: $0, label: text($0)) }),
  ProfileField(id: "start", label: text("Start"), ask: text("Since when?"), kind: .date),
]

/// Clauses 1 (1.1, 1.2) and 2 (2.1), with ``sampleProfile`` unless said otherwise.
func questionnaire(
  _ questions: [Question], documents: [DocumentRequirement] = [],
  profile: [ProfileField] = sampleProfile, crosswalks: [Crosswalk] = [],
  readiness: [ReadinessRules] = []
) -> Questionnaire {
  Questionnaire(
    id: "sample", standard: "SAMPLE 1", title: text("Sample"), notice: text(""),
    version: "1.0.0", languages: [.english, .chinese],
    profile: profile,
    clauses: [
      Clause(number: "1", title: text("One"), isAssessable: false),
      Clause(number: "1.1", title: text("One one"), isAssessable: true),
      Clause(number: "1.2", title: text("One two"), isAssessable: true),
      Clause(number: "2", title: text("Two"), isAssessable: false),
      Clause(number: "2.1", title: text("Two one"), isAssessable: true),
    ],
    questions: questions, documents: documents, roles: [],
    processes: [Process(id: "work", title: text("Work"))], terms: [], scoring: sampleScoring,
    planning: samplePlanning, crosswalks: crosswalks, readiness: readiness, fingerprint: "0")
}

/// An assessment with these choices, in the order given.
func assessment(
  _ choices: KeyValuePairs<String, Choice?>, evidenceFor proven: Set<String> = [],
  profile: [String: [String]] = [:]
) -> Assessment {
  var changes: [Change] = profile.sorted { $0.key < $1.key }.map {
    .profileSet(field: $0.key, values: $0.value)
  }
  for (id, choice) in choices {
    changes.append(.answered(question: id, choice: choice))
    if proven.contains(id) {
      changes.append(.evidenceListed(question: id, evidence: [Evidence(what: "list")]))
    }
  }
  return Assessment(
    changes.enumerated().map { index, change in
      Event(
        sequence: index + 1, at: Timestamp(secondsSince1970: 0), by: "tester", change: change)
    })
}
