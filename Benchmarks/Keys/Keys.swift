import AssessmentStore
import Foundation
import GapAnalysis
import QuestionnaireFiles
import TerminalInterview

/// Times each key of a long session, from the key to the frame written, every change stored on disk.
///
///     keys CONTENT [QUESTIONS]
@main
enum Keys {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      FileHandle.standardError.write(Data("usage: keys CONTENT [QUESTIONS]\n".utf8))
      exit(64)
    }
    let count = arguments.count > 2 ? Int(arguments[2]) ?? 300 : 300
    let folder = "\(arguments[1])/Questionnaires/iso-iec-20000-1-2018"
    let questionnaire = try QuestionnaireReader.read(folder: folder).get().enlarged(to: count)
    let words = try WordsReader.read(
      files: ["zh", "en"].map { "\(arguments[1])/Templates/words/\($0).yaml" }
    ).get()
    for isStored in [false, true] { try time(questionnaire, words, isStored) }
  }

  private static func time(
    _ questionnaire: Questionnaire, _ words: [Words], _ isStored: Bool
  ) throws {
    let keys = script(questionnaire.questions.count)
    let session = try Session(questionnaire, words, keys, isStored)
    let times = session.run().sorted()
    func milliseconds(_ share: Double) -> String {
      let value = times[Int(Double(times.count - 1) * share)]
      return String(Double(Int(value * 1000)) / 1000)
    }
    let kind = isStored ? "stored on disk" : "without storing"
    let text =
      "\(questionnaire.questions.count) questions, \(times.count) keys, \(kind): "
      + "median \(milliseconds(0.5)) ms, p99 \(milliseconds(0.99)) ms, "
      + "worst \(milliseconds(1)) ms\n"
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Answers every question in one of several ways, looking around now and then.
  private static func script(_ questions: Int) -> [Key] {
    var keys: [Key] = Array(repeating: .enter, count: 30)
    for number in 0..<questions {
      keys += [.down, .down, .enter]
      if number % 5 == 0 { keys += "c两个团队用不同的工具".map(Key.character) + [.enter] }
      if number % 9 == 0 { keys += [.character("w"), .down, .escape] }
      if number % 11 == 0 { keys += "/工具".map(Key.character) + [.escape] }
      if number % 13 == 0 { keys += [.character("u"), .control("r"), .character("l"), .escape] }
      if number % 17 == 0 { keys += [.character("r"), .enter, .escape, .character("b"), .enter] }
    }
    return keys
  }
}

/// One session on a scripted keyboard, with the time each key takes.
private final class Session {
  private var keys: ArraySlice<Key>
  private var times: [Double] = []
  private var last: ContinuousClock.Instant?
  private var store: AssessmentStore?
  private var events: [Event]
  private let questionnaire: Questionnaire
  private let words: [Words]
  private let path = NSTemporaryDirectory() + "keys-\(getpid()).gapwise"

  init(
    _ questionnaire: Questionnaire, _ words: [Words], _ keys: [Key], _ isStored: Bool
  ) throws {
    self.questionnaire = questionnaire
    self.words = words
    self.keys = keys[...]
    let beginning = AssessmentStore.Entry(
      at: Timestamp(secondsSince1970: 0), by: "",
      change: .questionnaireChosen(questionnaire.reference))
    events = AssessmentStore.events(of: [beginning])
    unlink(path)
    if isStored { store = try AssessmentStore.create(at: path, with: [beginning]) }
  }

  deinit { unlink(path) }

  /// Milliseconds from each key to its frame.
  func run() -> [Double] {
    let console = RichConsole(
      next: { [self] _ in next() }, write: { _ in }, size: { Frame.Size(columns: 80, rows: 24) },
      clock: { 0 }, suspend: {}, onLines: { _ in })
    var skin = RichInterview(
      Interview(questionnaire, Assessment(events)), on: console, storage: storage, words: words,
      language: .chinese)
    _ = skin.run()
    return times
  }

  private func next() -> KeyboardEvent {
    let now = ContinuousClock.now
    if let last {
      let time = now - last
      times.append(
        Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000)
    }
    guard let key = keys.popFirst() else { return .ended }
    last = ContinuousClock.now
    return .key(key)
  }

  private var storage: Storage {
    Storage(
      record: { [self] change in
        let sequence = events.count + 1
        let moment = Timestamp(secondsSince1970: sequence * 20)
        let entry = AssessmentStore.Entry(at: moment, by: "", change: change)
        let event =
          try store?.append(entry, as: sequence)
          ?? Event(sequence: sequence, at: moment, by: "", change: change)
        events.append(event)
        return event
      },
      reload: { [self] in events }, rewrite: { _, _ in }, name: { "keys" })
  }
}
