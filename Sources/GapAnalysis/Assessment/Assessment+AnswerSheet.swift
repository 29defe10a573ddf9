extension AnswerSheet {
  /// The changes that put this sheet into an assessment, in the order of the questionnaire.
  ///
  /// What the sheet does not say when, happened on the latest day it names before it.
  /// - Parameter start: the moment of everything that comes before the first day named.
  package func changes(
    for questionnaire: Questionnaire, start: Timestamp
  ) -> [(at: Timestamp, by: String, change: Change)] {
    let respondent = profile["respondent"]?.first ?? ""
    var result: [(at: Timestamp, by: String, change: Change)] = []
    if depth != .full { result.append((start, respondent, .depthChosen(depth))) }
    for field in questionnaire.profile {
      guard let values = profile[field.id] else { continue }
      result.append((start, respondent, .profileSet(field: field.id, values: values)))
    }
    var moment = start
    for entry in answers {
      moment = max(moment, entry.on.map(Timestamp.init) ?? moment)
      let by = entry.by.isEmpty ? respondent : entry.by
      result += entry.changes.map { (moment, by, $0) }
    }
    return result
  }
}

extension AnswerSheet.Entry {
  fileprivate var changes: [Change] {
    var result: [Change] = []
    if let choice { result.append(.answered(question: question, choice: choice)) }
    if !note.isEmpty { result.append(.noted(question: question, text: note)) }
    if !evidence.isEmpty {
      result.append(.evidenceListed(question: question, evidence: evidence))
    }
    return result
  }
}
