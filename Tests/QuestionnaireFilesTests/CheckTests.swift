import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite struct CheckTests {
  static let mistakes = [
    Mistake(
      "a question id used twice", "id: scope.kept", "id: 1️⃣scope.known",
      "1️⃣: error: question 'scope.known' is defined twice; it is also at questions.yaml:2:9"
        + " [duplicate-id]",
      "questions.yaml:67:13: error: question 'scope.kept' is not defined; define it, or correct the"
        + " name [unknown-question]"),
    Mistake(
      "a document id used twice", in: "documents.yaml", "id: context-analysis",
      "id: 1️⃣scope-statement",
      "documents.yaml:11:18: error: document 'context-analysis' is not defined; define it, or correct"
        + " the name [unknown-document]",
      "1️⃣: error: document 'scope-statement' is defined twice; it is also at documents.yaml:2:9"
        + " [duplicate-id]"),
    Mistake(
      "a choice id used twice", in: "questionnaire.yaml", "id: large", "id: 1️⃣small",
      "1️⃣: error: choice 'small' is defined twice; it is also at questionnaire.yaml:19:15"
        + " [duplicate-id]"),
    Mistake(
      "a rule id used twice", in: "questionnaire.yaml", "id: weak", "id: 1️⃣absent",
      "1️⃣: error: finding rule 'absent' is defined twice; it is also at questionnaire.yaml:43:13"
        + " [duplicate-id]"),
    Mistake(
      "an unknown clause", "clause: 4.1", "clause: 1️⃣4.9",
      "1️⃣: error: clause '4.9' is not defined; did you mean '4.1'? [unknown-clause]"),
    Mistake(
      "an unknown document", "[scope-statement]", "[1️⃣scope-statment]",
      "1️⃣: error: document 'scope-statment' is not defined; did you mean 'scope-statement'?"
        + " [unknown-document]"),
    Mistake(
      "an unknown role", in: "documents.yaml", "approver: service-owner", "approver: 1️⃣owner",
      "1️⃣: error: role 'owner' is not defined; define it, or correct the name [unknown-role]"),
    Mistake(
      "an unknown process", "process: planning", "process: 1️⃣plannig",
      "1️⃣: error: process 'plannig' is not defined; did you mean 'planning'? [unknown-process]"),
    Mistake(
      "an unknown profile field", "{ suppliers: yes }", "{ 1️⃣supplier: yes }",
      "1️⃣: error: profile field 'supplier' is not defined; did you mean 'suppliers'?"
        + " [unknown-profile-field]"),
    Mistake(
      "an unknown question in a condition", "{ scope.kept:", "{ 1️⃣scope.keep:",
      "1️⃣: error: question 'scope.keep' is not defined; did you mean 'scope.kept'?"
        + " [unknown-question]"),
    Mistake(
      "an unknown value of a profile field", "{ suppliers: yes }", "{ size: 1️⃣smal }",
      "1️⃣: error: 'smal' is not a value of 'size'; did you mean 'small'? [unknown-value]"),
    Mistake(
      "an unknown rating", "[partly, fully]", "[partly, 1️⃣complete]",
      "1️⃣: error: 'complete' is not a value of 'scope.kept'; its values are not, partly, largely,"
        + " fully [unknown-value]"),
    Mistake(
      "a condition on free text", "{ suppliers: yes }", "{ 1️⃣name: Acme }",
      "1️⃣: error: profile field 'name' takes any text or date; use a field of the kind yes-no,"
        + " choice or many [condition-on-free-value]"),
    Mistake(
      "a question on a heading", "clause: 4.1", "clause: 1️⃣4",
      "1️⃣: error: clause '4' is not assessable; name a part of it, or give the clause"
        + " 'assessable: true' [clause-not-assessable]"),
    Mistake(
      "an assessable clause without question", in: "questionnaire.yaml", "{ number: \"4\",",
      "{ number: 1️⃣\"4\", assessable: true,",
      "1️⃣: warning: clause '4' is assessable but has no question; add one, or remove"
        + " 'assessable: true' [clause-without-question]"),
    Mistake(
      "a clause without parent", in: "questionnaire.yaml", "roles:",
      "  - { number: 1️⃣\"7.1\", title: { en: S, zh: 七 } }\nroles:",
      "1️⃣: error: clause '7.1' is part of no clause; add clause '7' above it"
        + " [clause-without-parent]"),
    Mistake(
      "a clause before its parent", in: "questionnaire.yaml", "clauses:",
      "clauses:\n  - { number: 1️⃣\"4.3\", title: { en: S, zh: 三 } }",
      "1️⃣: error: clause '4.3' comes before the clause it is part of; move it below '4'"
        + " [clause-before-parent]"),
    Mistake(
      "a mandatory document no question leads to", in: "documents.yaml", "basis: recommended",
      "basis: mandatory",
      "documents.yaml:16:9: warning: no question leads to document 'context-analysis'; list it under"
        + " 'documents' of a question [document-without-question]"),
    Mistake(
      "documents that depend on each other", in: "documents.yaml",
      "approver: service-owner\n    effort: S\n    review-months: 24",
      "approver: service-owner\n    depends-on: [scope-statement]\n    effort: S\n"
        + "    review-months: 24",
      "documents.yaml:11:17: error: documents depend on each other: 'scope-statement' ->"
        + " 'context-analysis' -> 'scope-statement'; remove one of these from 'depends-on'"
        + " [document-cycle]"),
    Mistake(
      "a document that depends on itself", in: "documents.yaml", "depends-on: [context-analysis]",
      "depends-on: 1️⃣[scope-statement]",
      "1️⃣: error: documents depend on each other: 'scope-statement' -> 'scope-statement'; remove"
        + " one of these from 'depends-on' [document-cycle]"),
    Mistake(
      "a condition on the question itself", "{ suppliers: yes }", "{ 1️⃣scope.kept: fully }",
      "1️⃣: error: the condition of 'scope.kept' refers to the question itself; refer to an earlier"
        + " question [condition-on-itself]"),
    Mistake(
      "a condition on a later question", "quick: true",
      "when: { 1️⃣scope.kept: fully }",
      "1️⃣: error: the condition refers to 'scope.kept', which is asked later; move that question"
        + " before this one [condition-on-later-question]"),
    Mistake(
      "conditions that wait for each other", "{ suppliers: yes }", "1️⃣{ scope.shown: fully }",
      "1️⃣: error: conditions wait for each other: 'scope.kept' -> 'scope.shown' -> 'scope.kept';"
        + " remove one of these conditions [condition-cycle]"),
    Mistake(
      "a condition that contradicts itself", "{ suppliers: yes }",
      "1️⃣{ suppliers: yes, not: { suppliers: [yes] } }",
      "1️⃣: error: the condition can never be true, so question 'scope.kept' is never asked; correct"
        + " the condition [condition-never-true]"),
    Mistake(
      "a condition that contradicts an earlier one", "{ scope.kept: [partly, fully] }",
      "1️⃣{ scope.kept: [partly, fully], suppliers: no }",
      "1️⃣: error: the condition can never be true, so question 'scope.shown' is never asked; correct"
        + " the condition [condition-never-true]"),
    Mistake(
      "a condition that is always true", "{ suppliers: yes }", "1️⃣{ suppliers: [yes, no] }",
      "1️⃣: warning: the condition can never be false, so question 'scope.kept' is always asked;"
        + " remove 'when' [condition-never-false]"),
    Mistake(
      "a condition on all ratings of a mandatory question", "{ suppliers: yes }",
      "1️⃣{ scope.known: [not, partly, largely, fully] }",
      "1️⃣: warning: the condition can never be false, so question 'scope.kept' is always asked;"
        + " remove 'when' [condition-never-false]"),
    Mistake(
      "a document that is never needed", in: "documents.yaml", "basis: mandatory",
      "basis: conditional\n    when: 1️⃣{ size: small, not: { any: [{ size: small }] } }",
      "1️⃣: error: the condition can never be true, so document 'scope-statement' is never needed;"
        + " correct the condition [condition-never-true]"),
    Mistake(
      "a rule that earlier rules leave nothing to", in: "questionnaire.yaml",
      "  pile-up",
      "    - 1️⃣{ id: late, mandatory: true, gate: true, ratings: [not],"
        + " conformity: minor-gap }\n  pile-up",
      "1️⃣: warning: finding rule 'late' can never fire; the rules on line 42, 43 take all its cases"
        + " [rule-never-fires]"),
    Mistake(
      "a rule that finds fault with what is fully there", in: "questionnaire.yaml",
      "{ id: weak, mandatory: true, ratings: [partly, largely]",
      "1️⃣{ id: weak, mandatory: true, ratings: [partly, fully]",
      "1️⃣: error: finding rule 'weak' makes a finding of what is rated 'fully'; take 'fully' out of"
        + " its ratings [finding-for-fully]"),
    Mistake(
      "a requirement that no rule speaks about", in: "questionnaire.yaml",
      "ratings: [partly, largely]", "ratings: [largely]",
      "questionnaire.yaml:44:7: warning: no finding rule fits a mandatory question of impact 1 rated"
        + " 'partly'; add one [finding-not-covered]"),
    Mistake(
      "a finding without priority", in: "questionnaire.yaml", "{ priority: 2 }",
      "1️⃣{ priority: 2, minimum-impact: 2 }",
      "1️⃣: warning: no priority rule fits an optional question of impact 1 rated 'not'; end the"
        + " list with '- { priority: 3 }' [priority-not-covered]"),
    Mistake(
      "a priority rule after the one that takes all", in: "questionnaire.yaml", "planning:\n",
      "    - 1️⃣{ priority: 3, gate: true }\nplanning:\n",
      "1️⃣: warning: this rule for priority 3 can never fire; the rules on line 49, 50 take all its"
        + " cases [rule-never-fires]"),
    Mistake(
      "cut points that fall", in: "questionnaire.yaml", "{ partly: 0.15, largely: 0.50",
      "1️⃣{ partly: 0.55, largely: 0.50",
      "1️⃣: error: 'cut-points' does not rise with the rating; give each rating more than the one"
        + " before [scale-not-rising]"),
    Mistake(
      "a share above one", in: "questionnaire.yaml",
      "{ not: 0, partly: 1/3, largely: 2/3, fully: 1",
      "1️⃣{ not: 0, partly: 1/3, largely: 2/3, fully: 100",
      "1️⃣: error: 'achievement' holds a share above 1; write shares from 0 to 1 [share-above-one]"),
  ]

  @Test("each contradiction is reported at its place, with what to do", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let sample = Sample().replacing(mistake.old, with: mistake.new, in: mistake.file)
    let problems = try sample.problems()
    #expect(problems == mistake.expected.map(sample.resolving))
  }

  @Test(
    "conditions that can be true and false are let be",
    arguments: [
      "{ any: [{ suppliers: yes }, { size: small }] }",
      "{ not: { held: [first, second] } }",
      "{ all: [{ held: first }, { held: second }] }",
      "{ size: small, scope.known: [not, partly] }",
      "{ scope.known: fully }",
    ])
  func soundCondition(condition: String) throws {
    let sample = Sample().replacing(
      "{ suppliers: yes }", with: condition, in: "questions.yaml")
    #expect(try sample.problems() == [])
  }

  @Test("a condition with too many facts is not tried for ever")
  func tooManyFacts() throws {
    let fields = (0..<20).map {
      "  - { id: f\($0), kind: yes-no, label: { en: F, zh: 段 }, ask: { en: F?, zh: 段？ } }\n"
    }
    let statements = (0..<20).map { "f\($0): yes" }.joined(separator: ", ")
    let sample = Sample()
      .replacing("profile:\n", with: "profile:\n" + fields.joined(), in: "questionnaire.yaml")
      .replacing("{ suppliers: yes }", with: "1️⃣{ \(statements) }", in: "questions.yaml")
    let problems = try sample.problems()
    #expect(
      problems.first
        == sample.resolving(
          "1️⃣: warning: the condition has too many cases to be checked; make it simpler"
            + " [condition-not-checked]"))
  }

  @Test("a circle of thousands is found without running out of stack")
  func longCircle() {
    let successors = (0..<200_000).map { [($0 + 1) % 200_000] }
    let circles = Cycles.find(in: successors)
    #expect(circles.map(\.count) == [200_000])
    #expect(
      Cycles.words(circles[0].map { "d\($0)" }) == "'d0' -> 'd1' -> 'd2' -> 'd3' -> … -> 'd0'")
  }
}
