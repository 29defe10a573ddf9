/// How much of a section, or of everything, has been answered.
package struct Progress: Sendable, Equatable {
  /// Questions that apply.
  package var applicable = 0
  /// Questions with a choice, "don't know" included.
  package var answered = 0
  /// "Don't know" among the answered.
  package var toBeChecked = 0

  package init() {}

  /// Whole per cent of the applicable questions that are answered; nil where none applies.
  package var percent: Int? {
    applicable == 0 ? nil : answered * 100 / applicable
  }

  fileprivate mutating func count(_ choice: Choice?) {
    applicable += 1
    if choice != nil { answered += 1 }
    if choice == .dontKnow { toBeChecked += 1 }
  }
}

extension Interview {
  /// The progress of everything that applies.
  package var progress: Progress { progress(within: nil) }

  /// The progress of one clause and its parts.
  package func progress(of clause: Clause) -> Progress { progress(within: clause.number) }

  /// The place of a question within its section, counted from 1, among those that apply.
  package func place(of question: Question) -> (number: Int, of: Int, section: Clause)? {
    guard let section = section(of: question) else { return nil }
    let members = openToAsk.filter { isWithin($0.clause, section.number) }
    guard let index = members.firstIndex(where: { $0.id == question.id }) else { return nil }
    return (index + 1, members.count, section)
  }

  /// The section a question belongs to.
  package func section(of question: Question) -> Clause? {
    questionnaire.sections.last { isWithin(question.clause, $0.number) }
  }

  private func progress(within clause: String?) -> Progress {
    var result = Progress()
    for question in openToAsk {
      guard clause.map({ isWithin(question.clause, $0) }) ?? true else { continue }
      result.count(assessment.answers[question.id]?.choice)
    }
    return result
  }

  private func isWithin(_ clause: String, _ other: String) -> Bool {
    questionnaire.clause(clause)?.lies(within: other) ?? false
  }
}
