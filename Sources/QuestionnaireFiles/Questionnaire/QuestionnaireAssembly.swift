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
    let roles = main.nodes(.roles).map(reader.role)
    let processes = main.nodes(.processes).map(reader.process)
    let scoring = reader.scoring(main[.scoring])
    let planning = reader.planning(main[.planning])
    let questionNames = main.nodes(.questions)
    let others = [main[.documents], main[.glossary], main[.crosswalk]].compactMap(\.self)
    var files = open(questionNames + others)[...]
    let questions = questionNames.flatMap { _ in read(files.popFirst()) { $0.questions($1) } ?? [] }
    let documents = main[.documents].flatMap { _ in read(files.popFirst()) { $0.documents($1) } }
    let terms = main[.glossary].flatMap { _ in read(files.popFirst()) { $0.terms($1) } }
    let crosswalks = main[.crosswalk].flatMap { _ in read(files.popFirst()) { $0.crosswalks($1) } }
    check(
      QuestionnaireDraft(
        profile: profile, clauses: clauses, questions: questions, documents: documents ?? [],
        crosswalks: crosswalks ?? [], scoring: scoring, names: names))
    return Questionnaire(
      id: main.string(.id), standard: main.string(.standard), title: main.text(.title),
      notice: main.text(.notice), version: main.string(.version), languages: languages,
      profile: profile.map(\.value), clauses: clauses.map(\.value),
      questions: questions.map(\.value), documents: documents?.map(\.value) ?? [], roles: roles,
      processes: processes,
      terms: terms ?? [], scoring: scoring.value, planning: planning,
      crosswalks: crosswalks?.map(\.value) ?? [],
      fingerprint: YAMLFingerprint.digits(YAMLFingerprint.sequence(roots)))
  }

  /// Opens the files that the nodes name; nil, with problems, for each that cannot be read.
  private mutating func open(_ names: [YAMLNode]) -> [QuestionnaireFolder.Opened?] {
    let reader = main.reader
    let files = folder.open(
      names.map { (reader.string($0, .fileName, name: "a file name"), $0.mark) },
      namedIn: reader.file)
    roots += files.compactMap { $0?.root }
    isComplete = files.allSatisfy { $0 != nil }
    return files
  }

  private func read<Value>(
    _ opened: QuestionnaireFolder.Opened??, _ body: (FieldReader, YAMLNode) -> Value
  ) -> Value? {
    guard case .some(.some(let opened)) = opened else { return nil }
    return body(
      FieldReader(file: opened.file, languages: languages, names: names), opened.root)
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
