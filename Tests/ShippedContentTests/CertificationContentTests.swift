import GapAnalysis
import QuestionnaireFiles
import TestSupport
import Testing

@Suite("Certification to ISO/IEC 20000-1:2018")
struct CertificationContentTests {
  let questionnaire: Questionnaire

  init() throws {
    questionnaire = try QuestionnaireReader.read(folder: QuestionnaireContentTests.folder).get()
  }

  private func rules(_ id: String) throws -> ReadinessRules {
    try #require(questionnaire.readiness.first { $0.id == id })
  }

  @Test("in China has four conditions and a category, nine materials and the pack a to p")
  func china() throws {
    let china = try rules("cn-cnca-2012-8")
    #expect(
      china.conditions.map(\.id) == [
        "legal-standing", "three-months", "audit-and-review", "no-penalties", "business-category",
      ])
    #expect(china.materials.count == 9)
    #expect(china.pack.map(\.letter).joined() == "abcdefghijklmnop")
    #expect(china.conditions[1].test == .elapsed(field: "sms-start", months: 3))
    #expect(china.verification == .partly)
    for text in china.notice.entries.map(\.text) { #expect(text.contains("2026")) }
  }

  @Test("asks six more facts in China, and of nobody else")
  func chinaOnly() {
    let extra = [
      "legal-standing", "penalties", "business-category", "legal-papers", "organisation-profile",
      "confidentiality-statement",
    ]
    func asked(_ profile: [String: [String]]) -> [String] {
      let changes = profile.map { Change.profileSet(field: $0, values: $1) }
      let events = changes.enumerated().map {
        Event(sequence: $0 + 1, at: Timestamp(secondsSince1970: 0), by: "", change: $1)
      }
      return questionnaire.profileFields(in: Assessment(events)).map(\.id)
    }
    #expect(asked(["jurisdiction": ["cn"]]).filter(extra.contains) == extra)
    #expect(asked(["jurisdiction": ["other"]]).filter(extra.contains) == [])
    #expect(asked([:]).count == 12)
  }

  @Test("names the 14 business categories with code, number and name")
  func categories() throws {
    let choices = try #require(questionnaire.profileField("business-category")).choices
    #expect(
      choices.map(\.id) == [
        "a-01-01", "c-01-03", "d-01-04", "g-03-01", "h-03-02", "i-03-03", "j-03-04", "l-04-01",
        "m-04-02", "n-04-03", "u-06-01", "v-06-02", "w-06-03", "x-06-04",
      ])
    for choice in choices {
      let start = choice.id.uppercased().replacing("-", with: ".", maxReplacements: 2)
        .replacing(".", with: " ", maxReplacements: 1)
      for text in choice.label.entries.map(\.text) { #expect(text.hasPrefix(start + " ")) }
    }
  }

  @Test("never compares by the bare number: 6.3 is only here, 10.1 and 10.2 are not what they seem")
  func collisions() throws {
    func row(_ standard: String, _ number: String) throws -> Crosswalk.Row? {
      let crosswalk = try #require(questionnaire.crosswalks.first { $0.standard == standard })
      return crosswalk.row(for: try #require(questionnaire.clause(number)))
    }
    for standard in ["ISO 9001:2015", "ISO/IEC 27001:2022"] {
      for number in ["6.3", "7.5.4", "8.2.4", "8.3.4.2", "8.4.1", "8.4.2", "8.6.2", "9.4"] {
        #expect(try row(standard, number) == nil, "\(standard) \(number)")
      }
      #expect(try row(standard, "10.1")?.theirs == ["10.2"])
      #expect(try row(standard, "10.1")?.note != nil)
      #expect(try row(standard, "8.5.1.2")?.theirs.contains("6.3") == true)
    }
    #expect(try row("ISO 9001:2015", "10.2")?.theirs == ["10.3"])
    #expect(try row("ISO/IEC 27001:2022", "10.2")?.theirs == ["10.1"])
    #expect(try row("ISO 9001:2015", "8.7.3.2") == nil)
    #expect(try row("ISO/IEC 27001:2022", "8.7.3.2")?.reuse == .same)
  }

  @Test("knows the 13 classic processes, each kept or split, with its clauses")
  func processes() {
    var kept: [Int] = []
    var split: [Int: [String]] = [:]
    for process in questionnaire.processes {
      switch process.history {
      case .kept(let number): kept.append(number)
      case .split(let number): split[number, default: []] += process.clauses
      case .new, nil: break
      }
      #expect(!process.clauses.isEmpty, "\(process.id)")
    }
    #expect(kept.sorted() + split.keys.sorted() == [2, 4, 6, 7, 8, 10, 12, 13, 1, 3, 5, 9, 11])
    #expect(split[3]?.sorted() == ["8.7.1", "8.7.2"])
    #expect(split[5]?.sorted() == ["8.4.2", "8.4.3"])
    #expect(split[9]?.sorted() == ["8.6.1", "8.6.2"])
  }

  @Test("writes Chinese with Chinese punctuation, and both languages in every text")
  func texts() {
    var texts: [LocalizedText] = []
    for rules in questionnaire.readiness {
      texts += [rules.title, rules.source, rules.notice]
      texts += (rules.conditions + rules.materials).flatMap { [$0.text, $0.change] }
    }
    for crosswalk in questionnaire.crosswalks {
      texts += [crosswalk.note] + crosswalk.rows.compactMap(\.note)
    }
    for text in texts {
      #expect(
        text[.chinese].firstMatch(of: /\p{Han}[,;:?!(]|[,;:?!]\p{Han}/) == nil, "\(text[.chinese])")
      #expect(!text[.chinese].contains("。 "), "\(text[.chinese])")
    }
  }
}
