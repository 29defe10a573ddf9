import GapAnalysis

/// Puts a questionnaire together from the main file and the files it names.
struct QuestionnaireAssembly {
  private let folder: QuestionnaireFolder
  private let run: ReadingRun
  private let main: Fields<QuestionnaireKey>
  private let names = NameRegistry()
  private let languages: [Language]
  /// Of the main file and the files it names, in order.
  private var roots: [YAMLNode]
  /// The files by the key that names them; nil for one that could not be read.
  private var files: [QuestionnaireKey: [QuestionnaireFolder.Opened?]] = [:]

  init(
    folder: QuestionnaireFolder, main: (file: SourceFile, root: YAMLNode), run: ReadingRun
  ) {
    self.folder = folder
    self.run = run
    languages = FieldReader.declaredLanguages(main.root)
    let reader = FieldReader(file: main.file, languages: languages, names: names)
    self.main = Fields(main.root, reader)
    roots = [main.root]
  }

  /// Reads and checks everything.
  mutating func questionnaire() -> Questionnaire {
    openFiles()
    let draft = draft()
    // With a file missing, much would seem to be missing that is not.
    if files.values.joined().allSatisfy({ $0 != nil }) { QuestionnaireChecks.run(on: draft, run) }
    return Questionnaire(
      id: main.string(.id), standard: main.string(.standard), title: main.text(.title),
      notice: main.text(.notice), version: main.string(.version), languages: languages,
      profile: draft.profile.map(\.value), clauses: draft.clauses.map(\.value),
      questions: draft.questions.map(\.value), documents: draft.documents.map(\.value),
      roles: draft.roles, processes: draft.processes, terms: draft.terms,
      scoring: draft.scoring.value, planning: draft.planning,
      crosswalks: draft.crosswalks.map(\.value), readiness: draft.readiness.map(\.value),
      fingerprint: YAMLFingerprint.digits(YAMLFingerprint.sequence(roots)))
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
      crosswalks: read(.crosswalk) { $0.crosswalks($1) }.flatMap(\.self),
      readiness: read(.readiness) { $0.readiness($1) }, names: names)
  }

  /// Opens the files that the main file names, with problems for each that cannot be read.
  private mutating func openFiles() {
    let reader = main.reader
    let keys: [QuestionnaireKey] = [.questions, .documents, .glossary, .crosswalk, .readiness]
    let named = keys.flatMap { key in fileNames(key).map { (key, $0) } }
    let opened = folder.open(
      named.map { (reader.string($1, .fileName, name: "a file name"), $1.mark) },
      namedIn: reader.file)
    for ((key, _), file) in zip(named, opened) { files[key, default: []].append(file) }
    roots += opened.compactMap { $0?.root }
  }

  private func fileNames(_ key: QuestionnaireKey) -> [YAMLNode] {
    if case .list = key.field.type { main.nodes(key) } else { main[key].map { [$0] } ?? [] }
  }

  /// What the files under a key hold.
  private func read<Value>(
    _ key: QuestionnaireKey, _ body: (FieldReader, YAMLNode) -> Value
  ) -> [Value] {
    (files[key] ?? []).compactMap(\.self).map { file, root in
      body(FieldReader(file: file, languages: languages, names: names), root)
    }
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
