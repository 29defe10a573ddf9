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
  /// Whether every file could be read; else much would seem to be missing that is not.
  private var isComplete = true

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
    let reader = main.reader
    _ = main.strings(.languages)
    let profile = main.nodes(.profile).map(reader.profileField)
    let clauses = main.nodes(.clauses).map(reader.clause)
    let roles = main.nodes(.roles).map { reader.namedItem($0, as: .role) }
    let processes = main.nodes(.processes).map { reader.namedItem($0, as: .process) }
    let scoring = reader.scoring(main[.scoring])
    let planning = reader.planning(main[.planning])
    let questions = main.nodes(.questions).flatMap { read($0) { $0.questions($1) } ?? [] }
    let documents = main[.documents].flatMap { read($0) { $0.documents($1) } } ?? []
    let terms = main[.glossary].flatMap { read($0) { $0.terms($1) } } ?? []
    check(
      QuestionnaireDraft(
        profile: profile, clauses: clauses, questions: questions, documents: documents,
        scoring: scoring, names: names))
    return Questionnaire(
      id: main.string(.id), standard: main.string(.standard), title: main.text(.title),
      notice: main.text(.notice), version: main.string(.version), languages: languages,
      profile: profile, clauses: clauses.map(\.value), questions: questions.map(\.value),
      documents: documents.map(\.value), roles: roles, processes: processes, terms: terms,
      scoring: scoring.value, planning: planning,
      fingerprint: YAMLFingerprint.digits(YAMLFingerprint.sequence(roots)))
  }

  /// Opens the file that a node names, and reads it.
  private mutating func read<Value>(
    _ name: YAMLNode, _ body: (FieldReader, YAMLNode) -> Value
  ) -> Value? {
    let path = main.reader.string(name, .fileName, name: "a file name")
    guard !path.isEmpty,
      let (file, root) = folder.open(path, namedIn: main.reader.file, at: name.mark)
    else {
      isComplete = false
      return nil
    }
    roots.append(root)
    return body(FieldReader(file: file, languages: languages, names: names), root)
  }

  private func check(_ draft: QuestionnaireDraft) {
    if isComplete { QuestionnaireChecks.run(on: draft, run) }
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
