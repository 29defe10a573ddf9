import GapAnalysis

extension Questionnaire {
  /// The same with more questions, by repeating them under other ids.
  func enlarged(to count: Int) -> Questionnaire {
    let copies = (0..<max(0, count - questions.count)).map { number in
      questions[number % questions.count].copy(number)
    }
    return Questionnaire(
      id: id, standard: standard, title: title, notice: notice, version: version,
      languages: languages, profile: profile, clauses: clauses, questions: questions + copies,
      documents: documents, roles: roles, processes: processes, terms: terms,
      principles: principles, scoring: scoring, planning: planning, crosswalks: crosswalks,
      contradictions: contradictions, readiness: readiness, fingerprint: fingerprint)
  }
}

extension Question {
  fileprivate func copy(_ number: Int) -> Question {
    Question(
      id: "copy-\(number).\(id)", clause: clause, ask: ask, why: why, levels: levels,
      evidence: evidence, who: who, kind: kind, isMandatory: isMandatory, isGate: isGate,
      isQuick: isQuick, impact: impact, effort: effort, consequence: consequence, action: action,
      guidance: guidance, documents: documents, condition: condition, process: process,
      since: since, fingerprint: fingerprint)
  }
}
