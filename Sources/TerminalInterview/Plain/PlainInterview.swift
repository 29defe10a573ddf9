package import GapAnalysis

/// The interview line by line, for screen readers, plain terminals and pipes: it never moves the
/// cursor, draws no boxes and uses no colours.
///
/// Nothing is said to be saved before it is; nothing is saved that was not said.
package struct PlainInterview {
  /// The state reached; holds exactly what `record` returned.
  package internal(set) var interview: Interview
  let console: Console
  let keeper: Keeper
  let services: Services
  let catalogues: [Words]
  let vocabulary: Vocabulary
  /// The words of the language spoken now.
  var words: Words
  var hasInstructed = false

  /// - Parameters:
  ///   - interview: where to start.
  ///   - console: where lines come from and go to.
  ///   - catalogues: the words of every language.
  ///   - language: the one to start with; the first catalogue if there is none in it.
  package init(
    _ interview: Interview, on console: Console, storage: Storage, words catalogues: [Words],
    language: Language, services: Services = Services()
  ) {
    self.interview = interview
    self.console = console
    keeper = Keeper(storage: storage)
    self.services = services
    self.catalogues = catalogues
    vocabulary = Vocabulary(catalogues)
    words = catalogues.speaking(language)
  }

  /// Asks until the user leaves, the input ends, or Ctrl-C.
  package mutating func run() -> SessionOutcome {
    greet()
    do throws(Leaving) {
      while true { try askCurrentStep() }
    } catch {
      takeLeave(error.outcome)
      return error.outcome
    }
  }
}

/// What follows a line that was dealt with.
enum Turn {
  /// The same prompt again; what was asked still stands.
  case again
  /// Show where the interview stands now.
  case anew
}

extension PlainInterview {
  private func greet() {
    say(words.greeting(interview))
    if case .profile = interview.current { say(.askProfileIntroduction) }
  }

  /// Asks what the interview stands at, until it stands elsewhere or is shown anew.
  mutating func askCurrentStep() throws(Leaving) {
    // A blank line parts the steps for the eye and says nothing to a screen reader.
    console.write("\n")
    switch interview.current {
    case .profile(let id):
      guard let field = interview.questionnaire.profileField(id) else { return interview.next() }
      present(field)
      while try answer(field) == .again {}
    case .question(let id):
      guard let question = interview.questionnaire.question(id) else { return interview.next() }
      present(question)
      while try answer(question) == .again {}
    case .end:
      presentEnd()
      while try answerAtEnd() == .again {}
    }
  }

  private func takeLeave(_ outcome: SessionOutcome) {
    say(outcome.phrase, ["file": keeper.storage.name()])
  }
}
