import GapAnalysis

/// The current step as it is being answered: what is marked, typed or scrolled, but not stored.
struct Card {
  let step: Interview.Step
  /// The option that Enter takes; nil while none is marked.
  var marker: Int?
  /// The options of a profile field that takes several.
  var chosen: Set<Int> = []
  /// A profile field that is typed.
  var field = TextField()
  var scroll = 0
  /// Whether something was stored while it was shown; then a row of it stays above.
  var hasChanged = false

  /// The card for where the interview stands.
  init(_ interview: Interview, _ words: Words) {
    step = interview.current
    switch step {
    case .question(let id):
      marker = interview.assessment.answer(to: id).choice.flatMap(Option.index)
    case .profile(let id): takeUp(interview, words, id)
    case .end: marker = 0
    }
  }

  private mutating func takeUp(_ interview: Interview, _ words: Words, _ id: String) {
    guard let field = interview.questionnaire.profileField(id) else { return }
    let values = interview.assessment.profile[id] ?? []
    switch field.kind {
    case .text, .date: self.field = TextField(values.first ?? "")
    case .yesNo, .choice, .many:
      let indices = words.options(of: field).enumerated()
        .filter { values.contains($0.element.value) }.map(\.offset)
      // Nothing is marked before somebody marks it: Enter leaves an open field open.
      marker = indices.first ?? (field.kind == .many ? 0 : nil)
      chosen = Set(indices)
    }
  }
}

/// What can be chosen for a question, in the order shown.
enum Option: Equatable {
  case rating(Rating)
  case dontKnow
  case notApplicable

  static let all = Rating.allCases.map(Option.rating) + [.dontKnow, .notApplicable]

  /// The digit that chooses it.
  var key: Int {
    switch self {
    case .rating(let rating): rating.key
    case .dontKnow: 0
    case .notApplicable: 9
    }
  }

  /// Where the option of a choice stands.
  static func index(_ choice: Choice) -> Int? {
    all.firstIndex { $0.key == choice.key }
  }
}
