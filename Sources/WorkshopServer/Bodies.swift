import GapAnalysis

/// What pages send; every text in them is bounded by the size of the body.
struct KeyBody: Decodable { let key: String }

struct JoinBody: Decodable {
  let pin: String?
  let name: String?
  let role: String?
  let token: String?
  /// The phone's own name for this request, so that a repeated one gets the same seat.
  let id: String?
}

struct HandoverBody: Decodable { let code: String }

struct VoteBody: Decodable {
  let id: String
  let question: String
  let round: Int
  let choice: Vote.Kind
  let confidence: Voice.Confidence?
}

struct SayBody: Decodable {
  let id: String
  let question: String
  let kind: PrivateNote.Kind
  let text: String?
}

struct MeBody: Decodable {
  let id: String
  let observer: Bool?
}

/// A step with whatever it needs.
struct StepBody: Decodable {
  let id: String
  let version: Int?
  let step: String
  let choice: Vote.Kind?
  let reason: String?
  let note: String?
  let notApplicable: String?
  let toCheck: String?
  let question: String?
  let why: String?
  let owner: String?
  let until: String?
  let minutes: Int?
  let action: String?
  let seconds: Int?
  let text: String?
  let what: String?
  let place: String?
  let seat: Int?
  let kind: Seat.Kind?
  let name: String?
  let section: SectionPlace?

  enum CodingKeys: String, CodingKey {
    case id, version, step, choice, reason, note, notApplicable, toCheck, question, why, owner,
      until
    case minutes, action, seconds, text, what, seat, kind, name, section
    case place = "where"
  }

  /// A section by its place in the agenda or its number.
  enum SectionPlace: Decodable {
    case index(Int)
    case number(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let index = try? container.decode(Int.self) {
        self = .index(index)
      } else {
        self = .number(try container.decode(String.self))
      }
    }
  }
}

extension StepBody {
  /// The step it stands for; nil where it makes no sense.
  func workshopStep(_ questionnaire: Questionnaire) -> WorkshopStep? {
    switch step {
    case "begin": .begin
    case "open": .open
    case "close": .close
    case "reopen": .reopen
    case "reveal": .reveal
    case "secondVote": .secondVote
    case "decide": decision.map(WorkshopStep.decide)
    case "next": .next
    case "previous": .previous
    case "goto": question.map { .goTo(question: $0) }
    case "park": .park(why: why ?? "", owner: owner ?? "", until: until ?? "")
    case "break": minutes.map { .pause(minutes: $0) }
    case "resume": .resume
    case "timer": timer
    case "note": text.map(WorkshopStep.note)
    case "evidence": what.map { .evidence(what: $0, place: place ?? "") }
    case "action": text.map(WorkshopStep.action)
    case "undo": .undo
    case "confirm": seat.flatMap { seat in kind.map { .setKind(seat: seat, $0) } }
    case "rename": seat.flatMap { seat in name.map { .rename(seat: seat, $0) } }
    case "remove": seat.map { .remove(seat: $0) }
    case "countConnected": .countConnected
    case "door": .toggleDoor
    case "agenda":
      sectionNumber(questionnaire).flatMap { number in
        minutes.map { .setMinutes(section: number, $0) }
      }
    case "review": .review
    case "correct":
      question.flatMap { question in decision.map { .correct(question: question, $0) } }
    case "deleteNames": .deleteNames
    case "end": .end
    default: ProjectorView.Part(rawValue: step).map(WorkshopStep.toggle)
    }
  }

  private var decision: WorkshopDecision? {
    choice.map {
      WorkshopDecision(
        $0, reason: reason ?? "", note: note ?? "",
        exception: notApplicable.flatMap(NotApplicable.Reason.init), checker: toCheck ?? "")
    }
  }

  private var timer: WorkshopStep? {
    switch action {
    case "start": seconds.map { .startTimer(seconds: $0) }
    case "stop": .stopTimer
    case "add": seconds.map { .addTime(seconds: $0) }
    default: nil
    }
  }

  private func sectionNumber(_ questionnaire: Questionnaire) -> String? {
    switch section {
    case .number(let number): number
    case .index(let index):
      questionnaire.sections.indices.contains(index) ? questionnaire.sections[index].number : nil
    case nil: nil
    }
  }
}
