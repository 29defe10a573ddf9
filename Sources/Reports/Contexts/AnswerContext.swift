import GapAnalysis

/// A question with its answer, its result and the finding that follows from it, if any.
struct AnswerSource: Sendable {
  let result: QuestionResult
  let finding: Finding?

  var question: Question { result.question }
  var answer: Answer { result.answer }

  /// Whether the answer was given as "not applicable", whatever follows from it.
  var exception: NotApplicable? {
    if case .notApplicable(let exception) = answer.choice { exception } else { nil }
  }

  /// How the result is shown in charts and tables.
  var mark: Mark {
    switch result.conformity {
    case .notTriggered: .notApplicable
    case .notAssessed: .unanswered
    case .toBeChecked: .dontKnow
    default: answer.rating.map(Mark.rated) ?? .unanswered
    }
  }
}

extension Blueprint<AnswerSource> {
  /// Every list of questions holds these records, made once: findings, strengths, open points and
  /// the appendix show different names of the same thing.
  static let answer = Blueprint("answer", question + given + said + outcome + consequences)

  private static let question: [Part] = [
    .text("id", "Id of the question.") { $1.pen.verbatim($0.question.id) },
    .text("anchor", "Id of its place in the appendix.") { $1.pen.verbatim("Q-" + $0.question.id) },
    .text("clause", "Number of its clause.") { $1.pen.verbatim($0.question.clause) },
    .text("clause-anchor", "Id of the clause's place in the heat table.") {
      $1.pen.verbatim("C-" + $0.question.clause)
    },
    .text("clause-title", "Title of its clause.") { source, page in
      page.pen.content(page.report.questionnaire.clause(source.question.clause)?.title ?? .init())
    },
    .text("ask", "The question.") { $1.pen.content($0.question.ask) },
    .text("who", "Roles to ask.") { $1.report.roles($0.question.who, $1.pen) },
    .text("process", "Name of its process.") {
      $1.pen.content($1.report.questionnaire.processName($0.question.process))
    },
    .flag("mandatory", "Whether it is a requirement.") { answer, _ in answer.question.isMandatory },
    .flag("gate", "Whether certification stops here if it is unmet.") { answer, _ in
      answer.question.isGate
    },
    .text("impact", "1 to 4: how much it hurts if missing.") {
      $1.pen.number($0.question.impact)
    },
  ]

  private static let given: [Part] = [
    .text("choice", "What was chosen, in words.") { source, page in
      page.pen.each { $0.name(of: source.answer) }
    },
    .text("letter", "`N`, `P`, `L`, `F`, `?`, `–` or `·`.") { $1.pen.verbatim($0.mark.letter) },
    .text("mark-class", "The letter as a style class.") { $1.pen.verbatim($0.mark.styleClass) },
    .text("level", "What the chosen level says; empty unless rated.") { source, page in
      source.answer.rating.map { page.pen.content(source.question.levels[$0]) } ?? .empty
    },
    .text("note", "The note as typed.") { $1.pen.verbatim($0.answer.note) },
    .list("evidence", "The proofs listed.", of: .evidence) { source, _ in
      source.answer.evidence.map { EvidenceSource(evidence: $0, answer: source) }
    },
    .flag("has-evidence", "Whether any proof is listed.") { answer, _ in
      !answer.answer.evidence.isEmpty
    },
    .text("by", "Who answered, as typed.") { $1.pen.verbatim($0.answer.by) },
    .text("day", "The day of the answer; empty without one.") {
      $1.pen.verbatim($0.answer.at?.day.description ?? "")
    },
    .flag("flagged", "Whether it was marked for follow-up.") { answer, _ in
      answer.answer.isFlagged
    },
  ]

  private static let said: [Part] = [
    .list("voices", "What several people said, each kept apart.", of: .voice) { source, _ in
      source.answer.voices
    },
    .flag("has-voices", "Whether several people answered.") { answer, _ in
      !answer.answer.voices.isEmpty
    },
    .text("agreement", "How far they agree, and what that proposes; empty without voices.") {
      $0.agreement($1)
    },
    .list("rounds", "The rounds of voting before the one that counts.", of: .formerRound) {
      answer, _ in answer.answer.formerRounds
    },
    .text("decision", "Why it was decided so, as typed; empty without a reason.") {
      $1.pen.verbatim($0.answer.decision?.reason ?? "")
    },
  ]

  private static let outcome: [Part] = [
    .text("conformity", "What it comes to, in words.") { source, page in
      page.pen.each { $0.name(of: source.result.conformity) }
    },
    .text("conformity-class", "What it comes to, as a style class.") {
      $1.pen.verbatim($0.result.conformity.rawValue)
    },
    .flag("is-blocker", "Whether certification stops here.") { answer, _ in
      answer.result.conformity == .blocker
    },
    .flag("is-major-gap", "Whether it is a major gap.") { answer, _ in
      answer.result.conformity == .majorGap
    },
    .flag("is-minor-gap", "Whether it is a minor gap.") { answer, _ in
      answer.result.conformity == .minorGap
    },
    .flag("is-improvement", "Whether it is an improvement, no gap.") { answer, _ in
      answer.result.conformity == .improvement
    },
    .text("reason", "Why it does not count: the reason given or the condition.") {
      $0.reason($1)
    },
    .text("reason-text", "The reason as typed; empty without one.") {
      $1.pen.verbatim($0.exception?.text ?? "")
    },
  ]

