package import GapAnalysis

/// The interview line by line, for screen readers, plain terminals and pipes: it never moves the
/// cursor, draws no boxes and uses no colours.
///
/// Nothing is said to be saved before it is; nothing is saved that was not said.
package struct PlainInterview {
  /// How the session ended. Whatever was acknowledged is stored in each case.
  package enum Outcome: Sendable, Equatable {
    /// Nothing is open any more.
    case finished
    /// The user left; questions are open.
    case paused
    case endOfInput
    case interrupted
  }

  /// The state reached; holds exactly what `record` returned.
  package internal(set) var interview: Interview
  let console: Console
  /// Stores a change; what it returns is stored.
  let record: (Change) throws -> Event
  /// What to type to open the assessment again.
  let file: String
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
  ///   - file: the assessment's file as the user would type it.
  ///   - record: stores a change and returns the event, or throws with nothing stored.
  package init(
    _ interview: Interview, on console: Console, words catalogues: [Words], language: Language,
    file: String, record: @escaping (Change) throws -> Event
  ) {
    self.interview = interview
    self.console = console
    self.record = record
    self.file = file
    self.catalogues = catalogues
    vocabulary = Vocabulary(catalogues)
    words =
      catalogues.first { $0.language == language } ?? catalogues.first
      ?? Words(language: language, name: language.rawValue, texts: [:])
  }

  /// Asks until the user leaves, the input ends, or Ctrl-C.
  package mutating func run() -> Outcome {
    greet()
    do throws(Leaving) {
      while true { try askCurrentStep() }
    } catch {
      takeLeave(error.outcome)
      return error.outcome
    }
  }
}

/// Ends the session from within any prompt.
struct Leaving: Error {
  let outcome: PlainInterview.Outcome
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
    let progress = interview.progress
    if interview.assessment.profile.isEmpty, interview.assessment.answers.isEmpty {
      say(
        .askWelcome,
        ["standard": interview.questionnaire.standard, "count": String(progress.applicable)])
    } else {
      say(
        .askResumed,
        ["answered": String(progress.answered), "applicable": String(progress.applicable)])
    }
    if case .profile = interview.current { say(.askProfileIntroduction) }
  }

  private mutating func askCurrentStep() throws(Leaving) {
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

  private func takeLeave(_ outcome: Outcome) {
    let phrase: Phrase =
      switch outcome {
      case .finished: .askFinished
      case .paused: .askPaused
      case .endOfInput: .askEndOfInput
      case .interrupted: .askInterrupted
      }
    say(phrase, ["file": file])
  }
}
