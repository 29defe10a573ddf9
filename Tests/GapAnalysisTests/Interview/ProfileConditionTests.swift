import GapAnalysis
import Testing

@Suite("Profile fields with a condition")
struct ProfileConditionTests {
  /// A country, then a licence and a permit that are asked in China only, then a name.
  private let sample = questionnaire(
    [question("a"), question("b", when: .profile(field: "permit", isOneOf: ["yes"]))],
    profile: [
      field("country", choices: ["cn", "other"]),
      field("licence", when: .profile(field: "country", isOneOf: ["cn"])),
      field("permit", when: .profile(field: "licence", isOneOf: ["yes"])), field("name"),
    ])

  private func interview(_ changes: [Change] = []) -> Interview {
    Interview(sample, Assessment(events(changes)))
  }

  private func set(_ field: String, _ value: String?) -> Change {
    .profileSet(field: field, values: value.map { [$0] } ?? [])
  }

  @Test(
    "are asked only where their condition is known to hold",
    arguments: [
      ([:], ["country", "name"]), (["country": "other"], ["country", "name"]),
      (["country": "cn"], ["country", "licence", "name"]),
      (["country": "cn", "licence": "no"], ["country", "licence", "name"]),
      (["country": "cn", "licence": "yes"], ["country", "licence", "permit", "name"]),
      // An answer given before counts as absent once its field is not asked.
      (["country": "other", "licence": "yes"], ["country", "name"]),
    ] as [(KeyValuePairs<String, String>, [String])])
  func asked(profile: KeyValuePairs<String, String>, fields: [String]) {
    let interview = interview(profile.map { set($0.key, $0.value) })
    #expect(interview.profileToAsk.map(\.id) == fields)
    let steps = interview.steps.prefix(fields.count)
    #expect(Array(steps) == fields.map { .profile(field: $0) })
  }

  @Test("come right after the field that brings them in, and go with it")
  func order() {
    var interview = interview()
    interview.take(set("country", "cn"))
    interview.next()
    #expect(interview.current == .profile(field: "licence"))
    interview.take(set("country", "other"))
    interview.next()
    #expect(interview.current == .profile(field: "name"))
  }

  @Test(
    "count as absent for what depends on them while they are not asked",
    arguments: [
      (["country": "cn", "licence": "yes", "permit": "yes"], true),
      (["country": "cn", "licence": "yes", "permit": "no"], false),
      // Not known yet: the question is asked.
      (["country": "cn", "licence": "yes"], true), ([:], true),
      (["country": "other", "permit": "yes"], false),
    ] as [(KeyValuePairs<String, String>, Bool)])
  func dependents(profile: KeyValuePairs<String, String>, applies: Bool) {
    let interview = interview(profile.map { set($0.key, $0.value) })
    #expect(interview.openToAsk.contains { $0.id == "b" } == applies)
  }

  @Test("are where an unfinished profile goes on")
  func resume() {
    #expect(interview([set("country", "cn")]).current == .profile(field: "licence"))
    #expect(interview([set("country", "other")]).current == .profile(field: "name"))
    #expect(interview([set("name", "Acme")]).current == .question(id: "a"))
  }

  @Test("do not end a visit to the profile too early or too late")
  func visit() {
    let last = questionnaire(
      [question("a")],
      profile: [
        field("country", choices: ["cn", "other"]),
        field("licence", when: .profile(field: "country", isOneOf: ["cn"])),
      ])
    var interview = Interview(last, Assessment(events([.rated("a", .fully)])))
    interview.visitProfile()
    interview.take(set("country", "cn"))
    interview.next()
    #expect(interview.current == .profile(field: "licence"))
    interview.take(set("country", "other"))
    interview.next()
    #expect(interview.current == .end)
  }

  @Test("keep their values for the day they are asked again")
  func kept() {
    var interview = interview([set("country", "cn"), set("licence", "yes")])
    interview.take(set("country", "other"))
    interview.take(set("country", "cn"))
    #expect(interview.assessment.profile["licence"] == ["yes"])
    #expect(interview.profileToAsk.map(\.id) == ["country", "licence", "permit", "name"])
  }
}

/// A yes-no field, or a choice.
private func field(
  _ id: String, choices: [String] = [], when: Condition? = nil
) -> ProfileField {
  ProfileField(
    id: id, label: text(id), ask: text("\(id)?"), kind: choices.isEmpty ? .yesNo : .choice,
    choices: choices.map { .init(id: $0, label: text($0)) }, condition: when)
}
