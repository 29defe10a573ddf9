package import GapAnalysis

extension Questionnaire {
  /// Six questions that show everything a questionnaire can do: a gate, a question with a condition on
  /// the profile, one that is not mandatory, a follow-up to a rating, and a last one after it.
  ///
  /// Four documents: `incident-records` follows `incident-procedure`, which follows `scope-statement`;
  /// `internal-agreement` is conditional.
  package static let small = Questionnaire(
    id: "small", standard: "Small standard",
    title: LocalizedText(en: "A small standard", zh: "小标准"),
    notice: LocalizedText(en: "For tests.", zh: "供测试用。"), version: "1.0.0",
    languages: [.english, .chinese], profile: smallProfile, clauses: smallClauses,
    questions: smallQuestions, documents: smallDocuments,
    roles: [
      NamedItem(id: "top-management", title: LocalizedText(en: "Top management", zh: "最高管理者")),
      NamedItem(id: "service-desk", title: LocalizedText(en: "Service desk", zh: "服务台")),
    ],
    processes: [
      Process(id: "management", title: LocalizedText(en: "Management", zh: "管理")),
      Process(id: "incidents", title: LocalizedText(en: "Incident management", zh: "事件管理")),
    ],
    terms: [], scoring: sampleScoring, planning: samplePlanning(), fingerprint: "0000000000000001")

  /// The same questionnaire with other parts, for what one test is about.
  package func with(
    profile: [ProfileField]? = nil, questions: [Question]? = nil,
    documents: [DocumentRequirement]? = nil, processes: [Process]? = nil,
    crosswalks: [Crosswalk]? = nil, contradictions: [Contradiction]? = nil,
    readiness: [ReadinessRules]? = nil
  ) -> Questionnaire {
    Questionnaire(
      id: id, standard: standard, title: title, notice: notice, version: version,
      languages: languages, profile: profile ?? self.profile, clauses: clauses,
      questions: questions ?? self.questions, documents: documents ?? self.documents,
      roles: roles, processes: processes ?? self.processes, terms: terms, principles: principles,
      scoring: scoring,
      planning: planning,
      crosswalks: crosswalks ?? self.crosswalks,
      contradictions: contradictions ?? self.contradictions, readiness: readiness ?? self.readiness,
      fingerprint: fingerprint)
  }
}

private let smallProfile = [
  ProfileField(
    id: "organisation", label: LocalizedText(en: "Organisation", zh: "组织名称"),
    ask: LocalizedText(en: "What is the organisation called?", zh: "组织名称是什么？"), kind: .text),
  ProfileField(
    id: "size", label: LocalizedText(en: "People in scope", zh: "范围内人数"),
    ask: LocalizedText(en: "How many people work within this scope?", zh: "该范围内有多少人工作？"),
    kind: .choice,
    choices: [
      ProfileField.Choice(id: "micro", label: LocalizedText(en: "fewer than 10", zh: "10人以下")),
      ProfileField.Choice(id: "small", label: LocalizedText(en: "10 to 49", zh: "10至49人")),
    ]),
  ProfileField(
    id: "other-standards",
    label: LocalizedText(en: "Other certificates held", zh: "已持有的其他证书"),
    ask: LocalizedText(en: "Which certificates are held already?", zh: "已持有哪些证书？"),
    kind: .many,
    choices: [
      ProfileField.Choice(id: "iso-9001", label: LocalizedText(en: "ISO 9001", zh: "ISO 9001")),
      ProfileField.Choice(id: "iso-27001", label: LocalizedText(en: "ISO 27001", zh: "ISO 27001")),
      ProfileField.Choice(id: "itss", label: LocalizedText(en: "ITSS", zh: "ITSS")),
      ProfileField.Choice(id: "none", label: LocalizedText(en: "none", zh: "无")),
    ]),
  ProfileField(
    id: "internal-suppliers", label: LocalizedText(en: "Internal suppliers", zh: "内部供应商"),
    ask: LocalizedText(
      en: "Do other departments provide parts of these services?", zh: "其他部门是否提供这些服务的一部分？"),
    help: LocalizedText(en: "For example a network team.", zh: "例如网络团队。"), kind: .yesNo),
  ProfileField(
    id: "target-date", label: LocalizedText(en: "Target date", zh: "计划认证日期"),
    ask: LocalizedText(en: "By when? (YYYY-MM-DD)", zh: "希望何时取得认证？"), kind: .date),
]

private let smallClauses = [
  clause("4", "Context", "组织环境"),
  clause("4.1", "Understanding the organization", "理解组织", assessable: true),
  clause("4.3", "Scope", "范围", assessable: true),
  clause("8", "Operation", "运行"),
  clause("8.3", "Relationship and agreement", "关系和协议"),
  clause("8.3.4", "Supplier management", "供应商管理"),
  clause("8.3.4.2", "Internal suppliers", "内部供应商", assessable: true),
  clause("8.6", "Resolution and fulfilment", "解决和实现"),
  clause("8.6.1", "Incident management", "事件管理", assessable: true),
  clause("10", "Improvement", "改进"),
  clause("10.2", "Continual improvement", "持续改进", assessable: true),
]

