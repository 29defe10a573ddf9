import GapAnalysis

/// Tries conditions with every combination of the facts they depend on.
struct ConditionTrial {
  enum Outcome { case both, alwaysTrue, alwaysFalse, tooMany }

  /// What conditions may refer to.
  struct Content {
    let fields: [String: (place: Int, draft: QuestionnaireDraft.Field)]
    let questions: [String: (place: Int, draft: QuestionnaireDraft.Question)]
  }

  private let content: Content
  /// Over all conditions, so that no file takes long.
  private var trialsLeft = 200_000

  init(_ draft: QuestionnaireDraft) {
    content = Content(
      fields: Dictionary(
        draft.profile.enumerated().map { ($1.value.id, ($0, $1)) },
        uniquingKeysWith: { first, _ in first }),
      questions: Dictionary(
        draft.questions.enumerated().map { ($1.value.id, ($0, $1)) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// What a condition can come to; nil where it is not well formed, which other checks report.
  mutating func outcome(of asked: ConditionFacts.Asked) -> Outcome? {
    guard let facts = ConditionFacts(of: asked, in: content) else { return nil }
    guard facts.count <= ConditionFacts.most, facts.mostValues <= ConditionFacts.most else {
      return .tooMany
    }
    let choices = choices(for: facts)
    let combinations = choices.reduce(1) { min($0 * $1.count, trialsLeft + 1) }
    guard combinations <= min(1 << ConditionFacts.most, trialsLeft) else { return .tooMany }
    trialsLeft -= combinations
    return outcome(of: asked.condition.value, trying: choices, combinations)
  }

  private func outcome(
    of condition: Condition, trying choices: [Choices], _ combinations: Int
  ) -> Outcome {
    var (wasTrue, wasFalse) = (false, false)
    for number in 0..<combinations where !(wasTrue && wasFalse) {
      if holds(condition, in: situation(number, of: choices)) {
        wasTrue = true
      } else {
        wasFalse = true
      }
    }
    return wasTrue ? (wasFalse ? .both : .alwaysTrue) : .alwaysFalse
  }
}

// MARK: - One combination

extension ConditionTrial {
  /// The values worth trying for one fact: those that conditions name, and one they do not.
  private enum Choices {
    case field(String, [[String]])
    case question(String, [KnownRating])

    var count: Int {
      switch self {
      case .field(_, let values): values.count
      case .question(_, let values): values.count
      }
    }
  }

  /// One value for each fact.
  private struct Situation {
    var fields: [String: [String]] = [:]
    var ratings: [String: KnownRating] = [:]
  }

  private func choices(for facts: ConditionFacts) -> [Choices] {
    // Earlier fields and questions first: whether one is asked depends on those before it.
    let fields = facts.fields.sorted { fieldPlace(of: $0.key) < fieldPlace(of: $1.key) }.map {
      id, named in
      Choices.field(id, content.fields[id].map { values(of: $0.draft.value, named) } ?? [])
    }
    let questions = facts.ratings.sorted { place(of: $0.key) < place(of: $1.key) }
    return fields + questions.map { Choices.question($0, values(of: $0, $1)) }
  }

  private func values(of field: ProfileField, _ named: Set<String>) -> [[String]] {
    if field.kind == .many {
      return named.sorted().reduce([[]]) { sets, value in sets + sets.map { $0 + [value] } }
    }
    let other = field.possibleValues?.first { !named.contains($0) }
    return (named.sorted() + (other.map { [$0] } ?? [])).map { [$0] }
  }

  private func values(of question: String, _ named: Set<Rating>) -> [KnownRating] {
    let other = Rating.allCases.first { !named.contains($0) }
    let rated = (named.sorted() + (other.map { [$0] } ?? [])).map(KnownRating.rated)
    let isMandatory = content.questions[question]?.draft.value.isMandatory ?? true
    return isMandatory ? rated : rated + [.absent]
  }

  private func fieldPlace(of field: String) -> Int { content.fields[field]?.place ?? 0 }

  private func place(of question: String) -> Int { content.questions[question]?.place ?? 0 }

  /// The combination with this number, counting through the choices like digits.
  private func situation(_ number: Int, of choices: [Choices]) -> Situation {
    var rest = number
    var situation = Situation()
    for choice in choices {
      let digit = rest % choice.count
      rest /= choice.count
      switch choice {
      case .field(let id, let values):
        let isAsked = holds(content.fields[id]?.draft.condition, in: situation)
        situation.fields[id] = isAsked ? values[digit] : []
      case .question(let id, let values):
        let isAsked = holds(content.questions[id]?.draft.condition, in: situation)
        situation.ratings[id] = isAsked ? values[digit] : .absent
      }
    }
    return situation
  }

  private func holds(_ condition: ConditionDraft?, in situation: Situation) -> Bool {
    condition.map { holds($0.value, in: situation) } ?? true
  }

  private func holds(_ condition: Condition, in situation: Situation) -> Bool {
    let truth = condition.evaluate(
      profile: { situation.fields[$0] ?? [] }, rating: { situation.ratings[$0] ?? .absent })
    return truth == .yes
  }
}
