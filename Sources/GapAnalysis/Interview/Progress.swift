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
  package var progress: Progress { progress(of: openToAsk) }

  /// The progress of each section, in their order.
  package var progressBySection: [(section: Clause, progress: Progress)] {
    var result = questionnaire.sections.map { (section: $0, progress: Progress()) }
    for question in openToAsk {
      guard let place = questionnaire.section(of: question) else { continue }
      result[place].progress.count(assessment.answers[question.id]?.choice)
    }
    return result
  }

  /// The place of a question within its section, counted from 1, among those that apply.
  package func place(of question: Question) -> (number: Int, of: Int, section: Clause)? {
    guard let place = questionnaire.section(of: question) else { return nil }
    let members = openToAsk.filter { questionnaire.section(of: $0) == place }
    guard let index = members.firstIndex(where: { $0.id == question.id }) else { return nil }
    return (index + 1, members.count, questionnaire.sections[place])
  }

  /// The section a question belongs to.
  package func section(of question: Question) -> Clause? {
    questionnaire.section(of: question).map { questionnaire.sections[$0] }
  }

  private func progress(of questions: [Question]) -> Progress {
    var result = Progress()
    for question in questions { result.count(assessment.answers[question.id]?.choice) }
    return result
  }
}