  private static let consequences: [Part] = [
    .text("finding", "Id of the finding; empty without one.") {
      $1.pen.verbatim($0.finding?.id ?? "")
    },
    .text("priority", "1 first; empty without a finding.") { source, page in
      source.finding.map { page.pen.number($0.priority) } ?? .empty
    },
    .text("expected", "What the highest level says.") {
      $1.pen.content($0.question.levels[.fully])
    },
    .text("consequence", "What follows if it is missing.") {
      $1.pen.content($0.question.consequence)
    },
    .text("action", "The suggested step.") { $1.pen.content($0.question.action) },
    .list("closed-by", "The action that closes its finding; none without one.", of: .action) {
      source, page in
      source.finding.flatMap { page.report.analysis.actionPlan[$0.question.id] }.map { [$0] } ?? []
    },
    .text("effort", "Small, medium or large.") { source, page in
      page.pen.each { $0.name(of: source.question.effort) }
    },
    .text("work", "Person-days of the effort, in words; a planning assumption.") { source, page in
      page.pen.personDays(
        page.report.questionnaire.planning.effortDays[source.question.effort] ?? 0)
    },
    .list("documents", "The documents it leads to.", of: .link) { source, page in
      source.question.documents.compactMap(page.report.link(toDocument:))
    },
    .flag("has-documents", "Whether it leads to any document.") { answer, _ in
      !answer.question.documents.isEmpty
    },
  ]
}

extension AnswerSource {
  fileprivate func reason(_ page: Page) -> Escaped {
    switch result.reason {
    case .notApplicable(let exception): page.pen.each { $0.name(of: exception.reason) }
    case .conditionIsFalse(let condition):
      page.pen.each { words in
        let text = page.report.questionnaire.explanation(
          of: condition, in: page.report.assessment, words)
        return words.text(ReportPhrase.wouldApply.key, ["condition": text])
      }
    default: .empty
    }
  }
}

extension AnswerSource {
  fileprivate func agreement(_ page: Page) -> Escaped {
    guard !answer.voices.isEmpty else { return .empty }
    let agreement = page.report.questionnaire.scoring.agreement.agreement(of: answer.voices)
    return page.pen.each { $0.summary(agreement) }
  }
}

extension Blueprint<Voice> {
  static let voice = Blueprint(
    "voice",
    [
      .text("who", "Who says so, as typed; empty without a name.") { $1.pen.verbatim($0.who) },
      .text("people", "How many say so: 1 for a voice with a name.") { $1.pen.number($0.people) },
      .text("choice", "What they chose, in words, with how sure they are.") { voice, page in
        page.pen.each { $0.choice(of: voice) }
      },
      .text("note", "Their note as typed.") { $1.pen.verbatim($0.note) },
    ])
}

extension Blueprint<FormerRound> {
  static let formerRound = Blueprint(
    "former-round",
    [
      .text("number", "Which round, from 1.") { $1.pen.number($0.round) },
      .text("said", "How far all agreed, and how many said what.") { round, page in
        let agreement = page.report.questionnaire.scoring.agreement.agreement(of: round.voices)
        return page.pen.each { $0.counts(agreement) }
      },
    ])
}

/// One proof with the question it belongs to.
struct EvidenceSource: Sendable {
  let evidence: Evidence
  let answer: AnswerSource
}

extension Blueprint<EvidenceSource> {
  static let evidence = Blueprint(
    "evidence",
    [
      .text("what", "What proves it, as typed.") { $1.pen.verbatim($0.evidence.what) },
      .text("place", "Where it is, as typed.") { $1.pen.verbatim($0.evidence.place) },
      .text("date", "From when, as typed.") { $1.pen.verbatim($0.evidence.date) },
      .text("holder", "Who has it, as typed.") { $1.pen.verbatim($0.evidence.who) },
      .text("question", "Id of the question it belongs to.") {
        $1.pen.verbatim($0.answer.question.id)
      },
      .text("question-anchor", "Id of the question's place in the appendix.") {
        $1.pen.verbatim("Q-" + $0.answer.question.id)
      },
      .text("question-clause", "Number of the question's clause.") {
        $1.pen.verbatim($0.answer.question.clause)
      },
      .text("question-status", "What the question comes to, in words.") { source, page in
        page.pen.each { $0.name(of: source.answer.result.conformity) }
      },
      .text("question-letter", "Letter of the question's rating.") {
        $1.pen.verbatim($0.answer.mark.letter)
      },
      .text("question-class", "The letter as a style class.") {
        $1.pen.verbatim($0.answer.mark.styleClass)
      },
    ])
}
