import GapAnalysis

/// What the user can ask for by a word.
enum Command: CaseIterable {
  case back, next, why, note, evidence, skip, flag, undo, redo, list, go, find, review, profile
  case deepen, language, help, quit, clear

  /// Where the catalogues list the words for it.
  var phrase: Phrase {
    switch self {
    case .back: .commandBack
    case .next: .commandNext
    case .why: .commandWhy
    case .note: .commandNote
    case .evidence: .commandEvidence
    case .skip: .commandSkip
    case .flag: .commandFlag
    case .undo: .commandUndo
    case .redo: .commandRedo
    case .list: .commandList
    case .go: .commandGo
    case .find: .commandFind
    case .review: .commandReview
    case .profile: .commandProfile
    case .deepen: .commandDeepen
    case .language: .commandLanguage
    case .help: .commandHelp
    case .quit: .commandQuit
    case .clear: .commandClear
    }
  }

  /// Whether something may follow the word.
  var takesText: Bool {
    switch self {
    case .note, .evidence, .go, .find, .language: true
    default: false
    }
  }
}

/// What a typed line says, where a number or a word is expected.
enum Reading: Equatable {
  case nothing
  case number(Int)
  /// A word and what follows it, as typed.
  case command(Command, String)
  /// No word we know; for a field that takes text, the text.
  case other(String)
}