private let smallQuestions = [
  question(
    "scope.defined", "4.3", "Is the scope written down?", "范围是否形成文件？", kind: .document,
    isGate: true, impact: 4, documents: ["scope-statement"], process: "management"),
  question(
    "suppliers.internal", "8.3.4.2", "Is there an agreement with each internal supplier?",
    "与每个内部供应商是否都有协议？", kind: .document, impact: 2, documents: ["internal-agreement"],
    condition: .profile(field: "internal-suppliers", isOneOf: ["yes"]), process: "management"),
  question(
    "incident.recording", "8.6.1", "Is every incident recorded?", "是否每起事件都登记？",
    kind: .record, impact: 4, documents: ["incident-procedure", "incident-records"],
    process: "incidents"),
  question(
    "incident.review", "8.6.1", "Are the records reviewed every month?", "记录是否每月评审？",
    impact: 3, condition: .rating(question: "incident.recording", isOneOf: [.largely, .fully]),
    process: "incidents"),
  question(
    "incident.tool", "8.6.1", "Is one tool used by all teams?", "各团队是否使用同一工具？",
    isMandatory: false, impact: 1, process: "incidents"),
  question(
    "improvement.register", "10.2", "Is there a list of improvements?", "是否有改进清单？", impact: 2,
    process: "management"),
]

private let smallDocuments = [
  document(
    "scope-statement", "D1", "Scope statement", "范围说明", .document, "4.3",
    applicationPack: ["a"]),
  document(
    "incident-procedure", "D2", "Incident procedure", "事件管理程序", .procedure, "8.6.1",
    dependsOn: ["scope-statement"]),
  document(
    "incident-records", "D3", "Incident records", "事件记录", .record, "8.6.1",
    dependsOn: ["incident-procedure"]),
  document(
    "internal-agreement", "D4", "Agreement with internal suppliers", "内部供应商协议", .document,
    "8.3.4.2", basis: .conditional,
    condition: .profile(field: "internal-suppliers", isOneOf: ["yes"])),
]

private func clause(
  _ number: String, _ en: String, _ zh: String, assessable: Bool = false
) -> Clause {
  Clause(number: number, title: LocalizedText(en: en, zh: zh), isAssessable: assessable)
}

private func question(
  _ id: String, _ clause: String, _ en: String, _ zh: String, kind: Question.Kind = .practice,
  isMandatory: Bool = true, isGate: Bool = false, impact: Int, documents: [String] = [],
  condition: Condition? = nil, process: String
) -> Question {
  Question(
    id: id, clause: clause, ask: LocalizedText(en: en, zh: zh),
    why: LocalizedText(en: "Because it matters.", zh: "因为重要。"),
    levels: Question.Levels(
      not: LocalizedText(en: "Nothing is there.", zh: "什么都没有。"),
      partly: LocalizedText(en: "Some of it is there.", zh: "有一部分。"),
      largely: LocalizedText(en: "Most of it is there.", zh: "大部分都有。"),
      fully: LocalizedText(en: "All of it is there and used.", zh: "全部都有，并在使用。")),
    evidence: [
      LocalizedText(en: "A list", zh: "清单"), LocalizedText(en: "Minutes", zh: "会议纪要"),
    ],
    who: [process == "incidents" ? "service-desk" : "top-management"], kind: kind,
    isMandatory: isMandatory, isGate: isGate, isQuick: isGate, impact: impact, effort: .medium,
    consequence: LocalizedText(en: "It is forgotten.", zh: "会被遗忘。"),
    action: LocalizedText(en: "Write it down.", zh: "写下来。"), documents: documents,
    condition: condition, process: process, since: "1.0.0",
    fingerprint: UInt64(id.utf8.count))
}

private func document(
  _ id: String, _ code: String, _ en: String, _ zh: String, _ kind: DocumentRequirement.Kind,
  _ clause: String, basis: DocumentRequirement.Basis = .mandatory, dependsOn: [String] = [],
  applicationPack: [String] = [], condition: Condition? = nil
) -> DocumentRequirement {
  DocumentRequirement(
    id: id, code: code, title: LocalizedText(en: en, zh: zh), kind: kind, basis: basis,
    level: kind == .record ? 4 : 2, clauses: [clause], owner: "service-desk",
    approver: "top-management", dependsOn: dependsOn, effort: .small,
    reviewMonths: kind == .record ? 0 : 12,
    points: [LocalizedText(en: "What it covers", zh: "包含内容")],
    applicationPack: applicationPack, condition: condition)
}
