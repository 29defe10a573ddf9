import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite struct FieldProblemTests {
  static let mistakes = [
    Mistake(
      "a misspelt key", "why:", "1️⃣whi:",
      "questions.yaml:2:5: error: 'why' is missing from this question; add it: a text in each language"
        + " [missing-key]",
      "1️⃣: error: 'whi' is not a key of a question; did you mean 'why'? [unknown-key]"),
    Mistake(
      "an unknown key", in: "glossary.yaml", "term:", "1️⃣colour: red\n    term:",
      "1️⃣: error: 'colour' is not a key of a term; known keys: id, term, meaning, avoid"
        + " [unknown-key]"),
    Mistake(
      "a missing key", in: "glossary.yaml", "- id: scope\n    term:", "- 1️⃣term:",
      "1️⃣: error: 'id' is missing from this term; add it: an id [missing-key]"),
    Mistake(
      "a key of a table that is not there", in: "questionnaire.yaml", "{ S: 1, M: 3, L: 8 }",
      "1️⃣{ S: 1, M: 3 }",
      "1️⃣: error: 'L' is missing from 'effort-days'; add it: a number or a fraction such as 1/3"
        + " [missing-key]"),
    Mistake(
      "a key of a table that is unknown", in: "questionnaire.yaml", "{ S: 1,",
      "{ S: 1, 1️⃣XL: 9,",
      "1️⃣: error: 'XL' is not a key of 'effort-days'; did you mean 'L'? [unknown-key]"),
    Mistake(
      "a list for a text", "clause: 4.1", "clause: 1️⃣[4.1]",
      "1️⃣: error: 'clause' must be the number of a clause, not a list [wrong-type]"),
    Mistake(
      "a text for a list", "who: [service-owner]", "who: 1️⃣service-owner",
      "1️⃣: error: 'who' must be a list of at least 1, each the id of a role, not a text"
        + " [wrong-type]"),
    Mistake(
      "a text for a mapping", in: "questionnaire.yaml",
      "{ number: \"4\", title: { en: Four, zh: 四 } }",
      "{ number: \"4\", title: { en: Four, zh: 四 } }\n  - 1️⃣4.3",
      "1️⃣: error: a clause must be a mapping with keys such as 'number', not a text [wrong-type]"),
    Mistake(
      "one text for all languages", "why: { en: Because., zh: 因为。 }", "why: 1️⃣Because.",
      "1️⃣: error: 'why' must be a text in each language ({ en: …, zh: … }), not a text"
        + " [wrong-type]"),
    Mistake(
      "an empty value", in: "documents.yaml", "code: D01", "code:1️⃣",
      "1️⃣: error: 'code' is empty; write a text, or remove the key [empty]"),
    Mistake(
      "an empty text", "en: Because.", "en: 1️⃣\"  \"",
      "1️⃣: error: 'why' in 'en' is empty; write the text [empty]"),
    Mistake(
      "an empty list", "who: [service-owner]", "who: 1️⃣[]",
      "1️⃣: error: 'who' has no items; write at least 1 [too-few-items]"),
    Mistake(
      "a missing language", "why: { en: Because., zh: 因为。 }", "why: 1️⃣{ en: Because. }",
      "1️⃣: error: 'why' has no text in 'zh'; add 'zh:' [missing-language]"),
    Mistake(
      "an undeclared language", "zh: 因为。 }", "zh: 因为。, 1️⃣fr: Parce que }",
      "1️⃣: error: 'fr' is not a language of this questionnaire (en, zh); remove it, or add it to"
        + " 'languages' and to every text [undeclared-language]"),
    Mistake(
      "a number out of range", "impact: 3", "impact: 1️⃣5",
      "1️⃣: error: 'impact' must be a whole number from 1 to 4, not '5' [out-of-range]"),
    Mistake(
      "a word for a number", "impact: 3", "impact: 1️⃣high",
      "1️⃣: error: 'impact' must be a whole number from 1 to 4, not 'high' [wrong-form]"),
    Mistake(
      "a capacity of nothing", in: "questionnaire.yaml", "capacity: 5", "capacity: 1️⃣0",
      "1️⃣: error: 'capacity' is 0, so no work would ever be finished; write the person-days per"
        + " week [out-of-range]"),
    Mistake(
      "a wave that ends before the one in front of it", in: "questionnaire.yaml",
      "what-first: [blocker, major-gap]",
      "waves: [90, 1️⃣30]\n  what-first: [blocker, major-gap]",
      "1️⃣: error: this wave ends on day 30, not after the one before it on day 90; write the days in"
        + " rising order [out-of-order]"),
    Mistake(
      "a day of the week that is none", in: "questionnaire.yaml", "weekdays: [mon,",
      "weekdays: [1️⃣mo,",
      "1️⃣: error: 'mo' is not a value of an item of 'weekdays'; did you mean 'mon'? [unknown-value]"),
    Mistake(
      "a fraction that is none", in: "questionnaire.yaml", "partly: 1/3", "partly: 1️⃣1/0",
      "1️⃣: error: 'partly' must be a number or a fraction such as 1/3, not '1/0' [wrong-form]"),
    Mistake(
      "a word for yes or no", "mandatory: true", "mandatory: 1️⃣perhaps",
      "1️⃣: error: 'mandatory' must be true or false, not 'perhaps' [wrong-form]"),
    Mistake(
      "a misspelt value", "kind: practice", "kind: 1️⃣practise",
      "1️⃣: error: 'practise' is not a value of 'kind'; did you mean 'practice'? [unknown-value]"),
    Mistake(
      "an unknown value", "effort: M", "effort: 1️⃣huge",
      "1️⃣: error: 'huge' is not a value of 'effort'; write one of S, M, L [unknown-value]"),
    Mistake(
      "an id in capitals", "id: scope.known", "id: 1️⃣Scope.Known",
      "1️⃣: error: 'id' must be an id with a dot, not 'Scope.Known'; use lower-case letters, digits"
        + " and '-', with '.' between parts [wrong-form]"),
    Mistake(
      "a question id without a dot", "id: scope.known", "id: 1️⃣scope",
      "1️⃣: error: 'id' must be an id with a dot, not 'scope'; use lower-case letters, digits and"
        + " '-', with '.' between parts [wrong-form]"),
    Mistake(
      "a version that is none", "since: 1.0.0", "since: 1️⃣1.0",
      "1️⃣: error: 'since' must be a version such as 1.0.0, not '1.0' [wrong-form]"),
    Mistake(
      "a clause number that is none", in: "questionnaire.yaml", "number: \"4\"",
      "number: \"4\", title: { en: F, zh: 四 } }\n  - { number: 1️⃣\"5-1\"",
      "1️⃣: error: 'number' must be a clause number, not '5-1'; write the numbers with '.' between"
        + " them [wrong-form]"),
    Mistake(
      "a value that is repeated", in: "documents.yaml", "[\"4.1\", \"4.2\"]",
      "[\"4.1\", 1️⃣\"4.1\"]",
      "1️⃣: error: '4.1' stands in 'clauses' twice; remove one of them [repeated-item]"),
    Mistake(
      "a field with choices that takes none", in: "questionnaire.yaml", "kind: choice",
      "kind: yes-no",
      "questionnaire.yaml:19:7: error: 'choices' is given, but the kind is 'yes-no'; write"
        + " 'kind: choice' or 'kind: many', or remove 'choices' [choices-not-taken]"),
    Mistake(
      "a field without the choices it needs", in: "questionnaire.yaml", "kind: yes-no",
      "kind: 1️⃣many",
      "1️⃣: error: 'choices' is missing from this profile field; list the values, or change 'kind'"
        + " [missing-key]"),
    Mistake(
      "a field with the name of a composing word", in: "questionnaire.yaml", "id: start",
      "id: 1️⃣not",
      "1️⃣: error: 'not' cannot name a profile field; choose another id; conditions use the word"
        + " themselves [reserved-id]"),
    Mistake(
      "a conditional document without a condition", in: "documents.yaml", "basis: recommended",
      "basis: 1️⃣conditional",
      "1️⃣: error: 'when' is missing from this conditional document; say when it is needed, or change"
        + " 'basis' [missing-key]"),
    Mistake(
      "a condition of a document that is always needed", in: "documents.yaml", "basis: mandatory",
      "basis: mandatory\n    when: 1️⃣{ suppliers: yes }",
      "1️⃣: error: 'when' is given, but the basis is 'mandatory'; write 'basis: conditional', or"
        + " remove 'when' [basis-not-conditional]"),
    Mistake(
      "columns of what is no register", in: "documents.yaml", "basis: mandatory",
      "basis: mandatory\n    columns: 1️⃣[{ en: Owner, zh: 谁 }]",
      "1️⃣: error: 'columns' are given, but the kind is 'document'; write 'kind: register', or remove"
        + " 'columns' [kind-not-register]"),
    Mistake(
      "a condition that is a text", "{ suppliers: yes }", "1️⃣suppliers",
      "1️⃣: error: 'when' must be a condition such as { external-suppliers: yes }, not a text"
        + " [wrong-type]"),
    Mistake(
      "a condition that says nothing", "{ suppliers: yes }", "1️⃣{}",
      "1️⃣: error: 'when' is empty; name a profile field or a question [empty]"),
    Mistake(
      "'any' without a list", "{ suppliers: yes }", "{ any: 1️⃣{ suppliers: yes } }",
      "1️⃣: error: 'any' must be a list of conditions, not a mapping [wrong-type]"),
    Mistake(
      "'any' of nothing", "{ suppliers: yes }", "{ any: 1️⃣[] }",
      "1️⃣: error: 'any' is empty; list conditions [empty]"),
    Mistake(
      "a statement that compares with nothing", "{ suppliers: yes }", "{ suppliers: 1️⃣[] }",
      "1️⃣: error: 'suppliers' is empty; list values [empty]"),
  ]

  @Test("each mistake is reported at its place, with what to do", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let sample = Sample().replacing(mistake.old, with: mistake.new, in: mistake.file)
    let problems = try sample.problems()
    #expect(problems == mistake.expected.map(sample.resolving))
  }

  @Test("the sample has no problems")
  func sample() throws { #expect(try Sample().problems() == []) }

  @Test("keys beginning with x- are the author's own")
  func freeKeys() throws {
    let sample = Sample().replacing(
      "impact: 3", with: "x-note: [what, ever]\n    impact: 3", in: "questions.yaml")
    #expect(try sample.problems() == [])
  }
}
