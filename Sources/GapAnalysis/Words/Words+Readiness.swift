extension Questionnaire {
  /// Why a condition is met, not met or unknown, a sentence each; as many in every language.
  package func reasons(
    for result: ReadinessConditionResult, in assessment: Assessment, _ words: Words
  ) -> [String] {
    var sentences: [String] = []
    if let sentence = mainReason(for: result, in: assessment, words) { sentences.append(sentence) }
    if let sentence = unproven(result, in: assessment, words) { sentences.append(sentence) }
    if let sentence = pilingUp(result, words) { sentences.append(sentence) }
    if !result.open.isEmpty {
      sentences.append(words(.readinessOpen, ["items": names(result.open, words)]))
    }
    return sentences
  }

  /// What is known to speak for or against it; nil where nothing is.
  private func mainReason(
    for result: ReadinessConditionResult, in assessment: Assessment, _ words: Words
  ) -> String? {
    switch result.condition.test {
    case .facts, .answered:
      return result.state == .unknown ? nil : known(result.causes, in: assessment, words)
    case .elapsed(let field, let months):
      guard let due = result.due else { return nil }
      let since = assessment.profile[field]?.first ?? ""
      return words(
        months == 0 ? .readinessSince : .readinessElapsed,
        ["since": since, "months": "\(months)", "due": "\(due)"])
    case .rated(_, let rating):
      return sentence(
        result, met: .readinessRated, notMet: .readinessRatedLower,
        ["rating": words.name(of: rating)], words)
    case .noFinding(let conformities):
      guard result.state == .met else {
        return counted(
          .readinessFindings, result.failing.filter { !$0.isClause }, conformities, words)
      }
      return words(.readinessNoFinding, ["kinds": words.list(conformities.map(words.name))])
    case .documents(_, _, let states):
      return sentence(
        result, met: result.causes.isEmpty ? .readinessNoDocuments : .readinessDocuments,
        notMet: .readinessDocumentsLacking,
        ["states": states.map(words.name).joined(separator: words(.conditionOr))], words)
    }
  }

  /// What is only stated, among the ratings that are high enough.
  private func unproven(
    _ result: ReadinessConditionResult, in assessment: Assessment, _ words: Words
  ) -> String? {
    guard case .rated = result.condition.test else { return nil }
    let others = Set(result.failing + result.open)
    let stated = result.causes.filter {
      !others.contains($0) && assessment.answer(to: $0.id).rating != nil
        && assessment.answer(to: $0.id).evidence.isEmpty
    }
    return stated.isEmpty ? nil : words(.readinessUnproven, ["items": names(stated, words)])
  }

  /// The clauses that come to a kind of finding although no question of theirs does.
  private func pilingUp(_ result: ReadinessConditionResult, _ words: Words) -> String? {
    guard case .noFinding(let conformities) = result.condition.test else { return nil }
    return counted(.readinessClauses, result.failing.filter(\.isClause), conformities, words)
  }

  /// How many came to these kinds of finding, and which; nil where none did.
  private func counted(
    _ phrase: Phrase, _ causes: [ReadinessCause], _ kinds: [Conformity], _ words: Words
  ) -> String? {
    guard !causes.isEmpty else { return nil }
    return words(
      phrase,
      [
        "kinds": words.list(kinds.map(words.name)), "count": "\(causes.count)",
        "items": names(causes, words),
      ])
  }

  private func sentence(
    _ result: ReadinessConditionResult, met: Phrase, notMet: Phrase, _ values: [String: String],
    _ words: Words
  ) -> String? {
    if result.state == .unknown { return nil }
    let items = result.state == .met ? result.causes : result.failing
    return words(
      result.state == .met ? met : notMet,
      values.merging(["items": names(items, words)]) { first, _ in first })
  }

  /// The facts with their values: “Legal standing”: yes.
  private func known(
    _ causes: [ReadinessCause], in assessment: Assessment, _ words: Words
  ) -> String {
    let asked = profileFields(in: assessment).map(\.id)
    let facts = causes.map { cause in
      let value =
        switch cause {
        case .field(let id) where !asked.contains(id): words(.readinessNotAsked)
        case .field(let id):
          assessment.profile[id].map { valueNames($0, of: id, words) } ?? words(.choiceNone)
        default: words.name(of: assessment.answer(to: cause.id))
        }
      return words(.readinessFact, ["field": name(cause, words), "value": value])
    }
    return facts.joined(separator: words(.textSeparator))
  }

  /// As many as can be read, then how many more.
  private func names(_ causes: [ReadinessCause], _ words: Words) -> String {
    let most = 8
    let shown = causes.prefix(most).map { name($0, words) }
    let more = causes.count - shown.count
    return words.list(more > 0 ? shown + [words(.readinessAndMore, ["count": "\(more)"])] : shown)
  }

  private func name(_ cause: ReadinessCause, _ words: Words) -> String {
    switch cause {
    case .field(let id): profileField(id)?.label[words.language] ?? id
    case .question(let id): id
    case .clause(let number): number
    case .document(let id):
      document(id).map { "\($0.code) \($0.title[words.language])" } ?? id
    }
  }
}
