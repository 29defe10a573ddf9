extension WorkshopView {
  /// A text in every language it has.
  package func text(_ text: LocalizedText) -> DataValue {
    .mapping(text.entries.map { DataEntry($0.language.rawValue, .text($0.text)) })
  }

  /// The same words in the languages of the pages.
  package func text(_ make: (Words) -> String) -> DataValue {
    .mapping(words.map { DataEntry($0.language.rawValue, .text(make($0))) })
  }

  func data(of question: Question) -> DataValue {
    let clause = questionnaire.clause(question.clause)
    return .mapping(
      [
        DataEntry("id", .text(question.id)), DataEntry("clause", .text(question.clause)),
        DataEntry("ask", text(question.ask)), DataEntry("why", text(question.why)),
        DataEntry("evidence", .list(question.evidence.map(text))),
        DataEntry(
          "whoToAsk", .list(question.who.map { text(questionnaire.roleName($0)) })),
        DataEntry(
          "levels",
          .mapping(
            Rating.allCases.map { DataEntry($0.rawValue, text(question.levels[$0])) })),
        DataEntry("mayBeNotApplicable", .flag(true)),
        DataEntry(
          "notApplicableReasons",
          .list(
            interview.reasons(for: question).map { reason in
              .mapping([
                DataEntry("id", .text(reason.rawValue)),
                DataEntry("name", text { $0.name(of: reason) }),
              ])
            })),
      ] + [DataEntry("clauseTitle", clause.map { text($0.title) })].present)
  }

  func data(of result: RoundResult) -> DataValue {
    let agreement = result.agreement(questionnaire.scoring.agreement)
    let proposal = agreement.proposal.map { DataValue.text(Vote.Kind($0).rawValue) }
    let median = agreement.median.map { DataValue.text($0.rawValue) }
    let more = [
      DataEntry("median", median), DataEntry("proposal", proposal),
      DataEntry("byRole", result.byRole.isEmpty ? nil : .list(result.byRole.map(data))),
      DataEntry("names", result.named.isEmpty ? nil : .list(result.named.map(data))),
      DataEntry("confidence", result.confidence.map(confidence)),
    ]
    return .mapping(
      [
        DataEntry("round", .whole(result.round)), DataEntry("counts", data(result.counts)),
        DataEntry("label", .text(agreement.label.rawValue)),
        DataEntry("labelName", text { $0.shortName(of: agreement.label) }),
        DataEntry("hint", text { $0.advice(on: agreement.label) }),
      ] + more.present)
  }

  /// A decision; notes are for those who keep them, not for the room.
  func data(of outcome: Outcome, for audience: Audience) -> DataValue {
    let notes = session.captured.notes.joined(separator: "\n")
    return .mapping(
      [
        DataEntry("choice", .text(outcome.kind.rawValue)),
        DataEntry("reason", .text(outcome.reason)),
      ] + [DataEntry("note", audience.keepsNotes ? .text(notes) : nil)].present)
  }

  /// What was decided so far, for a last look together.
  var preliminary: DataValue {
    .list(
      session.outcomes.compactMap { outcome in
        guard let question = questionnaire.question(outcome.question) else { return nil }
        return .mapping([
          DataEntry("question", .text(question.id)), DataEntry("clause", .text(question.clause)),
          DataEntry("ask", text(question.ask)), DataEntry("choice", .text(outcome.kind.rawValue)),
          DataEntry("reason", .text(outcome.reason)), DataEntry("label", .text(outcome.label)),
        ])
      })
  }

  private func data(_ counts: VoteCounts) -> DataValue {
    .mapping(Vote.Kind.allCases.map { DataEntry($0.rawValue, .whole(counts[$0])) })
  }

  private func data(_ part: RoundResult.OfRole) -> DataValue {
    .mapping([DataEntry("role", .text(part.role)), DataEntry("counts", data(part.counts))])
  }

  private func data(_ named: RoundResult.Named) -> DataValue {
    .mapping([
      DataEntry("name", .text(named.name)), DataEntry("choice", .text(named.vote.kind.rawValue)),
    ])
  }

  private func confidence(_ numbers: [Int]) -> DataValue {
    .mapping(
      zip(Voice.Confidence.allCases, numbers).map { DataEntry($0.rawValue, .whole($1)) })
  }
}
