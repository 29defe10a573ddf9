import GRDB
import GapAnalysis

import struct Foundation.Data
import class Foundation.JSONDecoder
import class Foundation.JSONEncoder

/// One event as a row: kind and subject in columns of their own, so that anybody with an SQLite shell
/// can read who answered what; the rest as JSON.
struct EventRow {
  let sequence: Int
  let at: String
  let by: String
  let kind: String
  let subject: String
  let value: String?

  static func fetchAll(_ database: Database) throws -> [EventRow] {
    try Row.fetchAll(
      database, sql: "SELECT sequence, at, by, kind, subject, value FROM event ORDER BY sequence"
    ).map { row in
      // A damaged file may hold anything in any column: subscripts would trap, decoding throws.
      EventRow(
        sequence: try row.decode(atIndex: 0), at: try row.decode(atIndex: 1),
        by: try row.decode(atIndex: 2), kind: try row.decode(atIndex: 3),
        subject: try row.decode(atIndex: 4), value: try row.decode(atIndex: 5))
    }
  }

  static func lastSequence(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT max(sequence) FROM event") ?? 0
  }

  func insert(_ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO event (sequence, at, by, kind, subject, value) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [sequence, at, by, kind, subject, value])
  }
}

extension EventRow {
  init(_ event: Event) throws {
    let (kind, subject, value) = try Self.columns(of: event.change)
    self.init(
      sequence: event.sequence, at: event.at.description, by: event.by, kind: kind,
      subject: subject, value: value)
  }

  /// The event; nil where the row makes no sense.
  var event: Event? {
    guard let at = Timestamp(at), let change else { return nil }
    return Event(sequence: sequence, at: at, by: by, change: change)
  }

  private static func columns(
    of change: Change
  ) throws -> (kind: String, subject: String, value: String?) {
    switch change {
    case .questionnaireChosen(let reference):
      ("questionnaire-chosen", reference.id, try json(ReferenceValue(reference)))
    case .depthChosen(let depth): ("depth-chosen", depth.rawValue, nil)
    case .profileSet(let field, let values):
      ("profile-set", field, values.isEmpty ? nil : try json(values))
    case .answered(let question, let choice):
      ("answered", question, try choice.map { try json(ChoiceValue($0)) })
    case .noted(let question, let text):
      ("noted", question, text.isEmpty ? nil : try json(text))
    case .evidenceListed(let question, let evidence):
      ("evidence-listed", question, try json(evidence.map(EvidenceValue.init)))
    case .flagged(let question, let isFlagged): ("flagged", question, try json(isFlagged))
    case .skipped(let question): ("skipped", question, nil)
    case .voiced(let question, let voice): ("voiced", question, try json(VoiceValue(voice)))
    case .decided(let question, let decision):
      ("decided", question, try json(DecisionValue(decision)))
    case .snapshotTaken(let name): ("snapshot-taken", name, nil)
    case .planned(let item, let field, let value):
      ("planned", item.subject, try json(PlannedValue(field: field.rawValue, value: value)))
    case .undone(let sequence): ("undone", String(sequence), nil)
    case .redone(let sequence): ("redone", String(sequence), nil)
    }
  }

  private var change: Change? {
    switch kind {
    case "questionnaire-chosen":
      decoded(ReferenceValue.self).map { .questionnaireChosen($0.reference(id: subject)) }
    case "depth-chosen": Depth(rawValue: subject).map(Change.depthChosen)
    case "profile-set":
      value == nil
        ? .profileSet(field: subject, values: [])
        : decoded([String].self).map { .profileSet(field: subject, values: $0) }
    case "answered":
      value == nil
        ? .answered(question: subject, choice: nil)
        : decoded(ChoiceValue.self)?.choice.map { .answered(question: subject, choice: $0) }
    case "noted":
      value == nil
        ? .noted(question: subject, text: "")
        : decoded(String.self).map { .noted(question: subject, text: $0) }
    case "evidence-listed":
      decoded([EvidenceValue].self).map {
        .evidenceListed(question: subject, evidence: $0.map(\.evidence))
      }
    case "flagged": decoded(Bool.self).map { .flagged(question: subject, isFlagged: $0) }
    case "skipped": .skipped(question: subject)
    case "voiced":
      decoded(VoiceValue.self)?.voice.map { .voiced(question: subject, $0) }
    case "decided":
      decoded(DecisionValue.self)?.decision.map { .decided(question: subject, $0) }
    case "snapshot-taken": .snapshotTaken(name: subject)
    case "planned":
      PlanItem(subject: subject).flatMap { item in
        decoded(PlannedValue.self).flatMap { planned in
          PlanField(rawValue: planned.field).map { .planned(item, $0, planned.value) }
        }
      }
    case "undone": Int(subject).map { .undone(sequence: $0) }
    case "redone": Int(subject).map { .redone(sequence: $0) }
    default: nil
    }
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  private static func json(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func decoded<Value: Decodable>(_ type: Value.Type) -> Value? {
    value.flatMap { try? JSONDecoder().decode(type, from: Data($0.utf8)) }
  }
}

private struct ReferenceValue: Codable {
  let version: String
  let fingerprint: String
  /// By question id, 16 hexadecimal digits: not every reader of JSON has numbers of 64 bits.
  var questions: [String: String]?

  init(_ reference: QuestionnaireReference) {
    version = reference.version
    fingerprint = reference.fingerprint
    questions = reference.wordings.mapValues(hexadecimal)
  }

  func reference(id: String) -> QuestionnaireReference {
    QuestionnaireReference(
      id: id, version: version, fingerprint: fingerprint,
      wordings: (questions ?? [:]).compactMapValues { UInt64($0, radix: 16) })
  }
}

/// `{"rating": "partly"}`, `{"rating": "dont-know"}` or
/// `{"rating": "not-applicable", "reason": "other", "text": "..."}`.
struct ChoiceValue: Codable {
  let rating: String
  var reason: String?
  var text: String?

  init(_ choice: Choice) {
    switch choice {
    case .rated(let rated): rating = rated.rawValue
    case .dontKnow: rating = "dont-know"
    case .notApplicable(let exception):
      rating = "not-applicable"
      reason = exception.reason.rawValue
      text = exception.text
    }
  }

  var choice: Choice? {
    switch rating {
    case "dont-know": .dontKnow
    case "not-applicable":
      reason.flatMap(NotApplicable.Reason.init).map {
        .notApplicable(NotApplicable($0, text: text ?? ""))
      }
    default: Rating(rawValue: rating).map(Choice.rated)
    }
  }
}

private struct EvidenceValue: Codable {
  let what: String
  let place: String
  let date: String
  let who: String

  init(_ evidence: Evidence) {
    what = evidence.what
    place = evidence.place
    date = evidence.date
    who = evidence.who
  }

  var evidence: Evidence { Evidence(what: what, place: place, date: date, who: who) }
}

private func hexadecimal(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// `{"field": "owner", "value": "Li Na"}`; without a value the decision is taken back.
private struct PlannedValue: Codable {
  let field: String
  let value: String?
}

extension PlanItem {
  /// `plan`, `document:scope-statement` or `action:incident.recording`.
  fileprivate var subject: String {
    switch self {
    case .plan: "plan"
    case .document(let id): "document:" + id
    case .action(let question): "action:" + question
    }
  }

  fileprivate init?(subject: String) {
    let parts = subject.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.dropFirst().first) {
    case ("plan", nil): self = .plan
    case ("document", let id?): self = .document(id)
    case ("action", let question?): self = .action(question)
    default: return nil
    }
  }
}
