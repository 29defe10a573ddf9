import GapAnalysis

extension PlainInterview {
  /// Writes the note: the text after the word, else what is typed at a prompt.
  mutating func note(_ text: String, on question: Question) throws(Leaving) -> Turn {
    switch try text.isEmpty ? readText(.askNotePrompt) : reply(text) {
    case .text(let text): return try note(on: question, is: text, saying: .askSavedNote)
    case .remove where !interview.assessment.answer(to: question.id).note.isEmpty:
      return try note(on: question, is: "", saying: .askCleared)
    case .nothing, .remove, .cancel:
      say(.askUnchanged)
      return .again
    }
  }

  /// Adds evidence: the text after the word, else what is typed at four prompts.
  mutating func evidence(_ text: String, for question: Question) throws(Leaving) -> Turn {
    switch try text.isEmpty ? readText(.askEvidencePrompt) : reply(text) {
    case .text(let what):
      guard text.isEmpty else { return try addEvidence(Evidence(what: what), to: question) }
      guard let evidence = try readDetails(of: what) else { break }
      return try addEvidence(evidence, to: question)
    case .remove where !interview.assessment.answer(to: question.id).evidence.isEmpty:
      return try list([], for: question, saying: words(.askCleared))
    case .nothing, .remove, .cancel: break
    }
    say(.askUnchanged)
    return .again
  }

  /// Adds one entry to a question's evidence.
  mutating func addEvidence(
    _ evidence: Evidence, to question: Question
  ) throws(Leaving) -> Turn {
    let all = interview.assessment.answer(to: question.id).evidence + [evidence]
    let count = ["count": String(all.count)]
    return try list(all, for: question, saying: words(.askSavedEvidence, count))
  }
}

extension PlainInterview {
  /// What follows the word on the same line.
  private func reply(_ text: String) -> TextReply {
    vocabulary.read(text) == .command(.clear, "") ? .remove : .text(text)
  }

  private mutating func note(
    on question: Question, is text: String, saying acknowledgement: Phrase
  ) throws(Leaving) -> Turn {
    guard text != interview.assessment.answer(to: question.id).note else {
      say(.askUnchanged)
      return .again
    }
    let change: Change
    do throws(Refusal) {
      change = try interview.noting(question.id, text)
    } catch {
      return refuse(error)
    }
    return try saveAndStay(change, saying: words(acknowledgement))
  }

  private mutating func list(
    _ evidence: [Evidence], for question: Question, saying acknowledgement: String
  ) throws(Leaving) -> Turn {
    let change: Change
    do throws(Refusal) {
      change = try interview.listing(evidence, for: question.id)
    } catch {
      return refuse(error)
    }
    return try saveAndStay(change, saying: acknowledgement)
  }

  /// Where, when and who; each may stay empty. Nil if the user thinks better of it.
  private func readDetails(of what: String) throws(Leaving) -> Evidence? {
    var details: [String] = []
    for prompt: Phrase in [
      .askEvidencePlacePrompt, .askEvidenceDatePrompt, .askEvidenceWhoPrompt,
    ] {
      switch try readText(prompt) {
      case .text(let text): details.append(text)
      case .nothing, .remove: details.append("")
      case .cancel: return nil
      }
    }
    return Evidence(what: what, place: details[0], date: details[1], who: details[2])
  }
}
