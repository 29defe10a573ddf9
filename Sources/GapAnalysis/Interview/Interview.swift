/// The one state machine that decides what is asked next. Terminal, browser and script are skins of
/// it; it performs no input or output.
///
/// A skin asks for a ``Change``, has it stored, and only then lets the interview ``take(_:)`` the
/// event: what the user sees as saved is saved.
package struct Interview: Sendable {
  /// One thing to ask.
  package enum Step: Sendable, Hashable {
    case profile(field: String)
    case question(id: String)
    /// Everything was passed; open questions may remain.
    case end
  }

  package let questionnaire: Questionnaire
  package private(set) var assessment: Assessment
  /// Where the interview stands.
  package private(set) var current: Step
  /// By the order of the questions; kept in step with the assessment.
  package private(set) var applicability: [Applicability]
  private var visited: [Step] = []

  /// Starts where the assessment stopped: at the first open profile field of a new one, else at the
  /// first open question after the one touched last.
  package init(_ questionnaire: Questionnaire, _ assessment: Assessment) {
    self.questionnaire = questionnaire
    self.assessment = assessment
    applicability = questionnaire.applicability(in: assessment)
    current = .end
    current = resumeStep
  }

  /// Everything that can be asked now, in order; without ``Step/end``.
  package var steps: [Step] {
    questionnaire.profile.map { .profile(field: $0.id) } + openToAsk.map { .question(id: $0.id) }
  }

  /// The questions that apply now, in order.
  package var openToAsk: [Question] {
    zip(questionnaire.questions, applicability).filter { $1 == .applies }.map(\.0)
  }

  /// The question asked now, if it is one.
  package var currentQuestion: Question? {
    if case .question(let id) = current { questionnaire.question(id) } else { nil }
  }

  /// Whether there is an earlier step to return to.
  package var canGoBack: Bool { !visited.isEmpty }

  /// Takes in a stored event.
  package mutating func take(_ event: Event) {
    assessment.apply(event)
    applicability = questionnaire.applicability(in: assessment)
  }

  /// Goes on to the step after the current one.
  package mutating func next() {
    let all = steps
    guard let place = place(of: current, in: all), place + 1 < all.count else {
      return move(to: .end)
    }
    move(to: all[place + 1])
  }

  /// Returns to the step visited before, passing over what no longer applies.
  package mutating func back() {
    let all = Set(steps)
    while let step = visited.popLast() {
      guard all.contains(step) else { continue }
      current = step
      return
    }
  }

  /// Goes to any step that applies; false if it does not.
  @discardableResult
  package mutating func jump(to step: Step) -> Bool {
    guard step == .end || steps.contains(step) else { return false }
    move(to: step)
    return true
  }

  /// The first question without a choice after the current step, else from the start; nil if none is
  /// open.
  package var nextOpenQuestion: Question? {
    let open = openToAsk.filter { assessment.answers[$0.id]?.choice == nil }
    let here = currentQuestion.flatMap { questionnaire.position(of: $0.id) } ?? -1
    return open.first { questionnaire.position(of: $0.id) ?? 0 > here } ?? open.first
  }
}

extension Interview {
  private mutating func move(to step: Step) {
    guard step != current else { return }
    if current != .end { visited.append(current) }
    current = step
  }

  /// The place in `all` to go on from. A question that ceased to apply stands before the first one
  /// after it.
  private func place(of step: Step, in all: [Step]) -> Int? {
    if let exact = all.firstIndex(of: step) { return exact }
    guard case .question(let id) = step, let position = questionnaire.position(of: id) else {
      return nil
    }
    return all.lastIndex { other in
      guard case .question(let otherID) = other else { return true }
      return questionnaire.position(of: otherID) ?? 0 < position
    }
  }

  private var resumeStep: Step {
    guard let last = assessment.lastTouched, let position = questionnaire.position(of: last) else {
      return firstOpenProfileField ?? nextOpen(after: -1)
    }
    return nextOpen(after: position)
  }

  /// The profile is asked in one go; what was left empty on purpose is not asked again.
  private var firstOpenProfileField: Step? {
    let lastSet = questionnaire.profile.lastIndex { assessment.profile[$0.id] != nil } ?? -1
    guard lastSet + 1 < questionnaire.profile.count else { return nil }
    return .profile(field: questionnaire.profile[lastSet + 1].id)
  }

  private func nextOpen(after position: Int) -> Step {
    let open = openToAsk.filter { assessment.answers[$0.id]?.choice == nil }
    let next = open.first { questionnaire.position(of: $0.id) ?? 0 > position }
    return (next ?? open.first).map { .question(id: $0.id) } ?? .end
  }
}
