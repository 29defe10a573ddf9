import GapAnalysis

extension Blueprint<RootSource> {
  /// Everything the templates can refer to.
  static let root = Blueprint(
    "report", about + summary + method + result + answers + planning + certification + appendix)

  private static let about: [Part] = [
    .text("language", "Language tag of the whole, for `lang`.") { _, page in
      page.pen.verbatim(page.pen.words.first?.language.tag ?? "")
    },
    .flag("bilingual", "Whether texts are shown in several languages.") { _, page in
      page.pen.words.count > 1
    },
    .flag("is-executive", "Whether it is the executive edition.") { root, _ in
      root.report.edition.isExecutive
    },
    .text("organisation", "The organisation, as typed.") { root, page in
      let name = root.report.profile("organisation")
      return name.isEmpty ? page.pen.say(.organisationUnknown) : page.pen.verbatim(name)
    },
    .text("organisation-plain", "The organisation, for `<title>`.") { root, page in
      let name = root.report.profile("organisation")
      return name.isEmpty
        ? page.pen.plain { $0.text(ReportPhrase.organisationUnknown.key) }
        : page.pen.verbatim(name)
    },
    .text("scope", "The scope sentence, as typed.") { root, page in
      let scope = root.report.profile("scope")
      return scope.isEmpty ? page.pen.say(.scopeUnknown) : page.pen.verbatim(scope)
    },
    .list("profile", "The facts of the profile that are answered.", of: .fact) { root, _ in
      root.report.questionnaire.profileFields(in: root.report.assessment).compactMap { field in
        root.report.assessment.profile[field.id].map { FactSource(field: field, values: $0) }
      }
    },
    .text("standard", "The standard with its edition.") {
      $1.pen.verbatim($0.report.questionnaire.standard)
    },
    .text("questionnaire-title", "Title of the questionnaire.") {
      $1.pen.content($0.report.questionnaire.title)
    },
    .text("notice", "What the reader must know about source and limits.") {
      $1.pen.content($0.report.questionnaire.notice)
    },
    .text("questionnaire", "Id of the questionnaire.") {
      $1.pen.verbatim($0.report.questionnaire.id)
    },
    .text("questionnaire-version", "Its version.") {
      $1.pen.verbatim($0.report.questionnaire.version)
    },
    .text("fingerprint", "Hash of its meaning.") {
      $1.pen.verbatim($0.report.questionnaire.fingerprint)
    },
    .text("other-version", "Which version was answered, if it was another; else empty.") {
      root, page in
      guard let used = root.report.assessment.questionnaire,
        used != root.report.questionnaire.reference
      else { return .empty }
      return page.pen.say(
        .otherVersion, ["version": used.version, "fingerprint": used.fingerprint])
    },
    .text("tool-version", "Version of Gapwise.") { $1.pen.verbatim($0.report.toolVersion) },
    .text("day", "Day of the last change; a dash for an empty assessment.") { root, page in
      root.report.analysis.day.map { page.pen.verbatim($0.description) } ?? page.pen.say(.noDay)
    },
    .text("day-plain", "The day in digits; empty for an empty assessment.") {
      $1.pen.verbatim($0.report.analysis.day?.description ?? "")
    },
    .text("snapshot", "Name of the snapshot it shows; empty where something changed since.") {
      $1.pen.verbatim($0.report.snapshot)
    },
    .text("prepared-by", "Who prepared it, as typed; empty if not said.") {
      $1.pen.verbatim($0.report.edition.cover.preparedBy)
    },
    .text("reviewed-by", "Who reviewed it, as typed; empty for a draft.") {
      $1.pen.verbatim($0.report.edition.cover.reviewedBy)
    },
    .text("distribution", "Who may have it, as typed; empty if not said.") {
      $1.pen.verbatim($0.report.edition.cover.distribution)
    },
    .text("events", "How many changes the assessment consists of.") {
      $1.pen.number($0.report.assessment.events.count)
    },
    .text("answer-count", "How many questions have an answer.") { root, page in
      page.pen.number(root.report.answers.count { $0.answer.choice != nil })
    },
    .text("question-count", "How many questions there are.") {
      $1.pen.number($0.report.answers.count)
    },
    .list("people", "Who answered.", of: .person) { root, _ in root.report.people },
    .flag("has-people", "Whether anybody answered.") { root, _ in !root.report.people.isEmpty },
  ]

  private static let summary: [Part] = [
    .texts("verdict", "The verdict, a sentence each.") { root, page in
      page.verdict(root.report.analysis.verdict)
    },
    .list("numbers", "The four numbers with what they are out of.", of: .number) { root, _ in
      root.report.numbers
    },
    .shared("top-findings", "The first five findings.", Blueprint<AnswerSource>.answer.shape) {
      root, _ in Array(root.findings.prefix(5))
    },
    .texts("decisions", "What management has to decide, a sentence each.") { root, page in
      root.report.decisions.map(page.pen.say)
    },
    .flag("has-decisions", "Whether there is anything to decide.") { root, _ in
      !root.report.decisions.isEmpty
    },
    .text("not-assessed-summary", "What was not assessed, in a sentence.") { root, page in
      page.pen.say(root.report.notAssessed)
    },
    .text("index", "The share rated largely or fully, with its warning; empty unless asked for.") {
      root, page in root.report.index.map(page.pen.say) ?? .empty
    },
    .texts("limits", "What the report does not say, a sentence each.") { root, page in
      root.report.limits.map(page.pen.say)
    },
  ]

  private static let method: [Part] = [
    .list("ratings", "The four ratings.", of: .rating) { _, _ in Rating.allCases },
    .list("statuses", "The statuses, best first.", of: .status) { _, _ in
      Conformity.allCases
    },
    .list("priority-rules", "Which finding has which priority.", of: .priority) {
      root, _ in root.report.questionnaire.scoring.priorities
    },
    .list("weights", "The weight of each impact.", of: .figure) { root, _ in
      let weights = root.report.questionnaire.scoring.weights
      return weights.keys.sorted().map { impact in
        FigureSource(
          label: { $0.text(ReportPhrase.impactLabel.key, ["impact": "\(impact)"]) },
          value: decimal(weights[impact] ?? 1, places: 2))
      }
    },
    .list("effort-days", "The person-days of each effort.", of: .figure) { root, _ in
      Effort.allCases.compactMap { effort in
        root.report.questionnaire.planning.effortDays[effort].map { days in
          FigureSource(label: { $0.name(of: effort) }, value: decimal(days))
        }
      }
    },
    .text("audit-would-fail", "The results that let the verdict speak about an audit.") {
      root, page in
      page.pen.each { words in
        words.list(root.report.questionnaire.scoring.auditWouldFail.map(words.name))
      }
    },
  ]
}

extension Page {
  fileprivate func verdict(_ verdict: Verdict) -> [Escaped] { sentences(verdict.sentences) }

  /// Sentences made for each language, as many in each, so that they can stand side by side.
  func sentences(_ make: (Words) -> [String]) -> [Escaped] {
    let spoken = pen.words.map { (words: $0, sentences: make($0)) }
    return (spoken.first?.sentences.indices ?? 0..<0).map { index in
      pen.each { words in
        let sentences = spoken.first { $0.words.language == words.language }?.sentences ?? []
        return index < sentences.count ? sentences[index] : ""
      }
    }
  }
}
