package import GapAnalysis

extension Questionnaire {
  /// ``small`` with everything about certification: rules that always apply and rules of a country,
  /// a profile field asked only there, an application pack, another standard, and where processes
  /// come from.
  package static let certified = Questionnaire.small.with(
    profile: Questionnaire.small.profile + countryFields,
    processes: [
      Process(
        id: "management", title: LocalizedText(en: "Management", zh: "管理"), history: .new,
        clauses: ["4", "10.2"]),
      Process(
        id: "incidents", title: LocalizedText(en: "Incident management", zh: "事件管理"),
        history: .split(number: 9), clauses: ["8.6.1"]),
    ],
    crosswalks: [smallCrosswalk], readiness: [everywhere, inChina])
}

private let countryFields = [
  ProfileField(
    id: "jurisdiction", label: LocalizedText(en: "Country rules", zh: "适用国家规则"),
    ask: LocalizedText(en: "Where will you apply?", zh: "将在哪里申请认证？"), kind: .choice,
    choices: [
      .init(id: "cn", label: LocalizedText(en: "China", zh: "中国大陆")),
      .init(id: "other", label: LocalizedText(en: "elsewhere", zh: "其他国家或地区")),
    ]),
  ProfileField(
    id: "legal-standing", label: LocalizedText(en: "Legal standing", zh: "合法资格"),
    ask: LocalizedText(en: "Is there a licence?", zh: "是否有营业执照？"), kind: .yesNo,
    condition: .profile(field: "jurisdiction", isOneOf: ["cn"])),
  ProfileField(
    id: "running-since", label: LocalizedText(en: "Running since", zh: "开始运行日期"),
    ask: LocalizedText(en: "Since when does it run?", zh: "从哪天开始运行？"), kind: .date),
]

private let smallCrosswalk = Crosswalk(
  id: "iso-9001-2015", standard: "ISO 9001:2015",
  title: LocalizedText(en: "Quality management", zh: "质量管理"),
  note: LocalizedText(en: "Equal numbers need not mean the same.", zh: "编号相同，含义未必相同。"),
  condition: .profile(field: "other-standards", isOneOf: ["iso-9001"]),
  rows: [
    .init(clause: "4.3", theirs: ["4.3"], reuse: .same),
    .init(
      clause: "8.6.1", theirs: ["8.7", "10.2"], reuse: .partial,
      note: LocalizedText(en: "Services are more than products.", zh: "服务不只是产品。")),
  ])

private let everywhere = ReadinessRules(
  id: "everywhere", title: LocalizedText(en: "Audit", zh: "审核"),
  source: LocalizedText(en: "Usual practice", zh: "通常做法"), date: "2015", verification: .partly,
  notice: LocalizedText(en: "Ask the certification body.", zh: "请咨询认证机构。"),
  conditions: [
    condition(
      "scope", "The scope is stated.", "范围已写明。",
      .rated(questions: ["scope.defined"], atLeast: .largely)),
    condition("blockers", "No blocker is open.", "没有未解决的阻断项。", .noFinding([.blocker])),
    condition(
      "records", "Incidents are on record.", "事件有记录。",
      .documents(["incident-records"], packItems: [], states: [.inForce])),
  ])

private let inChina = ReadinessRules(
  id: "china", title: LocalizedText(en: "Application in China", zh: "在中国申请"),
  source: LocalizedText(en: "A notice", zh: "某公告"), date: "2012-02-22", verification: .no,
  notice: LocalizedText(en: "Newer rules may exist.", zh: "可能已有更新的规则。"),
  condition: .profile(field: "jurisdiction", isOneOf: ["cn"]),
  conditions: [
    condition(
      "licence", "There is a licence.", "有营业执照。",
      .facts(.profile(field: "legal-standing", isOneOf: ["yes"]))),
    condition(
      "three-months", "It has run for three months.", "已运行满三个月。",
      .elapsed(field: "running-since", months: 3)),
  ],
  materials: [
    condition(
      "documents", "The documents of the system", "体系文件",
      .documents([], packItems: ["a"], states: [.inForce]))
  ],
  pack: [
    PackItem(letter: "a", title: LocalizedText(en: "Scope", zh: "范围")),
    PackItem(letter: "b", title: LocalizedText(en: "Something nobody planned", zh: "无人安排的文件")),
  ])

private func condition(
  _ id: String, _ en: String, _ zh: String, _ test: ReadinessTest
) -> ReadinessCondition {
  ReadinessCondition(
    id: id, text: LocalizedText(en: en, zh: zh),
    change: LocalizedText(en: "See to it.", zh: "予以落实。"), test: test)
}
