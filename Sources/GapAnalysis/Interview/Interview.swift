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

  /// As it is asked at the depth of the assessment.
  package private(set) var questionnaire: Questionnaire
  package private(set) var assessment: Assessment
  /// Where the interview stands.
  package private(set) var current: Step
  /// By the order of the questions; kept in step with the assessment.
  package private(set) var applicability: [Applicability]
  /// Which question ``next()`` goes on to.
  package var order: AskingOrder
  /// As it is asked at full depth.
  package let wholeQuestionnaire: Questionnaire
  private var visited: [Step] = []
  /// Where the profile was looked up from; the interview goes on there after the last field.
  private var returning: Step?

  /// Starts where the assessment stopped: at the first open profile field of a new one, else at the
  /// first open question after the one touched last.
  package init(
    _ questionnaire: Questionnaire, _ assessment: Assessment, order: AskingOrder = .clause
  ) {
    wholeQuestionnaire = questionnaire
    self.order = order
    self.questionnaire = questionnaire.limited(to: assessment.depth)
    self.assessment = assessment
    applicability = self.questionnaire.applicability(in: assessment)
    current = .end
    current = resumeStep
  }

  /// Everything that can be asked now, in order; without ``Step/end``.
  package var steps: [Step] {
    profileToAsk.map { .profile(field: $0.id) } + openToAsk.map { .question(id: $0.id) }
  }

  /// The profile fields that apply now, in order.
  package var profileToAsk: [ProfileField] { questionnaire.profileFields(in: assessment) }

  /// The questions that apply now, in order.
  package var openToAsk: [Question] {
    zip(questionnaire.questions, applicability).filter { $1 == .applies }.map(\.0)
  }

  /// The question asked now, if it is one.
  package var currentQuestion: Question? {
    if case .question(let id) = current { questionnaire.question(id) } else { nil }
  }

  /// Whether there is an earlier step to return to.
  package var canGoBack: Bool {
    let all = Set(steps)
    return visited.contains { $0 != current && all.contains($0) }
  }

  /// Takes in a stored event, and tells what it did to the questions that apply.
  @discardableResult
  package mutating func take(_ event: Event) -> Shift {
    let before = Set(openToAsk.map(\.id))
    let depth = assessment.depth
    assessment.apply(event)
    if assessment.depth != depth {
      questionnaire = wholeQuestionnaire.limited(to: assessment.depth)
    }
    applicability = questionnaire.applicability(in: assessment)
    return shift(from: before)
  }

  /// Goes on to the step after the current one.
  package mutating func next() {
    if let step = returning, isAtEndOfProfile {
      returning = nil
      return move(to: steps.contains(step) ? step : self.step(after: step))
    }
    move(to: step(after: current))
  }

  /// Returns to the step visited before, passing over what no longer applies; false if there is none.
  @discardableResult
  package mutating func back() -> Bool {
    let all = Set(steps)
    while let step = visited.popLast() {
      guard step != current, all.contains(step) else { continue }
      arrive(at: step)
      return true
    }
    return false
  }

  /// Goes to any step that applies; false if it does not.
  @discardableResult
  package mutating func jump(to step: Step) -> Bool {
    guard step == .end || steps.contains(step) else { return false }
    move(to: step)
    return true
  }

  /// Goes through the profile; after its last field ``next()`` returns to where this began. False if
  /// there is no profile.
  @discardableResult
  package mutating func visitProfile() -> Bool {
    guard let first = profileToAsk.first else { return false }
    let origin = isInProfile ? returning : current
    move(to: .profile(field: first.id))
    returning = origin
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
  /// How many questions the whole questionnaire holds beyond those of this depth.
  package var questionsBeyond: Int {
    wholeQuestionnaire.questions.count - questionnaire.questions.count
  }

  /// The questions of every depth.
  var allQuestions: [Question] { wholeQuestionnaire.questions }

  private mutating func move(to step: Step) {
    guard step != current else { return }
    if current != .end { visited.append(current) }
    arrive(at: step)
  }

  private mutating func arrive(at step: Step) {
    current = step
    if !isInProfile { returning = nil }
  }

  private var isInProfile: Bool {
    if case .profile = current { true } else { false }
  }

  /// Whether no further field follows; also on a field that ceased to apply.
  private var isAtEndOfProfile: Bool {
    if case .profile(let field) = current { self.field(after: field) == nil } else { false }
  }

  private func field(after id: String) -> ProfileField? {
    let following = questionnaire.profile.drop { $0.id != id }.dropFirst().map(\.id)
    return profileToAsk.first { following.contains($0.id) }
  }

  /// What follows in the order of asking, also after a question that ceased to apply.
  private func step(after step: Step) -> Step {
    switch step {
    case .profile(let field):
      let following = self.field(after: field)
      return following.map { .profile(field: $0.id) } ?? question(after: -1)
    case .question(let id): return question(after: questionnaire.position(of: id) ?? -1)
    case .end: return .end
    }
  }

  private func question(after position: Int) -> Step {
    switch order {
    case .clause: firstQuestion(after: position)
    case .impact: mostImportantOpenQuestion.map { .question(id: $0.id) } ?? .end
    }
  }

  private func firstQuestion(after position: Int) -> Step {
    let next = openToAsk.first { questionnaire.position(of: $0.id) ?? 0 > position }
    return next.map { .question(id: $0.id) } ?? .end
  }

  private var resumeStep: Step {
    guard let last = assessment.lastTouched, let position = questionnaire.position(of: last) else {
      let isNew = assessment.answers.isEmpty
      return (isNew ? firstOpenProfileField : nil) ?? nextOpen(after: -1)
    }
    return nextOpen(after: position)
  }

  /// The profile is asked in one go; what was left empty on purpose is not asked again.
  private var firstOpenProfileField: Step? {
    let fields = profileToAsk
    let lastSet = fields.lastIndex { assessment.profile[$0.id] != nil } ?? -1
    guard lastSet + 1 < fields.count else { return nil }
    return .profile(field: fields[lastSet + 1].id)
  }

  private func nextOpen(after position: Int) -> Step {
    let open = openToAsk.filter { assessment.answers[$0.id]?.choice == nil }
    let next = open.first { questionnaire.position(of: $0.id) ?? 0 > position }
    return (next ?? open.first).map { .question(id: $0.id) } ?? .end
  }
}
