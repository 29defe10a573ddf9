/// What would be different if some answers or decisions were others. Nothing is stored.
package struct WhatIf: Sendable, Equatable {
  package let before: Analysis
  package let after: Analysis

  /// One value on both sides.
  package struct Shift<Subject: Sendable & Equatable, Value: Sendable & Equatable>: Sendable,
    Equatable
  {
    package let subject: Subject
    package let before: Value
    package let after: Value

    package init(subject: Subject, before: Value, after: Value) {
      self.subject = subject
      self.before = before
      self.after = after
    }
  }

  /// How many questions come to each conformity, where that would change.
  package var counts: [Shift<Conformity, Int>] {
    Conformity.allCases.map {
      Shift(subject: $0, before: before.tally[$0], after: after.tally[$0])
    }.filter { $0.before != $0.after }
  }

  /// The clauses with duties of their own whose conformity would change.
  package var clauses: [Shift<Clause, Conformity>] {
    zip(before.clauses, after.clauses).filter(\.0.clause.isAssessable).map {
      Shift(subject: $0.clause, before: $0.conformity, after: $1.conformity)
    }.filter { $0.before != $0.after }
  }

  /// The earliest day to apply, by rule set, where that would change.
  package var applicationDates: [Shift<ReadinessRules, ApplicationDate?>] {
    let after = Dictionary(
      zip(after.readiness.map(\.rules.id), after.applicationDates),
      uniquingKeysWith: { first, _ in first })
    return zip(before.readiness, before.applicationDates).map {
      Shift(subject: $0.rules, before: $1, after: after[$0.rules.id])
    }.filter { $0.before?.day != $0.after?.day || $0.before?.notBefore != $0.after?.notBefore }
  }

  /// Whether the end of the plan, the end of what comes first, or the work would change.
  package var movesPlan: Bool {
    before.actionPlan.schedule.end != after.actionPlan.schedule.end
      || before.actionPlan.whatFirst.date != after.actionPlan.whatFirst.date
      || before.actionPlan.days != after.actionPlan.days
  }

  package var isEmpty: Bool {
    counts.isEmpty && clauses.isEmpty && applicationDates.isEmpty && !movesPlan
  }
}

/// Why something cannot be supposed.
package enum SuppositionRefusal: Error, Sendable, Equatable {
  /// It is not `name=value`.
  case noPair(String)
  /// No question, document, action or setting.
  case unknown(UnknownName)
  case noRating(String)
  case plan(PlanRefusal)
}

extension Questionnaire {
  /// What would follow from suppositions such as `incident.recording=F`, `capacity=3`,
  /// `scope-statement=in-force` or `A-incident.recording=done`, without changing the assessment.
  package func whatIf(
    _ suppositions: [String], in assessment: Assessment
  ) throws(SuppositionRefusal) -> WhatIf {
    let before = Analysis(self, assessment)
    var supposed = assessment
    for text in suppositions {
      let change = try before.change(supposing: text)
      supposed.apply(
        Event(
          sequence: supposed.nextSequence,
          at: assessment.lastChange ?? Timestamp(secondsSince1970: 0), by: "", change: change))
    }
    return WhatIf(before: before, after: Analysis(self, supposed))
  }
}

extension Analysis {
  fileprivate func change(supposing text: String) throws(SuppositionRefusal) -> Change {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw .noPair(text) }
    let (name, value) = (parts[0], parts[1])
    if questionnaire.question(name) != nil {
      return .answered(question: name, choice: try choice(value))
    }
    do throws(PlanRefusal) {
      if let field = PlanField(rawValue: name), PlanItem.plan.fields.contains(field) {
        // `3d` is how people write days.
        let isDays = field == .capacity && value.hasSuffix("d")
        return try deciding(.plan, field, isDays ? String(value.dropLast()) : value)
      }
      if name.hasPrefix("A-") { return try deciding(action(named: name), .status, value) }
      if let document = try? document(named: name) { return try deciding(document, .state, value) }
    } catch {
      throw .plan(error)
    }
    throw .unknown(UnknownName(name: name, meant: supposable(near: name)))
  }

  private func choice(_ value: String) throws(SuppositionRefusal) -> Choice {
    if let rating = Rating(letter: value) ?? Rating(rawValue: value) { return .rated(rating) }
    guard ["dk", "dont-know"].contains(value) else { throw .noRating(value) }
    return .dontKnow
  }

  private func supposable(near name: String) -> String? {
    nearestMatch(
      to: name,
      among: PlanItem.plan.fields.map(\.rawValue) + questionnaire.questions.map(\.id)
        + questionnaire.documents.map(\.id))
  }
}
