import GapAnalysis

extension RichInterview {
  /// How long a text may go without being kept as a draft, in milliseconds.
  private static let draftPatience = 2000

  /// Opens a text to write, with the draft that was left of it.
  mutating func open(_ purpose: Writing.Purpose) {
    var writing = writing(purpose)
    var isDraft = false
    for index in writing.entries.indices {
      guard let place = writing.draftPlace(index),
        let draft = keeper.storage.drafts.load(place), !draft.isEmpty
      else { continue }
      writing.entries[index].field.replace(draft)
      isDraft = true
    }
    overlays.append(.writing(writing))
    if isDraft { say(.wizardDraft) }
  }

  mutating func press(_ key: Key, _ writing: Writing) throws(Leaving) {
    var writing = writing
    switch key {
    case .escape:
      let isKept = keepDraft()
      overlays.removeLast()
      if case .proof(_, let goesOn) = writing.purpose { return goesOn ? goOn() : () }
      return say(isKept ? .wizardDraftKept : .askUnchanged)
    case .enter where writing.active == writing.entries.count - 1 || writing.isEmptyEvidence:
      return finish(writing)
    case .enter,
      .tab where !writing.completes:
      writing.active = (writing.active + 1) % writing.entries.count
    case .tab: complete(&writing)
    case .backTab:
      writing.active = (writing.active + writing.entries.count - 1) % writing.entries.count
    case .control("e") where writing.question != nil: try edit(&writing)
    case .up, .down: move(key == .up ? -1 : 1, &writing)
    default:
      guard writing.entries[writing.active].field.take(key) else { return }
    }
    overlays[overlays.count - 1] = .writing(writing)
    if let draftDue, draftDue <= console.clock() { keepDraft() }
  }

  var isWriting: Bool { if case .writing = overlays.last { true } else { false } }

  /// Takes a key into the text; the text is taken out meanwhile, for a long one is not to be copied.
  mutating func type(_ key: Key) {
    guard case .writing(var writing) = overlays.popLast() else { return }
    if writing.entries[writing.active].field.take(key) {
      draftDue = draftDue ?? console.clock() + Self.draftPatience
    }
    overlays.append(.writing(writing))
    if let draftDue, draftDue <= console.clock() { keepDraft() }
  }

  /// Keeps what is being typed, so that it is there again even after a crash.
  ///
  /// - Returns: whether there was anything to keep.
  @discardableResult
  mutating func keepDraft() -> Bool {
    draftDue = nil
    guard case .writing(let writing) = overlays.last else { return false }
    var isKept = false
    for (index, entry) in writing.entries.enumerated() {
      guard let place = writing.draftPlace(index) else { continue }
      let text = entry.field.text
      let isNew = !text.isEmpty && text != storedText(writing.purpose)
      keeper.storage.drafts.keep(place, isNew ? text : nil)
      isKept = isKept || isNew
    }
    return isKept
  }
}

extension String {
  /// The beginning that two texts have in common.
  func sharedBeginning(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}

extension Writing {
  /// Whether nothing is said about any proof: then Enter means that there is none.
  fileprivate var isEmptyEvidence: Bool {
    switch purpose {
    case .proof, .evidence: entries.allSatisfy(\.field.isEmpty)
    default: false
    }
  }

  /// Whether Tab completes a path where the cursor is; in an empty entry it goes to the next.
  fileprivate var completes: Bool {
    entries[active].takesPath && !entries[active].field.isEmpty
  }
}

extension Writing.Purpose {
  /// Whether an entry is the path of something.
  fileprivate func takesPath(_ index: Int) -> Bool {
    switch self {
    case .evidence, .proof: index == 1
    case .reports, .elsewhere, .copy: true
    case .note, .reason, .decision, .snapshot: false
    }
  }
}

extension RichInterview {
  private func writing(_ purpose: Writing.Purpose) -> Writing {
    let entries = labels(of: purpose).enumerated().map { index, label in
      Writing.Entry(
        label: label, field: field(purpose),
        takesPath: purpose.takesPath(index))
    }
    return Writing(purpose: purpose, title: title(of: purpose), entries: entries)
  }

  private func field(_ purpose: Writing.Purpose) -> TextField {
    switch purpose {
    case .note(let id):
      TextField(interview.assessment.answer(to: id).note, takesLines: true)
    case .reports: TextField("reports")
    default: TextField()
    }
  }

  func title(of purpose: Writing.Purpose) -> String {
    switch purpose {
    case .note: words(.wizardNoteTitle)
    case .evidence: words(.wizardEvidenceTitle)
    case .proof: words(.askEvidenceForFully)
    case .reason: words(.wizardReasonTitle)
    case .decision: words(.reviewUnsettled)
    case .snapshot: words(.wizardSnapshotTitle)
    case .reports: words(.wizardReportsTitle)
    case .elsewhere, .copy: words(.wizardCopyTitle)
    }
  }

  func labels(of purpose: Writing.Purpose) -> [String] {
    switch purpose {
    case .note: [""]
    case .evidence, .proof:
      [
        words(.wizardEvidenceWhat), words(.wizardEvidencePlace), words(.wizardEvidenceDate),
        words(.wizardEvidenceWho),
      ]
    case .reason:
      [words(.askReasonTextPrompt, ["minimum": String(Interview.shortestReason)])]
    case .decision: [words(.askDecisionReasonPrompt)]
    case .snapshot: [words(.wizardSnapshotName)]
    case .reports: [words(.wizardReportsFolder)]
    case .elsewhere, .copy: [words(.wizardFileName)]
    }
  }

