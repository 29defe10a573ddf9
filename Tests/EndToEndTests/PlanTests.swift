import TestSupport
import Testing

@Suite("The plan on the command line")
struct PlanTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try run("new", "acme.gapwise")
    for (question, rating) in [("incident.recording", "N"), ("policy.established", "P")] {
      _ = try run("answer", "acme.gapwise", question, "--rating", rating)
    }
    _ = try run("plan", "set", "acme.gapwise", "--start", "2026-06-01", "--capacity", "3")
  }

  @discardableResult
  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  @Test("lists actions with dates, owner and what they write, in both languages")
  func actions() throws {
    let english = try run("action", "list", "acme.gapwise").output
    #expect(english.contains("A-policy.established: 2026-06-01 to "))
    #expect(english.contains("From 2026-06-01, 3 person-days a week: 2 actions"))
    let chinese = try run("action", "list", "acme.gapwise", "--lang", "zh").output
    #expect(chinese.contains("A-policy.established：2026-06-01至"))
    let json = try run("action", "list", "acme.gapwise", "--json").output
    #expect(json.contains(#""id" : "A-incident.recording""#))
    #expect(json.contains(#""startSet" : true"#))
  }

  @Test("takes decisions, shows them, and takes them back")
  func decisions() throws {
    let saved = try run(
      "action", "set", "acme.gapwise", "incident.recording", "--owner", "Li Na", "--status",
      "started", "--percent", "50", "--note", "二线也要登记")
    #expect(saved.errors == "saved to acme.gapwise: 4 changes\n")
    let list = try run("action", "list", "acme.gapwise").output
    #expect(list.contains("Li Na, started, 50 %"))
    #expect(list.contains("note: 二线也要登记"))
    _ = try run("action", "set", "acme.gapwise", "incident.recording", "--owner", "")
    #expect(!(try run("action", "list", "acme.gapwise").output.contains("Li Na")))
  }

  @Test("lets a state set by hand go before the ratings, and says so")
  func stateByHand() throws {
    _ = try run("document", "set", "acme.gapwise", "D01", "--state", "in-force")
    let list = try run("document", "list", "acme.gapwise").output
    #expect(list.contains("in force (set by hand)"))
    let why = try run("status", "acme.gapwise", "--why", "scope-statement").output
    #expect(why.contains("The state was set by hand"))
  }

  @Test("keeps the holidays of a calendar file in the assessment")
  func holidays() throws {
    try folder.write(
      "holidays: [2026-06-01, 2026-06-02]\nworkdays: [2026-06-06]\n", to: "days.yaml")
    #expect(try run("plan", "set", "acme.gapwise", "--holidays", "days.yaml").status == 0)
    let json = try run("status", "acme.gapwise", "--json").output
    #expect(json.contains(#""2026-06-06""#))
    #expect(try run("action", "list", "acme.gapwise").output.contains(": 2026-06-03 to "))
    try folder.write("holidays: [someday]\n", to: "days.yaml")
    let refused = try run("plan", "set", "acme.gapwise", "--holidays", "days.yaml")
    #expect(refused.errors.contains("days.yaml:1:12: error: "))
    #expect(refused.status == 1)
  }

  @Test(
    "refuses what cannot be, says what would do, and changes nothing",
    arguments: [
      (
        ["action", "set", "acme.gapwise", "A-incident.recordin", "--owner", "x"],
        "action 'A-incident.recordin' does not exist; did you mean 'A-incident.recording'?"
      ),
      (
        ["action", "set", "acme.gapwise", "incident.classified", "--owner", "x"],
        "there is nothing to do about 'incident.classified'; only a question with a finding has "
          + "an action"
      ),
      (
        ["document", "set", "acme.gapwise", "scope-statment", "--state", "draft"],
        "document 'scope-statment' does not exist; did you mean 'scope-statement'?"
      ),
      (
        ["plan", "set", "acme.gapwise", "--start", "2026-06-01", "--capacity", "0"],
        "'0' is not a number from 0.25 to 500"
      ),
      (
        ["action", "set", "acme.gapwise", "incident.recording", "--due", "2026-05-31"],
        "2026-05-31 is before the plan begins (2026-06-01); choose a later day, or set the start "
          + "with: gapwise plan set FILE --start DAY"
      ),
      (
        ["plan", "acme.gapwise", "--what-if", "incident.recordin=F"],
        "'incident.recordin' is no question, document, action or setting; did you mean "
          + "'incident.recording'?"
      ),
      (
        ["status", "acme.gapwise", "--why", "8.6.11"],
        "'8.6.11' is no clause, question, document or action; did you mean '8.6.1'?"
      ),
    ])
  func refused(arguments: [String], words: String) throws {
    let before = try folder.bytes("acme.gapwise")
    let result = try Program.run(arguments, in: folder.path)
    #expect(result.errors == "gapwise: \(words)\n")
    #expect(result.output == "")
    #expect(result.status == 64)
    let data = try run(
      "plan", "acme.gapwise", "--what-if", "incident.recording=F,capacity=1d", "--json"
    ).output
    #expect(data.contains(#""name" : "8.6.1""#))
    #expect(data.contains(#""before" : "major-gap""#))
    #expect(data.contains(#""suppositions" : ["#))
    #expect(try folder.bytes("acme.gapwise") == before)
  }

  @Test("shows a date that only an overload keeps, and the week it falls in")
  func overload() throws {
    _ = try run("action", "set", "acme.gapwise", "policy.established", "--due", "2026-06-01")
    let status = try run("status", "acme.gapwise").output
    #expect(status.contains("Overload in the week of 2026-06-01"))
  }

  @Test("says what would change, and changes nothing")
  func whatIf() throws {
    let before = try folder.bytes("acme.gapwise")
    let effect = try run("plan", "acme.gapwise", "--what-if", "incident.recording=F,capacity=1d")
    #expect(effect.output.contains("If incident.recording=F, capacity=1d:"))
    #expect(effect.output.contains("8.6.1 Incident management: major gap → "))
    let chinese = try run(
      "plan", "acme.gapwise", "--what-if", "incident.recording=N", "--lang", "zh")
    #expect(chinese.output.contains("不会有任何变化。"))
    #expect(try folder.bytes("acme.gapwise") == before)
  }

  @Test("says why: the rule, the answers, the denominator; also as data")
  func why() throws {
    let words = try run("status", "acme.gapwise", "--why", "8.6.1").output
    #expect(words.contains("8.6.1 Incident management: major gap"))
    #expect(words.contains("rule requirement-absent of the questionnaire"))
    #expect(words.contains("1 rated question out of 8 that apply"))
    let json = try run("status", "acme.gapwise", "--why", "8.6.1", "--json").output
    #expect(json.contains(#""kind" : "clause""#))
    #expect(json.contains(#""rule" : "requirement-absent""#))
  }

  @Test("has no numbers for an assessment of nothing, or of nothing but \"don't know\"")
  func nothing() throws {
    _ = try run("new", "empty.gapwise")
    let empty = try run("action", "list", "empty.gapwise").output
    #expect(empty.contains("Nothing assessed so far asks for an action."))
    _ = try run("answer", "empty.gapwise", "incident.recording", "--rating", "dk")
    let status = try run("status", "empty.gapwise").output
    #expect(!status.contains("0%") && !status.contains("100%"))
    let why = try run("status", "empty.gapwise", "--why", "8.6.1").output
    #expect(why.contains("none of the 8 questions that apply is rated"))
    #expect(try run("plan", "empty.gapwise", "--out", "reports").status == 0)
  }
}
