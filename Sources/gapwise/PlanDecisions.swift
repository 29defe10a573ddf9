import ArgumentParser
import GapAnalysis

/// The options of every command that decides something about the plan.
struct DecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
  var by: String?

  @OptionGroup var content: ContentOptions

  /// Stores decisions about an item of the plan; all of them or, where one is refused, none. An empty
  /// value takes a decision back.
  ///
  /// - Throws: ``Failure`` for what the rules do not allow.
  func decide(
    in file: String, about item: (Analysis) throws(PlanRefusal) -> PlanItem,
    _ decisions: [(field: PlanField, value: String?)]
  ) throws {
    var opened = try OpenAssessment(file, try content.content())
    _ = try opened.noteQuestionnaireChange()
    let analysis = Analysis(opened.questionnaire, opened.assessment)
    let changes: [Change]
    do throws(PlanRefusal) {
      let subject = try item(analysis)
      var accepted: [Change] = []
      for case (let field, let value?) in decisions {
        accepted.append(try analysis.deciding(subject, field, value))
      }
      changes = accepted
    } catch {
      throw Failure(explain(error), code: .usage)
    }
    for change in changes { _ = try opened.record(change, by: by ?? opened.respondent) }
    writeError("saved to \(file): \(changes.count) change\(changes.count == 1 ? "" : "s")")
  }
}

/// Why a decision is not accepted, in the words of the command line.
func explain(_ refusal: PlanRefusal) -> String {
  switch refusal {
  case .unknownDocument(let id, let meant):
    "document '\(id)' does not exist; "
      + (meant.map { "did you mean '\($0)'?" } ?? "list them with: gapwise document list FILE")
  case .unknownAction(let id, let meant):
    "action '\(id)' does not exist; "
      + (meant.map { "did you mean '\($0)'?" } ?? "list them with: gapwise action list FILE")
  case .noFinding(let question):
    "there is nothing to do about '\(question)'; only a question with a finding has an action"
  case .wrongField(let field): "'\(field.rawValue)' cannot be set here"
  case .notADay(let text): "'\(text)' is not a day; write YYYY-MM-DD"
  case .beforeStart(let day, let start):
    "\(day) is before the plan begins (\(start)); "
      + "choose a later day, or set the start with: gapwise plan set FILE --start DAY"
  case .notANumber(let text, let range):
    "'\(text)' is not a number from \(decimal(range.lowerBound, places: 2)) "
      + "to \(decimal(range.upperBound))"
  case .notAChoice(let text, let choices):
    "'\(text)' is not known; use \(choices.joined(separator: ", "))"
  case .cannotMerge(let target):
    "it cannot be written into '\(target)'; choose another document that is not merged itself"
  case .tooLong(let limit): "the text is longer than \(limit) bytes; shorten it"
  }
}
