import GapAnalysis
import TestSupport
import Testing

@Suite("Merging what several people answered")
struct MergeTests {
  /// What one person answered, in a file of their name.
  private func answered(
    _ who: String, at minute: Int = 0, respondent: String? = nil, _ changes: [Change],
    wordings: [String: UInt64]? = nil
  ) -> Merge.Source {
    let reference = QuestionnaireReference(
      id: "small", version: "1.0.0", fingerprint: Questionnaire.small.fingerprint,
      wordings: wordings ?? Questionnaire.small.reference.wordings)
    let name = respondent.map { [Change.profileSet(field: "respondent", values: [$0])] } ?? []
    let all = [.questionnaireChosen(reference)] + name + changes
    return Merge.Source(
      file: who,
      Assessment(
        all.enumerated().map { index, change in
          Event(
            sequence: index + 1, at: Timestamp(secondsSince1970: 60 * minute), by: who,
            change: change)
        }))
  }

  /// The first with the others taken in.
  private func merged(_ own: Merge.Source, _ others: Merge.Source...) -> Merge.Source {
    merged(own, others)
  }

  private func merged(_ own: Merge.Source, _ others: [Merge.Source]) -> Merge.Source {
    var assessment = own.assessment
    for (by, change) in Merge(.small, into: own, others).changes {
      assessment.apply(
        Event(
          sequence: assessment.nextSequence, at: Timestamp(secondsSince1970: 9_000), by: by,
          change: change))
    }
    return Merge.Source(file: own.file, assessment)
  }

  private func note(_ text: String) -> Change { .noted(question: "incident.tool", text: text) }

  private var li: Merge.Source {
    answered(
      "li", [.rated("scope.defined", .partly), .rated("incident.tool", .largely), note("two")])
  }
  private var wang: Merge.Source {
    answered(
      "wang",
      [
        .rated("scope.defined", .fully), .rated("incident.tool", .largely), note("one"),
        .evidenceListed(question: "incident.tool", evidence: [Evidence(what: "list")]),
      ])
  }
  private var chen: Merge.Source {
    answered(
      "chen",
      [
        .rated("scope.defined", .not), .rated("incident.recording", .not),
        .evidenceListed(
          question: "incident.tool", evidence: [Evidence(what: "list"), Evidence(what: "photo")]),
      ])
  }

  @Test("takes an answer on which all who answered agree")
  func agreed() {
    let result = merged(li, wang, chen).assessment
    #expect(result.answer(to: "incident.tool").rating == .largely)
    #expect(result.answer(to: "incident.recording").rating == .not)
    #expect(
      Merge(.small, into: li, [wang, chen]).agreed == ["incident.recording", "incident.tool"])
  }

  @Test("guesses nothing where they differ: the question is to be settled, with every voice")
  func differing() {
    let answer = merged(li, wang, chen).assessment.answer(to: "scope.defined")
    #expect(answer.isUnsettled && answer.choice == nil)
    #expect(answer.voices.map(\.who) == ["chen", "li", "wang"])
    #expect(answer.voices.map(\.choice) == [.rated(.not), .rated(.partly), .rated(.fully)])
  }

  @Test("keeps every note with who wrote it, and every piece of evidence once")
  func notesAndEvidence() {
    let answer = merged(li, wang, chen).assessment.answer(to: "incident.tool")
    #expect(answer.note == "li: two\nwang: one")
    #expect(answer.evidence.map(\.what).sorted() == ["list", "photo"])
  }

  @Test("gives the same whatever the order of the others")
  func order() {
    let orders = [[wang, chen], [chen, wang]].map { merged(li, $0).assessment }
    #expect(orders[0] == orders[1])
    // Whoever takes in the others, the same is agreed on and the same is to be settled.
    for own in [li, wang, chen] {
      let result = merged(own, [li, wang, chen].filter { $0.file != own.file }).assessment
      #expect(result.unsettled(in: .small).map(\.id) == ["scope.defined"])
      #expect(result.answers.mapValues(\.choice) == orders[0].answers.mapValues(\.choice))
    }
  }

  @Test("changes nothing the second time, also after a decision and in parts")
  func again() {
    let once = merged(li, wang, chen)
    #expect(Merge(.small, into: once, [chen, wang]).changes.isEmpty)
    var decided = once.assessment
    decided.apply(
      Event(
        sequence: decided.nextSequence, at: Timestamp(secondsSince1970: 9_500), by: "li",
        change: .decided(question: "scope.defined", Decision(.rated(.partly)))))
    #expect(Merge(.small, into: .init(file: "li", decided), [wang, chen]).changes.isEmpty)
    let inParts = merged(merged(li, chen), wang)
    for (id, answer) in once.assessment.answers {
      let other = inParts.assessment.answer(to: id)
      #expect(other.voices.map(\.who) == answer.voices.map(\.who))
      #expect(other.choice == answer.choice)
    }
  }

  @Test("lets a person's newer answer replace the older one, whichever file comes first")
  func samePerson() {
    let old = answered("old", at: 1, respondent: "Li Na", [.rated("scope.defined", .not)])
    let new = answered("new", at: 2, respondent: "Li Na", [.rated("scope.defined", .fully)])
    for others in [[old, new], [new, old]] {
      let answer = merged(answered("own", []), others).assessment.answer(to: "scope.defined")
      #expect(answer.voices.map(\.who) == ["Li Na"])
      #expect(answer.rating == .fully)
    }
    let kept = merged(merged(answered("own", []), new), old)
    #expect(kept.assessment.answer(to: "scope.defined").rating == .fully)
  }

  @Test("opens a decided question again when somebody else says otherwise")
  func newVoice() {
    var decided = merged(li, wang).assessment
    decided.apply(
      Event(
        sequence: decided.nextSequence, at: Timestamp(secondsSince1970: 9_500), by: "li",
        change: .decided(question: "scope.defined", Decision(.rated(.partly)))))
    let result = merged(Merge.Source(file: "li", decided), chen).assessment
    #expect(result.answer(to: "scope.defined").isUnsettled)
    #expect(result.answer(to: "scope.defined").voices.count == 3)
  }

  @Test("takes the decision of another room as its voice, and the voices of an undecided one")
  func rooms() {
    let open = merged(li, wang)
    #expect(
      merged(answered("own", []), open).assessment.answer(to: "scope.defined").voices.map(\.who)
        == ["li", "wang"])
    var decided = open.assessment
    decided.apply(
      Event(
        sequence: decided.nextSequence, at: Timestamp(secondsSince1970: 9_500), by: "li",
        change: .decided(question: "scope.defined", Decision(.rated(.partly)))))
    let answer = merged(answered("own", []), Merge.Source(file: "room", decided)).assessment
      .answer(to: "scope.defined")
    #expect(answer.voices.map(\.who) == ["room"] && answer.rating == .partly)
  }

  @Test("lists answers to other words, or to what is asked no more, and does not take them")
  func reworded() {
    let before = answered(
      "before", [.rated("scope.defined", .fully), .rated("scope.old", .fully)],
      wordings: ["scope.defined": 99, "scope.old": 1])
    let merge = Merge(.small, into: li, [before])
    #expect(merge.changes.isEmpty)
    #expect(merge.omissions.map(\.question) == ["scope.defined", "scope.old"])
    #expect(merge.omissions.map(\.file) == ["before", "before"])
    // What is kept here was said to other words: the others answer the question as it is.
    let renewed = merged(before, wang).assessment.answer(to: "scope.defined")
    #expect(renewed.rating == .fully && renewed.voices.map(\.who) == ["wang"])
  }
}
