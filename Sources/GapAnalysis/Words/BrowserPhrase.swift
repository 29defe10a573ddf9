/// What the interview's pages in a browser say beyond what the terminal says too.
package enum BrowserPhrase: String, CaseIterable, Sendable {
  case asksInBrowser = "is-open"
  case link = "link"
  case code = "code"
  case endsWithInterrupt = "how-to-end"
  case askAgain = "goes-on"
  case saved = "saved"
  case kept = "kept"
  case progress = "progress"
  case stale = "stale"
  case decideWithReason = "decide-with-reason"
  case nothingChosen = "nothing-chosen"
  case wrongCode = "wrong-code"
  case codeIsSpent = "code-is-spent"
  case missing = "missing"
  case tooLarge = "too-large"
  case reportFailed = "report-failed"
  case found = "found"

  // What the templates of the pages say.
  case pageDecide = "decide"
  case pageSkip = "skip"
  case pageOtherLanguage = "other-language"
  case pageNavigation = "navigation"
  case pageQuestions = "questions"
  case pageSections = "sections"
  case pageReview = "review"
  case pageSearch = "search"
  case pageFacts = "facts"
  case pageResults = "results"
  case pageUnsaved = "unsaved"
  case pageUndo = "undo"
  case pageRedo = "redo"
  case pageBack = "back"
  case pageBackTo = "back-to"
  case pageNext = "next"
  case pageSave = "save"
  case pageSaveNext = "save-next"
  case pageSkipQuestion = "skip-question"
  case pageFlag = "flag"
  case pageAdd = "add"
  case pageRemove = "remove"
  case pageYours = "yours"
  case pageWhy = "why"
  case pageNoteLabel = "note-label"
  case pageProof = "proof"
  case pageSectionQuestions = "section-questions"
  case pageOrderByImpact = "order-by-impact"
  case pageOrderByClause = "order-by-clause"
  case pageReportPreview = "report-preview"
  case pageWrite = "write"
  case pageSnapshot = "snapshot"
  case pageGoOn = "go-on"
  case pageKeys = "keys"
  case pageKeyChoose = "key-choose"
  case pageKeyMove = "key-move"
  case pageKeysOff = "keys-off"
  case pageHowToLeave = "how-to-leave"
  case pageEnterIntroduction = "enter-introduction"
  case pageEnterCode = "enter-code"
  case pageEnter = "enter"
}

extension Words {
  /// The phrase with its `{name}` places filled in.
  package func callAsFunction(
    _ phrase: BrowserPhrase, _ values: [String: String] = [:]
  ) -> String {
    text("browser.\(phrase.rawValue)", values)
  }
}
