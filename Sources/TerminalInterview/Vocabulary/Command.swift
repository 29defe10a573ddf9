import GapAnalysis

/// What the user can ask for by a word.
enum Command: CaseIterable {
  case back, next, why, note, evidence, skip, flag, undo, redo, list, go, find, review, profile
  case deepen, language, help, quit, clear, edit, history, order, snapshot, report, copy

  /// The order of a menu; `go` is a part of `find` there, and `help` is the menu itself.
  static let inMenu: [Command] = [
    .next, .back, .skip, .note, .evidence, .edit, .why, .flag, .clear, .undo, .redo, .history,
    .find, .list, .review, .order, .profile, .deepen, .snapshot, .report, .copy, .language, .quit,
  ]

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
    case .edit: .commandEdit
    case .history: .commandHistory
    case .order: .commandOrder
    case .snapshot: .commandSnapshot
    case .report: .commandReport
    case .copy: .commandCopy
    }
  }

  /// Whether something may follow the word.
  var takesText: Bool {
    switch self {
    case .note, .evidence, .go, .find, .language, .snapshot, .report, .copy: true
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
