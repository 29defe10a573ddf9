import GapAnalysis

/// Questionnaires and answers made up for timing, the same in every run.
enum Synthetic {
  /// A clause for every 40 questions, a document for every 20, each waiting for one before it.
  static func questionnaire(questions count: Int) -> Questionnaire {
    let clauses = (0..<max(1, count / 40)).map { "\($0 / 20 + 1).\($0 % 20 + 1)" }
    let tops = (0...(clauses.count - 1) / 20).map { "\($0 + 1)" }
    let documents = (0..<max(1, count / 20)).map { document($0, clauses) }
    return Questionnaire(
      id: "synthetic", standard: "SYNTHETIC 1", title: words, notice: words, version: "1.0.0",
      languages: [.english], profile: [],
      clauses: tops.map { Clause(number: $0, title: words, isAssessable: false) }
        + clauses.map { Clause(number: $0, title: words, isAssessable: true) },
      questions: (0..<count).map { question($0, clauses, documents.count) },
      documents: documents, roles: [], processes: [Process(id: "work", title: words)], terms: [],
      scoring: scoring, planning: planning, fingerprint: "0")
  }

  /// Answers by chance to nine questions out of ten.
  static func assessment(of questionnaire: Questionnaire, seed: UInt64) -> Assessment {
    var state = seed
    let changes = questionnaire.questions.compactMap { question -> Change? in
      // Numerical Recipes' linear congruential generator; good enough to spread answers.
      state = state &* 1_664_525 &+ 1_013_904_223
      let number = Int(state >> 33)
      guard number % 10 > 0 else { return nil }
      return .answered(question: question.id, choice: .rated(Rating.allCases[number / 10 % 4]))
    }
    return Assessment(
      changes.enumerated().map {
        Event(
          sequence: $0 + 1, at: Timestamp(secondsSince1970: 1_780_000_000), by: "", change: $1)
      })
  }

  private static let words = LocalizedText(en: "made up", zh: "虚构")

  private static func question(_ index: Int, _ clauses: [String], _ documents: Int) -> Question {
    Question(
      id: "made.q\(index)", clause: clauses[index / 40 % clauses.count], ask: words, why: words,
      levels: .init(not: words, partly: words, largely: words, fully: words), evidence: [words],
      who: [], kind: index % 3 == 0 ? .document : .practice, isMandatory: index % 5 > 0,
      isGate: index % 50 == 0, isQuick: false, impact: index % 4 + 1,
      effort: Effort.allCases[index % 3], consequence: words, action: words,
      documents: index % 2 == 0 ? ["d\(index / 20 % documents)"] : [], condition: nil,
      process: "work", since: "1.0.0", fingerprint: UInt64(index))
  }

  private static func document(_ index: Int, _ clauses: [String]) -> DocumentRequirement {
    DocumentRequirement(
      id: "d\(index)", code: "D\(index)", title: words, kind: .document, basis: .mandatory,
      level: index % 4 + 1, clauses: [clauses[index / 2 % clauses.count]], owner: "lead",
      approver: "lead", dependsOn: index > 0 ? ["d\(index * 7 % index)", "d\(index / 2)"] : [],
      effort: Effort.allCases[index % 3], reviewMonths: 12, points: [])
  }

  private static let scoring = ScoringRules(
    achievement: [.not: 0, .partly: 1.0 / 3, .largely: 2.0 / 3, .fully: 1],
    cutPoints: [.partly: 0.15, .largely: 0.5, .fully: 0.85], weights: [1: 1, 2: 1, 3: 2, 4: 3],
    findings: [
      FindingRule(
        id: "gate", match: QuestionMatch(ratings: [.not, .partly], isGate: true),
        conformity: .blocker),
      FindingRule(
        id: "absent", match: QuestionMatch(ratings: [.not], isMandatory: true),
        conformity: .majorGap),
      FindingRule(
        id: "incomplete", match: QuestionMatch(ratings: [.partly, .largely], isMandatory: true),
        conformity: .minorGap),
    ],
    pileUp: PileUp(minorGaps: 3, ratings: [.partly]), missingDocument: .majorGap,
    auditWouldFail: [.blocker, .majorGap],
    priorities: [PriorityRule(priority: 1, match: QuestionMatch())])

  private static let planning = PlanningRules(
    effortDays: [.small: 1, .medium: 3, .large: 8],
    documentStates: [.not: .missing, .partly: .draft, .largely: .outdated, .fully: .inForce],
    documentActions: [.missing: .create, .draft: .revise, .outdated: .revise, .inForce: .keep],
    capacity: 100, weekdays: [.mon, .tue, .wed, .thu, .fri],
    whatFirst: [.blocker, .majorGap])
}
