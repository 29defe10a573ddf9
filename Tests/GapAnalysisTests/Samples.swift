import GapAnalysis
import TestSupport

func text(_ wording: String) -> LocalizedText { LocalizedText(en: wording, zh: "\(wording)（中）") }

/// A mandatory question of clause 1.1 unless said otherwise.
func question(
  _ id: String, clause: String = "1.1", mandatory: Bool = true, gate: Bool = false,
  impact: Int = 1, effort: Effort = .small, documents: [String] = [], quick: Bool = true,
  kind: Question.Kind = .practice, when: Condition? = nil
) -> Question {
  Question(
    id: id, clause: clause, ask: text("Is \(id) done?"), why: text("why"),
    levels: .init(
      not: text("nothing"), partly: text("some"), largely: text("most"), fully: text("all")),
    evidence: [text("a list")], who: [], kind: kind, isMandatory: mandatory, isGate: gate,
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
  contradictions: [Contradiction] = [], readiness: [ReadinessRules] = [], waves: [Int] = []
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
    processes: [Process(id: "work", title: text("Work"), value: [.customer, .process])], terms: [],
    scoring: sampleScoring,
    planning: samplePlanning(waves: waves), crosswalks: crosswalks, contradictions: contradictions,
    readiness: readiness, fingerprint: "0")
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
