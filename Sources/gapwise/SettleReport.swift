import GapAnalysis

/// One question to be settled, as data for scripts.
struct SettleReport: Encodable {
  struct Voice: Encodable {
    let who: String
    let choice: String
    let confidence: String?
    let note: String
    let source: String
    let people: Int
    let at: String?
  }

  let question: String
  let clause: String
  let agreement: String
  let proposal: String?
  let voices: [Voice]

  static func all(_ opened: OpenAssessment) -> [SettleReport] {
    opened.assessment.unsettled(in: opened.questionnaire).map { question in
      let voices = opened.assessment.answer(to: question.id).voices
      let agreement = opened.questionnaire.scoring.agreement.agreement(of: voices)
      return SettleReport(
        question: question.id, clause: question.clause, agreement: agreement.label.rawValue,
        proposal: agreement.proposal?.word, voices: voices.map(Voice.init))
    }
  }
}

extension SettleReport.Voice {
  fileprivate init(_ voice: GapAnalysis.Voice) {
    self.init(
      who: voice.who, choice: voice.choice.word, confidence: voice.confidence?.rawValue,
      note: voice.note, source: voice.source, people: voice.people,
      at: voice.at?.description)
  }
}
