import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("Answers that do not go together, in the interview")
struct ContradictionTests {
  private let questionnaire = Questionnaire.small.with(
    contradictions: [
      Contradiction(
        id: "improved-without-records",
        condition: .all([
          .rating(question: "incident.recording", isOneOf: [.not]),
          .rating(question: "improvement.register", isOneOf: [.fully]),
        ]),
        text: LocalizedText(en: "One needs the other; which is right?", zh: "有此才有彼，哪一个符合实际？"))
    ])

  private func review(_ rating: Rating, _ language: Language = .english) throws -> String {
    let before = events(
      profileEvents.map(\.change) + [
        .answered(question: "incident.recording", choice: .rated(rating)),
        .answered(question: "improvement.register", choice: .rated(.fully)),
      ])
    let typed = language == .english ? "review" : "复核"
    return try Session(typing: typed, language: language, on: questionnaire, after: before)
      .lastReply
  }

  @Test("review lists the questions and says why, with their ids")
  func said() throws {
    #expect(
      try review(.not).contains(
        """
        Answers that do not go together: 2. incident.recording, improvement.register
        One needs the other; which is right? incident.recording, improvement.register
        """))
    #expect(
      try review(.not, .chinese).contains(
        """
        回答互相矛盾：2个。incident.recording、improvement.register
        有此才有彼，哪一个符合实际？incident.recording、improvement.register
        """))
  }

  @Test("review says nothing of it where the answers go together")
  func nothing() throws {
    let reply = try review(.largely)
    #expect(!reply.contains("go together"))
    #expect(!reply.contains("One needs the other"))
  }
}
