import Foundation
import GapAnalysis
import TestSupport
import Testing

@testable import Reports

@Suite("The report as data")
struct ReportDataTests {
  private func data(
    _ analysis: Analysis = .mixed, _ languages: [Language] = [.english],
    edition: Edition = Edition()
  ) throws -> ReportData {
    ReportData(
      analysis, words: try languages.map(shippedWords), toolVersion: "0.0.0", edition: edition)
  }

  @Test(
    "looks as recorded", arguments: [("en", [Language.english]), ("both", [.chinese, .english])])
  func snapshot(name: String, languages: [Language]) throws {
    try expectSnapshot(try data(.mixed, languages).json, named: "report.\(name).json")
  }

  @Test("is JSON that says the same as the data it was made of")
  func json() throws {
    let value = try data().value
    let read = try JSONDecoder().decode(DataValue.self, from: Data(try data().json.utf8))
    #expect(read.texts.sorted() == value.texts.sorted())
  }

  @Test("escapes what JSON does not take as it is")
  func escapes() {
    let text = "\"\\\n\t\u{1}\u{7f}é😀</script>"
    #expect(JSONText.text(.text(text)) == #""\"\\\n\t\u0001\u007fé😀</script>""# + "\n")
    #expect(JSONText.text(.list([.decimal(3), .decimal(0.5), .flag(true)])).contains("3,\n  0.5"))
  }

  @Test("gives every count with what it is out of, and the parts add up")
  func sums() throws {
    let value = try data().value
    func number(_ path: String...) -> Int {
      let found = path.reduce(Optional(value)) { $0?[$1] }
      if case .whole(let number) = found { return number } else { return -1 }
    }
    let conformities = Conformity.allCases.map { number("counts", "byConformity", $0.rawValue) }
    #expect(conformities.reduce(0, +) == number("counts", "total"))
    let ratings = Rating.allCases.map { number("counts", "byRating", $0.letter) }
    #expect(ratings.reduce(0, +) == number("counts", "assessed"))
    #expect(number("counts", "total") == Questionnaire.small.questions.count)
  }

  @Test("keeps the earlier rounds of a vote apart from the one that counts")
  func rounds() throws {
    func said(_ rating: Rating, by people: Int, in round: Int?) -> Change {
      .voiced(
        question: "incident.review",
        Voice(who: "", choice: .rated(rating), source: "May", people: people, formerRound: round))
    }
    let changes = [
      said(.not, by: 3, in: 1), said(.fully, by: 2, in: 1), said(.partly, by: 5, in: 2),
      said(.largely, by: 5, in: nil),
    ]
    let value = try data(Analysis(.small, Assessment(changes: changes))).value
    guard case .list(let answers) = value["answers"] else { return #expect(Bool(false)) }
    let answer = try #require(answers.first { $0["question"] == .text("incident.review") })
    #expect(answer["agreement", "votes", "L"] == .whole(5))
    guard case .list(let rounds) = answer["formerRounds"] else { return #expect(Bool(false)) }
    #expect(rounds.map { $0["round"] } == [.whole(1), .whole(2)])
    #expect(rounds.map { $0["session"] } == [.text("May"), .text("May")])
    #expect(rounds.map { $0["agreement", "people"] } == [.whole(5), .whole(5)])
    #expect(rounds[0]["agreement", "votes", "F"] == .whole(2))
    guard case .list(let voices) = rounds[0]["voices"] else { return #expect(Bool(false)) }
    #expect(voices.map { $0["people"] } == [.whole(3), .whole(2)])
  }

  @Test("shows the share of high ratings on request only, with its denominator and its warning")
  func index() throws {
    #expect(try data().value["summary", "index"] == nil)
    let asked = Edition(showsIndex: true)
    let index = try #require(try data(edition: asked).value["summary", "index"])
    #expect(index["of"] == .whole(Analysis.mixed.tally.assessed))
    for file in try everyFile(.mixed, edition: asked)
    where ["gap-report.html", "gap-report.md", "gap-report.docx", "report.json"].contains(file.name)
    {
      let says = try file.readable()
      #expect(says.contains("1 of 3 assessed questions (33 %) are rated L or F."), "\(file.name)")
      #expect(says.contains("An average can hide a missing requirement."), "\(file.name)")
    }
    for file in try everyFile(.mixed) {
      #expect(!(try file.readable()).contains("assessed questions ("), "\(file.name)")
    }
    let nothing = Analysis(.small, Assessment())
    #expect(try data(nothing, edition: asked).value["summary", "index"] == nil)
  }
}
