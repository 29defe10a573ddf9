import ConcurrentMap
import GapAnalysis

/// Puts a questionnaire together from the main file and the files it names.
struct QuestionnaireAssembly {
  private let folder: QuestionnaireFolder
  private let run: ReadingRun
  private let main: Fields<QuestionnaireKey>
  private let names = NameRegistry()
  private let languages: [Language]
  /// The main file and the files it names, in order.
  private var sources: [QuestionnaireFolder.Opened]
  /// The files by the key that names them; nil for one that could not be read.
  private var files: [QuestionnaireKey: [QuestionnaireFolder.Opened?]] = [:]

  init(
    folder: QuestionnaireFolder, main: QuestionnaireFolder.Opened, run: ReadingRun
  ) {
    self.folder = folder
    self.run = run
    languages = FieldReader.declaredLanguages(main.root)
    let reader = FieldReader(file: main.file, languages: languages, names: names)
    self.main = Fields(main.root, reader)
    sources = [main]
  }

  /// Reads and checks everything; a review also looks at how each text is written.
  mutating func questionnaire(reviewing isReview: Bool) -> Questionnaire {
    openFiles()
    let draft = draft()
    // With a file missing, much would seem to be missing that is not.
    if files.values.joined().allSatisfy({ $0 != nil }) { QuestionnaireChecks.run(on: draft, run) }
    if isReview {
      ContentChecks.run(
        on: WrittenContent(draft, terms: draft.terms, languages: languages, files: sources), run)
    }
    return Questionnaire(
      id: main.string(.id), standard: main.string(.standard), title: main.text(.title),
      notice: main.text(.notice), version: main.string(.version), languages: languages,
      profile: draft.profile.map(\.value), clauses: draft.clauses.map(\.value),
      questions: draft.questions.map(\.value), documents: draft.documents.map(\.value),
      roles: draft.roles, processes: draft.processes, terms: draft.terms,
      principles: draft.principles, scoring: draft.scoring.value, planning: draft.planning,
      crosswalks: draft.crosswalks.map(\.value),
      contradictions: draft.contradictions.map(\.value), readiness: draft.readiness.map(\.value),
      fingerprint: YAMLFingerprint.digits(YAMLFingerprint.sequence(sources.map(\.root))))
  }

  private func draft() -> QuestionnaireDraft {
    let reader = main.reader
    _ = main.strings(.languages)
    return QuestionnaireDraft(
      profile: main.nodes(.profile).map(reader.profileField),
      clauses: main.nodes(.clauses).map(reader.clause),
      roles: main.nodes(.roles).map(reader.role),
      processes: main.nodes(.processes).map(reader.process),
      scoring: reader.scoring(main[.scoring]), planning: reader.planning(main[.planning]),
      questions: read(.questions) { $0.questions($1) }.flatMap(\.self),
      documents: read(.documents) { $0.documents($1) }.flatMap(\.self),
      terms: read(.glossary) { $0.terms($1) }.flatMap(\.self),
      principles: main.nodes(.principles).map(reader.principle),
      crosswalks: read(.crosswalk) { $0.crosswalks($1) }.flatMap(\.self),
      contradictions: read(.contradictions) { $0.contradictions($1) }.flatMap(\.self),
      readiness: read(.readiness) { $0.readiness($1) }, names: names)
  }

  /// Opens the files that the main file names, with problems for each that cannot be read.
  private mutating func openFiles() {
    let reader = main.reader
    let keys: [QuestionnaireKey] = [
      .questions, .documents, .glossary, .crosswalk, .contradictions, .readiness,
    ]
    let named = keys.flatMap { key in fileNames(key).map { (key, $0) } }
    let opened = folder.open(
      named.map { (reader.string($1, .fileName, name: "a file name"), $1.mark) },
      namedIn: reader.file)
    for ((key, _), file) in zip(named, opened) { files[key, default: []].append(file) }
    sources += opened.compactMap(\.self)
  }

  private func fileNames(_ key: QuestionnaireKey) -> [YAMLNode] {
    if case .list = key.field.type { main.nodes(key) } else { main[key].map { [$0] } ?? [] }
  }

  /// What the files under a key hold; all processors share the work.
  private func read<Value: Sendable>(
    _ key: QuestionnaireKey, _ body: @Sendable (FieldReader, YAMLNode) -> Value
  ) -> [Value] {
    let named = (files[key] ?? []).compactMap { $0.map { ($0.file.path, $0.root) } }
    let limits = run.limits
    let languages = languages
    let parts = concurrentMap(count: named.count) { index in
      FilePart(path: named[index].0, limits: limits) { file, names in
        body(FieldReader(file: file, languages: languages, names: names), named[index].1)
      }
    }
    return parts.map { $0.value(takenInto: run, names) }
  }
}

/// What one file holds, read on its own.
private struct FilePart<Value: Sendable>: Sendable {
  private let value: Value
  private let problems: [Problem]
  private let definitions: [Mention]
  private let references: [Mention]

  init(path: String, limits: YAMLLimits, reading read: (SourceFile, NameRegistry) -> Value) {
    let run = ReadingRun(limits: limits)
    let names = NameRegistry()
    value = read(SourceFile(path: path, run: run), names)
    problems = run.problems
    definitions = names.definitions
    references = names.references
  }

  /// The value; what was found on the way becomes the whole run's.
  func value(takenInto run: ReadingRun, _ names: NameRegistry) -> Value {
    for problem in problems { run.add(problem) }
    for mention in definitions { names.define(mention) }
    for mention in references { names.refer(mention) }
    return value
  }
}

extension FieldReader {
  /// The languages every text must be in, before anything else is read; empty where it is not
  /// clear, which is reported when the field itself is read.
  fileprivate static func declaredLanguages(_ root: YAMLNode) -> [Language] {
    guard case .mapping(let entries) = root.content,
      let languages = entries.first(where: { $0.key.name == "languages" })?.value,
      case .sequence(let items) = languages.content
    else { return [] }
    return items.compactMap { $0.text.map(Language.init(rawValue:)) }
  }
}
