/// Which question comes next.
package enum AskingOrder: String, CaseIterable, Sendable {
  /// In the order of the questionnaire.
  case clause
  /// What matters most first: gates, then by impact, then by the documents that wait for it, then in
  /// the order of the questionnaire. What is answered is not asked again.
  case impact
}

extension Interview {
  /// The open question that matters most, apart from the current one; nil if no other is open.
  package var mostImportantOpenQuestion: Question? {
    let open = openToAsk.filter {
      assessment.answers[$0.id]?.choice == nil && $0.id != currentQuestion?.id
    }
    return open.max { left, right in
      let (less, more) = (weight(left), weight(right))
      guard less != more else { return !isAsked(left, before: right) }
      return less.lexicographicallyPrecedes(more)
    }
  }

  private func weight(_ question: Question) -> [Int] {
    [question.isGate ? 1 : 0, question.impact, question.documents.count]
  }

  private func isAsked(_ left: Question, before right: Question) -> Bool {
    (questionnaire.position(of: left.id) ?? 0) < (questionnaire.position(of: right.id) ?? 0)
  }
}
