import GapAnalysis

/// How a session ended. Whatever was acknowledged was stored in each case.
package enum SessionOutcome: Sendable, Equatable {
  /// Nothing is open any more.
  case finished
  /// The user left; questions are open.
  case paused
  case endOfInput
  case interrupted
  /// A signal ended it: its number.
  case terminated(Int32)
  /// The user left although a change could not be stored.
  case unsaved

  /// What is said in the end.
  var phrase: Phrase {
    switch self {
    case .finished: .askFinished
    case .paused: .askPaused
    case .endOfInput: .askEndOfInput
    case .interrupted, .terminated: .askInterrupted
    case .unsaved: .askUnsaved
    }
  }
}

/// Ends the session from within any prompt.
struct Leaving: Error {
  let outcome: SessionOutcome
}

extension [Words] {
  /// The catalogue of a language, else the first.
  func speaking(_ language: Language) -> Words {
    first { $0.language == language } ?? first
      ?? Words(language: language, name: language.rawValue, texts: [:])
  }

  /// The catalogue after this one, in a circle.
  func after(_ words: Words) -> Words {
    let place = firstIndex { $0.language == words.language } ?? -1
    return isEmpty ? words : self[(place + 1) % count]
  }
}

extension Interview {
  /// How the session ends when the user wants to leave.
  var outcomeOfLeaving: SessionOutcome {
    progress.answered == progress.applicable ? .finished : .paused
  }
}
