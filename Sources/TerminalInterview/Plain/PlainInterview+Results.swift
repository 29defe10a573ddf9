import GapAnalysis

extension PlainInterview {
  /// Gives the state so far a name.
  mutating func takeSnapshot(_ text: String) throws(Leaving) -> Turn {
    let name = text.isEmpty ? try read(words(.wizardSnapshotName) + " ") : text
    guard !name.isEmpty else {
      say(.askUnchanged)
      return .again
    }
    let change: Change
    do throws(Refusal) {
      change = try interview.takingSnapshot(name)
    } catch {
      return refuse(error)
    }
    return try saveAndStay(change, saying: words(.askSavedSnapshot, ["name": name]))
  }

  /// Writes the reports; without a folder into `reports`.
  func writeReports(_ text: String) -> Turn {
    switch services.writeReports(text.isEmpty ? "reports" : text, words.language) {
    case .success(let paths): say(.wizardReportsWritten, ["paths": words.list(paths)])
    case .failure(let failure): say(failure.description)
    }
    return .again
  }

  /// Goes on in clause order or by importance.
  mutating func changeOrder() {
    interview.order = interview.order == .clause ? .impact : .clause
    say(interview.order == .clause ? .askOrderByClause : .askOrderByImpact)
  }

  /// Writes the note in the user's own editor.
  mutating func edit(_ question: Question) throws(Leaving) -> Turn {
    let note = interview.assessment.answer(to: question.id).note
    let sheet = EditorSheet(
      comments: [question.ask[words.language], words(.wizardEditorHint)], text: note)
    switch services.edit(sheet.template) {
    case .noEditor(let tried): say(.wizardNoEditor, ["tried": tried])
    case .failed(let editor): say(.wizardEditorFailed, ["editor": editor])
    case .text(let edited):
      let text = sheet.text(of: edited)
      guard text != note else { break }
      return try self.note(text, on: question)
    }
    say(.askUnchanged)
    return .again
  }
}
