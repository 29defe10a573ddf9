import GapAnalysis
import QuestionnaireFiles
import TestSupport
import Testing

@Suite struct ProcessTests {
  private func sample(_ more: String) -> Sample {
    Sample().replacing("{ id: planning,", with: "{ id: planning,\(more)", in: "questionnaire.yaml")
  }

  @Test(
    "a process may say what the edition made of an earlier one",
    arguments: [
      ("", nil), (" classic: 8, became: kept,", .kept(number: 8)),
      (" classic: 9, became: split,", .split(number: 9)), (" became: new,", .new),
    ] as [(String, Process.History?)])
  func history(more: String, history: Process.History?) throws {
    let process = try #require(try sample(more).read().get().processes.first)
    #expect(process.history == history)
    #expect(process.clauses == [])
  }

  @Test(
    "a number and what became of it go together",
    arguments: [
      " classic: 1️⃣8,", " became: 1️⃣kept,", " became: 1️⃣split,", " classic: 1️⃣8, became: new,",
    ])
  func mismatch(more: String) throws {
    let sample = sample(more)
    #expect(
      try sample.problems() == [
        sample.resolving(
          "1️⃣: error: 'classic' and 'became' do not go together; write 'became: kept' or"
            + " 'became: split' with 'classic', 'became: new' without [process-history]")
      ])
  }

  @Test(
    "one mistake is reported once",
    arguments: [" classic: 14, became: kept,", " classic: 3, became: keep,"])
  func once(more: String) throws { #expect(try sample(more).problems().count == 1) }

  @Test("its clauses are clauses of the standard")
  func clauses() throws {
    #expect(try sample(" clauses: [\"4.1\"],").read().get().processes[0].clauses == ["4.1"])
    let wrong = sample(" clauses: [1️⃣\"4.9\"],")
    #expect(
      try wrong.problems() == [
        wrong.resolving(
          "1️⃣: error: clause '4.9' is not defined; did you mean '4.1'? [unknown-clause]")
      ])
  }
}
