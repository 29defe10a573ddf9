import ArgumentParser
import AssessmentStore
import GapAnalysis
import QuestionnaireFiles

struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer without being asked: one question, or a whole answer sheet.",
    discussion: """
      Examples:
        gapwise answer acme.gapwise incident.recording --rating P --note "two tools in use"
        gapwise answer acme.gapwise incident.recording --voice --by "Li Na" --rating L --confidence fairly
        gapwise answer acme.gapwise --from answers.yaml
      """)

  @Argument(help: "The assessment file.", completion: .assessmentFile)
  var file: String

  @Argument(help: "Id of the question, such as incident.recording.", completion: .question)
  var question: String?

  @Option(
    help: "N, P, L or F; dk for don't know; na for not applicable.", completion: .rating)
  var rating: String?

  @Option(
    help: ArgumentHelp("Why it does not apply, with --rating na.", valueName: "reason"),
    completion: .reason)
  var reason: String?

  @Option(help: ArgumentHelp("The reason in words, with --reason other.", valueName: "text"))
  var reasonText: String?

  @Option(help: "A note; an empty one removes it.")
  var note: String?

  @Option(help: ArgumentHelp("A proof to add; may be given several times.", valueName: "text"))
  var evidence: [String] = []

  @Option(
    help: ArgumentHelp("An answer sheet in YAML.", valueName: "file"), completion: .sheetFile)
  var from: String?

  @Option(help: ArgumentHelp("Who says so.", valueName: "name"))
  var by: String?

  @Flag(help: "Record what one person says, with --by; the answer stays as it is.")
  var voice = false

  @Option(
    help: ArgumentHelp(
      "How sure they are, with --voice: not, fairly or very.", valueName: "degree"))
  var confidence: Voice.Confidence?

  @OptionGroup var options: ContentOptions

  func validate() throws {
    guard (question == nil) != (from == nil) else {
      throw ValidationError("give either a question id or --from answers.yaml")
    }
    if question != nil, rating == nil, note == nil, evidence.isEmpty {
      throw ValidationError("give at least one of --rating, --note and --evidence")
    }
    if voice {
      guard question != nil, rating != nil, by?.isEmpty == false, evidence.isEmpty else {
        throw ValidationError("with --voice give a question, --rating and --by; no --evidence")
      }
    } else if confidence != nil {
      throw ValidationError("--confidence goes with --voice")
    }
  }

  func run() throws {
    var opened = try OpenAssessment(file, try options.content())
    try opened.noteQuestionnaireChange()
    let changes = try from.map { try sheetChanges($0, opened) } ?? ownChanges(opened)
    try opened.record(changes)
    writeError("saved to \(file): \(changes.count) change\(changes.count == 1 ? "" : "s")")
  }

  private func sheetChanges(
    _ sheet: String, _ opened: OpenAssessment
  ) throws -> [(by: String, change: Change)] {
    try readAnswerSheet(sheet, for: opened.questionnaire)
      .changes(for: opened.questionnaire, start: now())
      .map { (by ?? $0.by, $0.change) }
  }

  private func given() throws -> Choice? {
    guard let rating else { return nil }
    return try choice(rating, reason: reason, text: reasonText)
  }

  private func ownChanges(_ opened: OpenAssessment) throws -> [(by: String, change: Change)] {
    guard let question else { return [] }
    let interview = Interview(opened.questionnaire, opened.assessment)
    var changes: [Change] = []
    do {
      let given = try given()
      if voice, let given, let by {
        let said = Voice(who: by, choice: given, confidence: confidence, note: note ?? "")
        return [(by, try interview.voicing(question, said))]
      }
      if let given { changes.append(try interview.answering(question, with: given)) }
      if let note { changes.append(try interview.noting(question, note)) }
      if !evidence.isEmpty {
        let known = opened.assessment.answer(to: question).evidence
        let all = known + evidence.map { Evidence(what: $0) }
        changes.append(try interview.listing(all, for: question))
      }
    } catch let refusal as Refusal {
      throw Failure(explain(refusal, opened.questionnaire), code: .usage)
    }
    return changes.map { (by ?? opened.respondent, $0) }
  }
}

extension Voice.Confidence: ExpressibleByArgument {}
