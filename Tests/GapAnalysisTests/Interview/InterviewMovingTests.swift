import GapAnalysis
import TestSupport
import Testing

@Suite("Moving through the interview")
struct InterviewMovingTests {
  private func interview(_ changes: [Change] = []) -> Interview {
    Interview(.small, Assessment(events(changes)))
  }

  private func question(_ id: String) -> Interview.Step { .question(id: id) }

  @Test("a new interview asks the profile, then every question that may apply, then ends")
  func order() {
    var interview = interview()
    var order: [Interview.Step] = [interview.current]
    while interview.current != .end {
      interview.next()
      order.append(interview.current)
    }
    let fields = Questionnaire.small.profile.map { Interview.Step.profile(field: $0.id) }
    let questions = Questionnaire.small.questions.map { question($0.id) }
    #expect(order == fields + questions + [.end])
    interview.next()
    #expect(interview.current == .end)
  }

  @Test(
    "an interview goes on where it stopped",
    arguments: [
      // Nothing was asked yet, or only a part of the profile.
      ([], .profile(field: "organisation")),
      ([.profileSet(field: "size", values: ["small"])], .profile(field: "other-standards")),
      ([.profileSet(field: "target-date", values: ["2027-01-01"])], .question(id: "scope.defined")),
      // Once a question was answered the profile is not asked again.
      ([.rated("scope.defined", .not)], .question(id: "suppliers.internal")),
      ([.skipped(question: "scope.defined")], .question(id: "suppliers.internal")),
      ([.noted(question: "incident.tool", text: "x")], .question(id: "improvement.register")),
      // After the last question the first open one comes.
      ([.rated("improvement.register", .not)], .question(id: "scope.defined")),
      // What was undone does not count.
      (
        [.rated("scope.defined", .not), .rated("incident.tool", .not), .undone(sequence: 2)],
        .question(id: "suppliers.internal")
      ),
      (Questionnaire.small.questions.map { .rated($0.id, .not) }, .end),
    ] as [([Change], Interview.Step)])
  func resume(changes: [Change], step: Interview.Step) {
    #expect(interview(changes).current == step)
  }

  @Test("back follows the order visited, not the order of the questions")
  func back() {
    var interview = interview([.rated("scope.defined", .fully)])
    #expect(!interview.canGoBack)
    interview.jump(to: question("incident.tool"))
    interview.next()
    interview.jump(to: .profile(field: "size"))
    for step in ["improvement.register", "incident.tool", "suppliers.internal"] {
      #expect(interview.canGoBack)
      let hasMoved = interview.back()
      #expect(hasMoved)
      #expect(interview.current == question(step))
    }
    #expect(!interview.canGoBack)
    let hasMovedFurther = interview.back()
    #expect(!hasMovedFurther)
    #expect(interview.current == question("suppliers.internal"))
  }

  @Test("back passes over what no longer applies, and never stays where it is")
  func backOverGone() {
    var interview = interview([.rated("scope.defined", .fully)])
    interview.jump(to: question("incident.tool"))
    interview.jump(to: question("suppliers.internal"))
    interview.jump(to: question("incident.tool"))
    interview.take(.profileSet(field: "internal-suppliers", values: ["no"]))
    // Visited were internal suppliers, the tool, and internal suppliers again.
    #expect(!interview.canGoBack)
    let hasMoved = interview.back()
    #expect(!hasMoved)
    #expect(interview.current == question("incident.tool"))
  }

  @Test("a question that does not apply cannot be jumped to")
  func jump() {
    var interview = interview([.profileSet(field: "internal-suppliers", values: ["no"])])
    let before = interview.current
    let isReached = interview.jump(to: question("suppliers.internal"))
    #expect(!isReached)
    let isUnknownReached = interview.jump(to: question("no.such"))
    #expect(!isUnknownReached)
    #expect(interview.current == before)
    let isEndReached = interview.jump(to: .end)
    #expect(isEndReached)
  }

  @Test("from a question that ceased to apply the next one follows")
  func nextFromGone() {
    var interview = interview([.rated("scope.defined", .fully)])
    #expect(interview.current == question("suppliers.internal"))
    interview.take(.profileSet(field: "internal-suppliers", values: ["no"]))
    interview.next()
    #expect(interview.current == question("incident.recording"))
  }

  @Test("a visit to the profile ends where it began, whatever it changed")
  func visitProfile() {
    var interview = interview([.rated("scope.defined", .fully)])
    interview.visitProfile()
    let isVisitedAgain = interview.visitProfile()
    #expect(isVisitedAgain)
    for _ in Questionnaire.small.profile { interview.next() }
    #expect(interview.current == question("suppliers.internal"))

    interview.visitProfile()
    interview.take(.profileSet(field: "internal-suppliers", values: ["no"]))
    for _ in Questionnaire.small.profile { interview.next() }
    #expect(interview.current == question("incident.recording"))
  }

  @Test("who leaves the profile in between is not brought back later")
  func profileLeft() {
    var interview = interview([.rated("scope.defined", .fully)])
    interview.visitProfile()
    interview.jump(to: question("incident.tool"))
    interview.jump(to: .profile(field: "target-date"))
    interview.next()
    #expect(interview.current == question("scope.defined"))
    let bare = Questionnaire.small.with(profile: [])
    var without = Interview(bare, Assessment())
    let isVisited = without.visitProfile()
    #expect(!isVisited)
    #expect(without.current == question("scope.defined"))
  }

  @Test("the next open question is after this one, else the first there is")
  func nextOpen() {
    var interview = interview([.rated("incident.recording", .not), .rated("incident.tool", .not)])
    #expect(interview.nextOpenQuestion?.id == "scope.defined")
    interview.jump(to: question("suppliers.internal"))
    #expect(interview.nextOpenQuestion?.id == "improvement.register")
    interview.jump(to: .end)
    #expect(interview.nextOpenQuestion?.id == "scope.defined")
  }
}
