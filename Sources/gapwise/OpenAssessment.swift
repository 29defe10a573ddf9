import AssessmentStore
import Foundation
import GapAnalysis
import QuestionnaireFiles
import ShippedContent

/// An assessment file with the questionnaire it answers.
struct OpenAssessment {
  private(set) var store: AssessmentStore
  let questionnaire: Questionnaire
  private(set) var assessment: Assessment

  /// Opens a file and reads its questionnaire.
  ///
  /// - Throws: `StoreError`, `Problems` of the questionnaire, ``Failure``.
  init(_ path: String, _ content: ShippedContent) throws {
    let isThere = access(path, F_OK) == 0 || access(assessmentPath(path), F_OK) != 0
    store = try AssessmentStore(opening: isThere ? path : assessmentPath(path))
    assessment = Assessment(try store.events())
    guard let reference = assessment.questionnaire else {
      throw StoreError.damaged(path: path, detail: "it names no questionnaire")
    }
    questionnaire = try readQuestionnaire(reference.id, content)
  }

  /// Creates a file for a questionnaire, with further changes if there are any.
  init(
    creating path: String, _ questionnaire: Questionnaire,
    _ entries: [AssessmentStore.Entry] = [], depth: Depth = .full, at moment: Timestamp
  ) throws {
    let beginning = AssessmentStore.Entry(
      at: entries.first?.at ?? moment, by: "",
      change: .questionnaireChosen(questionnaire.reference))
    let limit = AssessmentStore.Entry(at: beginning.at, by: "", change: .depthChosen(depth))
    let all = [beginning] + (depth == .full ? [] : [limit]) + entries
    store = try AssessmentStore.create(at: path, with: all)
    assessment = Assessment(AssessmentStore.events(of: all))
    self.questionnaire = questionnaire
  }

  /// Notes in the file that the questionnaire is not the one answered before. Answers are kept.
  ///
  /// - Returns: the one answered before; nil where nothing changed.
  @discardableResult
  mutating func noteQuestionnaireChange() throws -> QuestionnaireReference? {
    guard let before = assessment.questionnaire, before != questionnaire.reference else {
      return nil
    }
    _ = try record(.questionnaireChosen(questionnaire.reference), by: "")
    return before
  }

  /// Stores one change and takes it in.
  mutating func record(_ change: Change, by person: String) throws -> Event {
    let entry = AssessmentStore.Entry(at: now(), by: person, change: change)
    let event = try store.append(entry, as: assessment.nextSequence)
    assessment.apply(event)
    return event
  }

  /// Reads the file anew, whatever it is by now.
  mutating func reload() throws -> [Event] {
    store = try AssessmentStore(opening: store.path)
    assessment = Assessment(try store.events())
    return assessment.events
  }

  /// Takes in what another program appended since.
  ///
  /// - Returns: what is new; nil if the file has another history by now, or nothing more.
  mutating func catchUp() throws -> [Event]? {
    let known = assessment.events
    let store = try AssessmentStore(opening: store.path)
    let events = try store.events()
    guard events.count > known.count, Array(events.prefix(known.count)) == known else { return nil }
    self.store = store
    let new = Array(events.dropFirst(known.count))
    for event in new { assessment.apply(event) }
    return new
  }

  /// Writes events to a new file and goes on in that: of another name, or of the same if nil.
  mutating func rewrite(_ events: [Event], to name: String?) throws {
    let entries = events.map {
      AssessmentStore.Entry(at: $0.at, by: $0.by, change: $0.change)
    }
    store = try AssessmentStore.create(at: name.map(assessmentPath) ?? store.path, with: entries)
    assessment = Assessment(events)
  }

  /// Stores several changes, all or none, and takes them in.
  mutating func record(_ changes: [(by: String, change: Change)]) throws {
    let moment = now()
    let entries = changes.map {
      AssessmentStore.Entry(at: moment, by: $0.by, change: $0.change)
    }
    for event in try store.append(entries, as: assessment.nextSequence) { assessment.apply(event) }
  }

  /// Stores changes of a workshop together with where it stands, all or none, and takes them in.
  mutating func record(
    _ changes: [Change], by person: String, keeping workshop: WorkshopChanges
  ) throws -> [Event] {
    let moment = now()
    let entries = changes.map { AssessmentStore.Entry(at: moment, by: person, change: $0) }
    let events = try store.append(entries, as: assessment.nextSequence, keeping: workshop)
    for event in events { assessment.apply(event) }
    return events
  }

  /// Who answers, as the profile says; empty while it does not.
  var respondent: String { assessment.profile["respondent"]?.first ?? "" }
}

/// The assessment in a file, without its questionnaire.
///
/// - Throws: `StoreError`
func readAssessment(_ path: String) throws -> Assessment {
  Assessment(try AssessmentStore(opening: path).events())
}

/// The file an assessment of this name is kept in.
func assessmentPath(_ name: String) -> String {
  name.hasSuffix(".gapwise") ? name : name + ".gapwise"
}

/// Reads the shipped questionnaire with this id, or the only one there is.
///
/// - Throws: `Problems` of the questionnaire, ``Failure`` where there is none of that id.
func readQuestionnaire(_ id: String?, _ content: ShippedContent) throws -> Questionnaire {
  let folders = content.questionnaireFolders
  let folder = id.map { id in folders.first { $0.hasSuffix("/\(id)") } } ?? folders.first
  guard let folder else {
    let known = folders.compactMap { $0.split(separator: "/").last }.joined(separator: ", ")
    throw Failure(
      "questionnaire '\(id ?? "")' is not in '\(content.questionnaires)'; known: \(known)")
  }
  return try readQuestionnaire(folder: folder)
}

/// Reads one questionnaire folder.
///
/// - Throws: `Problems` where it has errors.
func readQuestionnaire(folder: String) throws -> Questionnaire {
  try QuestionnaireReader.read(folder: folder).get()
}

/// Reads an answer sheet.
///
/// - Throws: `Problems` where it has errors.
func readAnswerSheet(_ file: String, for questionnaire: Questionnaire) throws -> AnswerSheet {
  try AnswerSheetReader.read(file: file, for: questionnaire).get()
}
