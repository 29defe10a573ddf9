import GapAnalysis

/// The keys of an answer sheet.
enum AnswerSheetKey: String, FieldKey {
  case questionnaire, title, about, language, profile, answers

  static let noun = "answer sheet"
  static let summary = "Answers written in a file; its texts may be in some of the languages only."

  var field: Field {
    switch self {
    case .questionnaire: .required(.identifier, "The id of the questionnaire that is answered.")
    case .title: .required(.localizedText, "What the sheet is.")
    case .about: .optional(.localizedText, "Who answered, and in which situation.")
    case .language: .required(.languageCode, "The language the notes are written in.")
    case .profile: .optional(.profileValues, "The facts about the organisation.")
    case .answers: .required(.list(.mapping("answer")), "The answers, in any order.")
    }
  }
}

/// The keys of one answer.
enum AnswerKey: String, FieldKey {
  case question, rating, reason
  case reasonText = "reason-text"
  case note, evidence, by, on

  static let noun = "answer"
  static let summary = "What is said about one question."

  var field: Field {
    switch self {
    case .question: .required(.reference(.question), "The question that is answered.")
    case .rating:
      .optional(
        .oneOf(RatingWord.all.keys.sorted()),
        "The rating, in full or as a letter; unanswered if absent.")
    case .reason:
      .optional(
        .oneOf(NotApplicable.Reason.self),
        "Why it does not apply; a mandatory question takes only not-in-scope-of-assessment.")
    case .reasonText: .optional(.text, "The reason in words; required for the reason other.")
    case .note: .optional(.text, "What was seen or said.")
    case .evidence: .optional(.list(.mapping("piece of evidence")), "What proves it.")
    case .by: .optional(.text, "Who answered; the respondent of the profile if absent.")
    case .on: .optional(.date, "The day of the answer.")
    }
  }
}

/// The keys of one piece of evidence.
enum EvidenceKey: String, FieldKey {
  case what
  case place = "where"
  case date, who

  static let noun = "piece of evidence"
  static let summary = "A reference to a proof; the proof itself stays where it is."

  var field: Field {
    switch self {
    case .what: .required(.text, "What it is.")
    case .place: .optional(.text, "Its path, address or record number.")
    case .date: .optional(.text, "A day, a period, \"every month\".")
    case .who: .optional(.text, "Who has it, or who was asked.")
    }
  }
}

/// What `rating` may say.
enum RatingWord: Equatable {
  case rating(Rating)
  case dontKnow, notApplicable

  static let all: [String: RatingWord] = {
    var words: [String: RatingWord] = ["dont-know": .dontKnow, "not-applicable": .notApplicable]
    for rating in Rating.allCases {
      words[rating.rawValue] = .rating(rating)
      words[rating.letter] = .rating(rating)
    }
    return words
  }()
}
