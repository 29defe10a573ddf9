import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite struct AnswerSheetReaderTests {
  private static let sheet = """
    questionnaire: sample
    title: { en: A firm, zh: 一家公司 }
    about: { zh: 虚构 }
    language: zh
    profile:
      name: Acme
      suppliers: yes
      size: small
      held: [first]
      start: 2026-01-05
    answers:
      - question: scope.known
        rating: largely
        note: Seen.
        evidence:
          - { what: Minutes, where: Archive 7, date: every month, who: Owner }
        by: Owner
        on: 2026-05-11
      - question: scope.kept
        rating: not-applicable
        reason: not-in-scope-of-assessment
        reason-text: Next year.
      - { question: scope.shown, rating: dont-know }

    """

  private func read(_ text: String) throws -> Reading<AnswerSheet> {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "sheet.yaml")
    let questionnaire = try Sample().replacing(
      "    mandatory: true", with: "    mandatory: false", in: "questions.yaml"
    ).read().get()
    return AnswerSheetReader.read(file: path, for: questionnaire)
  }

  @Test("a sheet is read in full")
  func content() throws {
    let sheet = try read(Self.sheet).get()
    #expect(sheet.questionnaire == "sample")
    #expect(sheet.language == .chinese)
    #expect(sheet.about[.english] == "虚构")
    #expect(
      sheet.profile == [
        "name": ["Acme"], "suppliers": ["yes"], "size": ["small"], "held": ["first"],
        "start": ["2026-01-05"],
      ])
    #expect(
      sheet.answers[0]
        == AnswerSheet.Entry(
          question: "scope.known", choice: .rated(.largely), note: "Seen.",
          evidence: [
            Evidence(what: "Minutes", place: "Archive 7", date: "every month", who: "Owner")
          ],
          by: "Owner", on: Day(year: 2026, month: 5, day: 11)))
    #expect(
      sheet.answers[1].choice
        == .notApplicable(NotApplicable(.notInScopeOfAssessment, text: "Next year.")))
    #expect(sheet.answers[2].choice == .dontKnow)
  }

  @Test(
    "ratings may be letters",
    arguments: zip(["N", "P", "L", "F"], [Rating.not, .partly, .largely, .fully]))
  func letters(letter: String, rating: Rating) throws {
    let text = Self.sheet.replacing("rating: largely", with: "rating: \(letter)")
    #expect(try read(text).get().answers[0].choice == .rated(rating))
  }

  @Test("what is left blank is unanswered")
  func blank() throws {
    let text = Self.sheet.replacing("start: 2026-01-05", with: "start:")
      .replacing("rating: dont-know", with: "note: Later")
    let sheet = try read(text).get()
    #expect(sheet.profile["start"] == nil)
    #expect(sheet.answers[2].choice == nil)
  }

  static let mistakes = [
    Mistake(
      "another questionnaire", "questionnaire: sample", "questionnaire: 1️⃣other",
      "1️⃣: error: the answers are for 'other', not for 'sample'; read them with that questionnaire,"
        + " or correct the id [other-questionnaire]"),
    Mistake(
      "an unknown question", "scope.known", "1️⃣scope.knwon",
      "1️⃣: error: question 'scope.knwon' is not in 'sample'; did you mean 'scope.known'?"
        + " [unknown-question]"),
    Mistake(
      "a question answered twice", "question: scope.kept", "question: 1️⃣scope.known",
      "1️⃣: error: question 'scope.known' is answered twice; it is also on line 12"
        + " [repeated-answer]"),
    Mistake(
      "an unknown profile field", "  size:", "  1️⃣sise:",
      "1️⃣: error: profile field 'sise' is not in 'sample'; did you mean 'size'?"
        + " [unknown-profile-field]"),
    Mistake(
      "an unknown choice, which is not repeated", "size: small", "size: 1️⃣smal",
      "1️⃣: error: 'size' has an unknown value; did you mean 'small'? [unknown-value]"),
    Mistake(
      "a text where a list is wanted", "held: [first]", "held: 1️⃣first",
      "1️⃣: error: 'held' must be a list, each one of first, second, not a text [wrong-type]"),
    Mistake(
      "an item that is repeated", "held: [first]", "held: [first, 1️⃣first]",
      "1️⃣: error: an item stands in 'held' twice; remove one of them [repeated-item]"),
    Mistake(
      "neither yes nor no", "suppliers: yes", "suppliers: 1️⃣many",
      "1️⃣: error: 'suppliers' must be true or false [wrong-form]"),
    Mistake(
      "a day that does not exist", "on: 2026-05-11", "on: 1️⃣2026-02-30",
      "1️⃣: error: 'on' must be a date such as 2026-11-23 [wrong-form]"),
    Mistake(
      "a date in the profile that is none", "start: 2026-01-05", "start: 1️⃣January",
      "1️⃣: error: 'start' must be a date such as 2026-11-23 [wrong-form]"),
    Mistake(
      "a misspelt rating", "rating: largely", "rating: 1️⃣largly",
      "1️⃣: error: 'rating' has an unknown value; did you mean 'largely'? [unknown-value]"),
    Mistake(
      "an unknown language", "language: zh", "language: 1️⃣fr",
      "1️⃣: error: 'language' has an unknown value; write one of en, zh [unknown-value]"),
    Mistake(
      "no reason", "    reason: not-in-scope-of-assessment\n    reason-text: Next year.\n", "",
      "sheet.yaml:20:13: error: 'reason' is missing from this answer; add it: one of"
        + " condition-does-not-exist, covered-by-another-party, not-in-scope-of-assessment, other"
        + " [missing-key]"),
    Mistake(
      "a reason that a mandatory question does not take", "reason: not-in-scope-of-assessment",
      "reason: 1️⃣covered-by-another-party",
      "1️⃣: error: a mandatory question cannot be not applicable for this reason; write"
        + " 'not-in-scope-of-assessment', or rate it [mandatory-question]"),
    Mistake(
      "the reason 'other' without saying which",
      "rating: largely", "rating: not-applicable\n    reason: other\n    reason-text: 1️⃣No.",
      "1️⃣: error: the reason 'other' needs a text of at least 10 characters; say why under"
        + " 'reason-text' [reason-too-short]"),
    Mistake(
      "a reason for what is rated", "rating: largely", "rating: largely\n    reason: 1️⃣other",
      "1️⃣: error: 'reason' is given, but the rating is not 'not-applicable'; remove it, or write it"
        + " as a note [needless-reason]"),
    Mistake(
      "evidence of nothing", "{ what: Minutes, where:", "1️⃣{ where:",
      "1️⃣: error: 'what' is missing from this piece of evidence; add it: a text [missing-key]"),
    Mistake(
      "an unknown key", "    note:", "    1️⃣notes:",
      "1️⃣: error: 'notes' is not a key of an answer; did you mean 'note'? [unknown-key]"),
  ]

  @Test("each mistake is reported at its place, without repeating the answer", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let marked = MarkedYAML(
      Self.sheet.replacing(mistake.old, with: mistake.new, maxReplacements: 1))
    let problems = try read(marked.text).problems.map(\.description)
    let shown = problems.map { $0.replacing(/^\S*\/sheet\.yaml/, with: "sheet.yaml") }
    #expect(shown == mistake.expected.map { marked.resolving($0, file: "sheet.yaml") })
  }
}
