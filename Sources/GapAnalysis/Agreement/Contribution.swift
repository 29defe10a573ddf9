/// What one assessment brings to one question of a merge.
struct Contribution {
  let question: String
  let name: String
  let file: String
  let answer: Answer
  /// Whether its answer was given to other words, so that it is no answer to this question.
  let isOmitted: Bool
  /// What it says, each person once.
  let voices: [Voice]

  init(_ question: Question, _ source: Merge.Source, _ questionnaire: Questionnaire) {
    self.question = question.id
    name = source.name
    file = source.file
    answer = source.assessment.answer(to: question.id)
    let isSameWording =
      answer.wording.map { $0 == question.fingerprint }
      ?? (source.assessment.questionnaire?.fingerprint == questionnaire.fingerprint)
    isOmitted = answer.choice != nil && !isSameWording
    voices = isOmitted ? [] : Self.voices(answer, name: name, file: file)
  }

  /// A decision speaks for all who were there. Without one, an answer that is not just what its voices
  /// agree on is a voice of its own.
  private static func voices(_ answer: Answer, name: String, file: String) -> [Voice] {
    guard let choice = answer.choice else { return answer.voices }
    let isTheirs =
      !answer.voices.isEmpty && answer.voicesAgree
      && answer.voices[0].choice.isSame(as: choice)
    if isTheirs, answer.decision == nil { return answer.voices }
    let own = Voice(
      who: name, choice: choice, note: answer.note, source: file, at: answer.at)
    return answer.decision == nil
      ? answer.voices.filter { !own.isSamePerson(as: $0) } + [own] : [own]
  }
}