  private func storedText(_ purpose: Writing.Purpose) -> String? {
    if case .note(let id) = purpose { interview.assessment.answer(to: id).note } else { nil }
  }

  private mutating func move(_ by: Int, _ writing: inout Writing) {
    let columns = textColumns
    if writing.entries[writing.active].field.move(by, columns, options.cells) { return }
    let next = writing.active + by
    if writing.entries.indices.contains(next) { writing.active = next }
  }

  /// The cells of a row of text being written.
  var textColumns: Int { max(1, console.size().columns - 2) }

  private mutating func complete(_ writing: inout Writing) {
    let typed = writing.entries[writing.active].field.text
    let paths = services.completions(typed)
    guard let first = paths.first else { return say(.wizardNoPath) }
    let common = paths.dropFirst().reduce(first) { $0.sharedBeginning(with: $1) }
    if common.count > typed.count { writing.entries[writing.active].field.replace(common) }
    if paths.count > 1 {
      notice = Notice(text: words.list(paths.prefix(8).map(\.self)), style: .faint)
    }
  }

  /// Lets the user write the text in their own editor.
  private mutating func edit(_ writing: inout Writing) throws(Leaving) {
    let entry = writing.entries[writing.active]
    painter.clear(columns: console.size().columns)
    keepDraft()
    let question = writing.question.flatMap(interview.questionnaire.question)
    let comments = [question?.ask[words.language], entry.label, words(.wizardEditorHint)]
    let sheet = EditorSheet(comments: comments.compactMap(\.self), text: entry.field.text)
    switch services.edit(sheet.template) {
    case .text(let text): writing.entries[writing.active].field.replace(sheet.text(of: text))
    case .noEditor(let tried): say(.wizardNoEditor, .warning, ["tried": tried])
    case .failed(let editor): say(.wizardEditorFailed, .warning, ["editor": editor])
    }
    draftDue = console.clock()
  }

  /// Enter at the last entry.
  private mutating func finish(_ writing: Writing) {
    if case .note(let id) = writing.purpose {
      return store(note: writing.entries[0].field.text, of: id)
    }
    let texts = writing.entries.map(\.field.text.trimmed)
    switch writing.purpose {
    case .note: break
    case .evidence(let id): if store(evidence: texts, of: id) { closeWriting() }
    case .proof(let id, let goesOn): storeProof(texts, of: id, goesOn: goesOn)
    case .reason(let id, let goesOn): store(reason: texts[0], of: id, goesOn: goesOn)
    case .decision(let id, let choice, let goesOn):
      decide(id, Decision(choice, reason: texts[0]), goesOn: goesOn)
    case .snapshot: takeSnapshot(texts[0])
    case .reports: writeReports(texts[0])
    case .elsewhere(let change, let acknowledgement):
      guard !texts[0].isEmpty else { return say(.wizardNameMissing, .warning) }
      closeWriting()
      rewrite(texts[0], change, acknowledgement)
    case .copy: copy(to: texts[0])
    }
  }

  /// Closes what was written and forgets its drafts.
  mutating func closeWriting() {
    guard case .writing(let writing) = overlays.popLast() else { return }
    draftDue = nil
    for index in writing.entries.indices {
      if let place = writing.draftPlace(index) { keeper.storage.drafts.keep(place, nil) }
    }
  }

  private mutating func store(note text: String, of id: String) {
    let note = text.allSatisfy(\.isWhitespace) ? "" : text
    guard note != interview.assessment.answer(to: id).note else {
      closeWriting()
      return say(.askUnchanged)
    }
    do throws(Refusal) {
      let change = try interview.noting(id, note)
      let said = words(note.isEmpty ? .askCleared : .askSavedNote)
      // Under what may be asked if it is not stored lies the text, still being written.
      if save(change, saying: said) { closeWriting() }
    } catch {
      refuse(error)
    }
  }

  private mutating func store(evidence texts: [String], of id: String) -> Bool {
    guard texts.contains(where: { !$0.isEmpty }) else {
      say(.askUnchanged)
      return true
    }
    guard !texts[0].isEmpty else {
      say(.wizardEvidenceMissing, .warning)
      return false
    }
    let entry = Evidence(what: texts[0], place: texts[1], date: texts[2], who: texts[3])
    let all = interview.assessment.answer(to: id).evidence + [entry]
    do throws(Refusal) {
      let change = try interview.listing(all, for: id)
      return save(change, saying: words(.askSavedEvidence, ["count": String(all.count)]))
    } catch {
      refuse(error)
      return false
    }
  }

  private mutating func storeProof(_ texts: [String], of id: String, goesOn: Bool) {
    guard store(evidence: texts, of: id) else { return }
    closeWriting()
    if goesOn { goOn() }
  }

  private mutating func store(reason text: String, of id: String, goesOn: Bool) {
    guard let question = interview.questionnaire.question(id) else { return closeWriting() }
    guard Interview.isLongEnough(reason: text) else {
      return refuse(.reasonTooShort(minimum: Interview.shortestReason))
    }
    closeWriting()
    store(.notApplicable(NotApplicable(.other, text: text)), for: question, goesOn: goesOn)
  }

  private mutating func decide(_ id: String, _ decision: Decision, goesOn: Bool) {
    guard let question = interview.questionnaire.question(id) else { return closeWriting() }
    do throws(Refusal) {
      let change = try interview.deciding(id, decision)
      closeWriting()
      take(change, choosing: decision.choice, for: question, goesOn: goesOn)
    } catch {
      refuse(error)
    }
  }
}
