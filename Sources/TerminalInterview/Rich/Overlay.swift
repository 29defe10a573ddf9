import GapAnalysis

/// What lies over the current step for a while.
enum Overlay {
  case menu(Menu, MenuPurpose)
  case writing(Writing)
  case reading(Reader)
  case search(Search)
}

/// What a menu is for, and so what choosing does.
enum MenuPurpose {
  /// Everything that can be done now.
  case commands([Command])
  /// Why a question does not apply; whether to go on afterwards.
  case reasons(question: String, goesOn: Bool)
  case sections
  case reviews([Review])
  case reviewed(Review, [Question])
  /// So many questions have other words than when they were answered.
  case reworded(Int)
  /// A change that is not stored yet, and what to say once it is.
  case trouble(StorageFailure, Change, String)
  case dispute(Divergence, Change, String)

  /// Whether Escape closes it; where something is not stored, a choice has to be made.
  var canBeLeft: Bool {
    switch self {
    case .trouble, .dispute: false
    default: true
    }
  }
}

/// What can be done when a change is not stored.
enum Remedy: CaseIterable {
  case tryAgain, writeAgain, writeElsewhere, goOn, quit

  /// Letters, for a digit would choose what an answer's digit was meant for.
  var key: String {
    switch self {
    case .tryAgain: "t"
    case .writeAgain: "w"
    case .writeElsewhere: "o"
    case .goOn: "g"
    case .quit: "q"
    }
  }

  var phrase: Phrase {
    switch self {
    case .tryAgain: .troubleTryAgain
    case .writeAgain: .troubleWriteAgain
    case .writeElsewhere: .troubleWriteElsewhere
    case .goOn: .troubleGoOn
    case .quit: .troubleQuit
    }
  }
}

extension StorageFailure {
  /// What helps.
  var remedies: [Remedy] {
    kind == .gone
      ? [.writeAgain, .writeElsewhere, .quit] : [.tryAgain, .writeElsewhere, .goOn, .quit]
  }
}

/// One or more texts being written.
struct Writing {
  enum Purpose: Equatable {
    case note(String)
    case evidence(String)
    /// The proof asked for after "fully"; whether to go on afterwards.
    case proof(String, goesOn: Bool)
    case reason(String, goesOn: Bool)
    /// Why it is decided otherwise than people's answers propose.
    case decision(String, Choice, goesOn: Bool)
    case snapshot
    case reports
    /// Another name for the file, and the change that waits for it.
    case elsewhere(Change, String)
    case copy
  }

  struct Entry {
    var label: String
    var field: TextField
    /// Whether Tab completes a path.
    var takesPath = false
  }

  var purpose: Purpose
  var title: String
  var entries: [Entry]
  var active = 0
  var scroll = 0

  /// The question it is about.
  var question: String? {
    switch purpose {
    case .note(let id), .evidence(let id), .proof(let id, _), .reason(let id, _),
      .decision(let id, _, _):
      id
    case .snapshot, .reports, .elsewhere, .copy: nil
    }
  }

  /// Where drafts of an entry are kept; nil where nothing worth keeping is typed.
  func draftPlace(_ index: Int) -> String? {
    switch purpose {
    case .note(let id): "\(id)/note"
    case .evidence(let id), .proof(let id, _): "\(id)/evidence/\(index)"
    case .reason(let id, _): "\(id)/reason"
    case .decision(let id, _, _): "\(id)/decision"
    case .snapshot, .reports, .elsewhere, .copy: nil
    }
  }
}

/// A text to read, with a heading.
struct Reader {
  enum Purpose: Equatable {
    case why(String)
    case history(String)

    var isHistory: Bool { if case .history = self { true } else { false } }
  }

  let purpose: Purpose
  let title: String
  let paragraphs: [String]
  var scroll = 0
}

/// Looking for a question by words, clause or id.
struct Search {
  var field = TextField()
  var found: [Question] = []
  var marker = 0
  var scroll = 0
}
