import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite struct ContentCheckTests {
  static let mistakes = [
    Mistake(
      "a question that stands there already", "en: Who keeps the statement of scope up to date?",
      "en: 1️⃣Is the scope of the services written down now, and does everybody know it?",
      "1️⃣: warning: 'scope.kept' asks in 'en' nearly the same as 'scope.known'; ask what differs, or"
        + " keep one of them [similar-questions]"),
    Mistake(
      "a Chinese question that stands there already", "zh: 由谁负责更新范围说明？",
      "zh: 1️⃣服务的范围是否写成了文件，大家知道？",
      "1️⃣: warning: 'scope.kept' asks in 'zh' nearly the same as 'scope.known'; ask what differs, or"
        + " keep one of them [similar-questions]"),
    Mistake(
      "a question about one or both of two things", "en: Who keeps the statement of scope",
      "en: 1️⃣Who keeps the statement of scope and/or the catalogue",
      "1️⃣: warning: 'and/or' asks two things in one; ask for one of them, or make two questions"
        + " [double-question]"),
    Mistake(
      "a question about one thing and another", "en: Who keeps the statement of scope",
      "en: 1️⃣Who keeps the statement of scope as well as the catalogue",
      "1️⃣: warning: 'as well as' asks two things in one; ask for one of them, or make two questions"
        + " [double-question]"),
    Mistake(
      "a Chinese question about two things", "zh: 由谁负责更新范围说明？",
      "zh: 1️⃣由谁负责更新范围说明，以及是否按期更新？",
      "1️⃣: warning: '以及是否' asks two things in one; ask for one of them, or make two questions"
        + " [double-question]"),
    Mistake(
      "two questions in one text", "en: Who keeps the statement of scope up to date?",
      "en: 1️⃣Who keeps the statement of scope up to date? How often?",
      "1️⃣: warning: two question marks ask two things in one; ask for one of them, or make two"
        + " questions [double-question]"),
    Mistake(
      "levels that are the same", "en: A named person looks after it.",
      "en: 1️⃣Somebody keeps it when asked to.",
      "1️⃣: warning: level 'largely' says nearly the same as 'partly'; describe what an observer would"
        + " see differ [similar-levels]"),
    Mistake(
      "Chinese levels that differ in one character", "zh: 有指定的人员负责。",
      "zh: 1️⃣有人要求更新的时候才会有人去更新它。",
      "1️⃣: warning: level 'largely' says nearly the same as 'partly'; describe what an observer would"
        + " see differ [similar-levels]"),
    Mistake(
      "evidence that is the question once more", "en: Dated versions",
      "en: 1️⃣Who keeps the statement of scope up to date",
      "1️⃣: warning: this evidence repeats the question; name what can be shown"
        + " [evidence-repeats-question]"),
    Mistake(
      "a clause without triage question", "quick: true # 4.2", "quick: false",
      "questionnaire.yaml:32:15: warning: no question of clause '4.2' belongs to the triage; write 'quick: true' in the one"
        + " that tells most [clause-without-triage]"),
    Mistake(
      "a second triage question", "id: scope.shown", "id: 1️⃣scope.shown\n    quick: true",
      "1️⃣: warning: 'scope.shown' is one more triage question of clause '4.2'; keep 'quick: true' in"
        + " this or in 'scope.kept' [second-triage-question]"),
    Mistake(
      "a word the glossary avoids", "en: It rots.", "en: 1️⃣The ambits rot.",
      "1️⃣: warning: the glossary avoids 'ambit'; write 'scope' [avoided-term]"),
    Mistake(
      "a Chinese word the glossary avoids, in a document", in: "documents.yaml", "zh: 名称",
      "zh: 1️⃣服务范畴的名称",
      "1️⃣: warning: the glossary avoids '范畴'; write '范围' [avoided-term]"),
    Mistake(
      "an avoided word of several words, in the profile", in: "questionnaire.yaml", "en: \"Held?\"",
      "en: 1️⃣\"Which fields of use are held?\"",
      "1️⃣: warning: the glossary avoids 'field of use'; write 'scope' [avoided-term]"),
    Mistake(
      "the language of standards", "en: It rots.", "en: 1️⃣It shall not rot.",
      "1️⃣: warning: 'shall' is the language of standards; say in plain words what is done [shall]"),
    Mistake(
      "a text that was not translated", "zh: 会过时。", "zh: 1️⃣It rots.",
      "1️⃣: warning: the text in 'zh' is the one in 'en'; translate it [untranslated]"),
    Mistake(
      "a text that was translated the wrong way", "en: It rots., zh: 会过时。",
      "en: 会过时。, zh: 1️⃣会过时。",
      "1️⃣: warning: the text in 'zh' is the one in 'en'; translate it [untranslated]"),
    Mistake(
      "a Chinese text without Chinese characters", "zh: 会过时。", "zh: 1️⃣Outdated",
      "1️⃣: warning: the text in 'zh' has no Chinese character; translate it [not-chinese]"),
    Mistake(
      "a half-width comma in Chinese", "zh: 会过时。", "zh: 1️⃣'会过时,没人用。'",
      "1️⃣: warning: '时,' has half-width punctuation; write '，' [half-width-punctuation]"),
    Mistake(
      "a half-width bracket before Chinese", "zh: 会过时。", "zh: 1️⃣'会过时SLA (范围)。'",
      "1️⃣: warning: '(范' has half-width punctuation; write '（' [half-width-punctuation]"),
    Mistake(
      "a Chinese text that addresses the reader", "zh: 会过时。", "zh: 1️⃣您不知道。",
      "1️⃣: warning: '您' addresses the reader formally; leave the person out, or write '你们'"
        + " [formal-address]"),
  ]

  @Test("each weakness of the texts is reported at its place, with what to do", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let sample = Sample.reviewed.replacing(mistake.old, with: mistake.new, in: mistake.file)
    #expect(
      try sample.problems(of: QuestionnaireReader.review) == mistake.expected.map(sample.resolving))
  }

  @Test("a text that does not fit the terminal card is reported", arguments: lengths)
  func length(_ length: Length) throws {
    for (language, most) in [("en", length.en), ("zh", length.zh)] {
      let word = language == "en" ? "words. " : "说明。"
      let fitting = String(String(repeating: word, count: 40).prefix(most - 1)) + "x"
      for (text, isReported) in [(fitting, false), (fitting + "y", true)] {
        let sample = Sample.reviewed.replacing(
          "\(language): \(length.old(language))", with: "\(language): 1️⃣\"\(text)\"",
          in: "questions.yaml")
        let expected =
          "1️⃣: warning: '\(length.key)' has \(most + 1) characters in '\(language)', and \(most) fit"
          + " the screen; say it in fewer words [long-text]"
        #expect(
          try sample.problems(of: QuestionnaireReader.review)
            == (isReported ? [sample.resolving(expected)] : []))
      }
    }
  }

  @Test(
    "a sentence that nobody can read aloud is reported",
    arguments: [
      ("en: What is in.", "word ", ". No.", 35, "words"),
      ("zh: 包括什么。", "说", "。不。", 65, "characters"),
    ])
  func sentence(old: String, word: String, end: String, most: Int, unit: String) throws {
    for count in [most, most + 1] {
      let text = String(repeating: word, count: count) + end
      let sample = Sample.reviewed.replacing(
        old, with: old.prefix(4) + "1️⃣\"\(text)\"", in: "glossary.yaml")
      let expected =
        "1️⃣: warning: a sentence has \(count) \(unit), and \(most) are readable; make two of it"
        + " [long-sentence]"
      #expect(
        try sample.problems(of: QuestionnaireReader.review)
          == (count > most ? [sample.resolving(expected)] : []))
    }
  }

  @Test(
    "what is right is let be",
    arguments: [
      ("zh: 会过时。", "zh: ITSS"),
      ("zh: 会过时。", "zh: '每天24:00前，见8.6.1 (b)。'"),
      ("{ en: It rots., zh: 会过时。 }", "{ en: ISO/IEC 27001, zh: ISO/IEC 27001 }"),
      ("en: It rots.", "en: The gambit and the ambit-free text of marshals rot."),
      ("en: It rots.", "en: \"Fields, of use.\""),
    ])
  func right(old: String, new: String) throws {
    let sample = Sample.reviewed.replacing(old, with: new, in: "questions.yaml")
    #expect(try sample.problems(of: QuestionnaireReader.review) == [])
  }

  @Test("plain reading does not review, and a review of what has errors says only those")
  func separate() throws {
    let sample = Sample.reviewed.replacing(
      "en: It rots.", with: "en: It shall.", in: "questions.yaml")
    #expect(try sample.problems() == [])
    let broken = sample.replacing("impact: 3", with: "impact: 9", in: "questions.yaml")
    #expect(try broken.problems(of: QuestionnaireReader.review) == broken.problems())
  }

  @Test("a questionnaire without triage lacks no triage question")
  func noTriage() throws {
    let text = try #require(Sample.reviewed.files["questions.yaml"])
    let sample = Sample.reviewed.adding(
      text.replacing("    quick: true # 4.1\n", with: "")
        .replacing("    quick: true # 4.2\n", with: ""), as: "questions.yaml")
    #expect(try sample.problems(of: QuestionnaireReader.review) == [])
  }

  @Test("thousands of like texts are compared at once")
  func many() {
    let texts = (0..<5000).map {
      Shingles("Is point \($0) of the list written down in year \($0)?")
    }
    #expect(Shingles.repetitions(in: texts, from: 0.9).isEmpty)
    let same = (0..<5000).map { _ in Shingles("Is the scope of the services written down?") }
    #expect(Shingles.repetitions(in: same, from: 0.9).count == 4999)
  }
}
