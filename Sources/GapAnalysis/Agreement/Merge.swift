/// What has to change in one assessment to take in what others answered to the same questionnaire.
///
/// Every answer becomes a voice. Where all voices agree, the answer is taken; where they differ nothing
/// is averaged or guessed: the question is to be settled. The order of the others does not matter, and
/// merging the same once more changes nothing.
package struct Merge: Sendable {
  /// One assessment with the name of its file.
  package struct Source: Sendable {
    package let file: String
    package let assessment: Assessment

    package init(file: String, _ assessment: Assessment) {
      self.file = file
      self.assessment = assessment
    }

    /// Who speaks: the respondent of the profile, else the file.
    package var name: String {
      let respondent = (assessment.profile["respondent"]?.first ?? "").trimmed
      return respondent.isEmpty ? file : respondent
    }
  }

  /// An answer that was not taken, because the question had other words, or is not asked any more.
  package struct Omission: Sendable, Equatable {
    package let question: String
    package let file: String
  }

  /// In the order to record them, each with the names of who said so.
  package private(set) var changes: [(by: String, change: Change)] = []
  /// In the order of the questions.
  package private(set) var omissions: [Omission] = []
  /// Ids of the questions on which the merge found all voices to agree.
  package private(set) var agreed: [String] = []

  /// - Parameter questionnaire: the whole one that all of them answer.
  package init(_ questionnaire: Questionnaire, into own: Source, _ others: [Source]) {
    let sorted = others.sorted { ($0.name, $0.file) < ($1.name, $1.file) }
    for question in questionnaire.questions {
      let contributions = sorted.map { Contribution(question, $0, questionnaire) }
      let mine = Contribution(question, own, questionnaire)
      omissions += ([mine] + contributions).filter(\.isOmitted).map {
        Omission(question: question.id, file: $0.file)
      }
      take(MergedQuestion(mine, contributions))
    }
    omissions += sorted.flatMap { source in
      source.assessment.answers.filter {
        questionnaire.question($0.key) == nil && $0.value.choice != nil
      }
      .keys.sorted().map { Omission(question: $0, file: source.file) }
    }
  }

  private mutating func take(_ merged: MergedQuestion) {
    let changes = merged.changes
    guard !changes.isEmpty else { return }
    self.changes += changes.map { change in
      if case .voiced(_, let voice) = change { return (voice.name, change) }
      return (merged.names, change)
    }
    if merged.isAgreed { agreed.append(merged.question) }
  }
}
