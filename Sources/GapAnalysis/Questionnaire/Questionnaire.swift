/// All content of one edition of one standard: what is asked, what must be documented, and the
/// rules that turn answers into results.
package struct Questionnaire: Sendable, Equatable {
  package let id: String
  /// As printed on reports: `ISO/IEC 20000-1:2018`.
  package let standard: String
  package let title: LocalizedText
  /// What the reader must know about source and limits.
  package let notice: LocalizedText
  package let version: String
  package let languages: [Language]
  package let profile: [ProfileField]
  /// In the order of the standard; parents before their parts.
  package let clauses: [Clause]
  /// In the order they are asked.
  package let questions: [Question]
  package let documents: [DocumentRequirement]
  package let roles: [NamedItem]
  package let processes: [Process]
  package let terms: [Term]
  /// What every document is reviewed against.
  package let principles: [WritingPrinciple]
  package let scoring: ScoringRules
  package let planning: PlanningRules
  /// Other standards compared with this one.
  package let crosswalks: [Crosswalk]
  /// Answers that do not go together.
  package let contradictions: [Contradiction]
  /// What certification asks for beyond the standard, by source.
  package let readiness: [ReadinessRules]
  /// Hash of the meaning of all files, 16 hexadecimal digits.
  package let fingerprint: String

  /// The sections the interview shows: the top-level clauses, and for a clause with more than two
  /// levels below it (clause 8) its direct parts.
  package let sections: [Clause]

  /// The numbers of a clause and all its parts, in order, by the number of the clause.
  let partsByClause: [String: [String]]
  /// Where the section of a clause stands, by the clause's number.
  private let sectionIndex: [String: Int]
  private let questionIndex: [String: Int]
  private let clauseIndex: [String: Int]
  private let documentIndex: [String: Int]

  package init(
    id: String, standard: String, title: LocalizedText, notice: LocalizedText, version: String,
    languages: [Language], profile: [ProfileField], clauses: [Clause], questions: [Question],
    documents: [DocumentRequirement], roles: [NamedItem], processes: [Process], terms: [Term],
    principles: [WritingPrinciple] = [], scoring: ScoringRules, planning: PlanningRules,
    crosswalks: [Crosswalk] = [], contradictions: [Contradiction] = [],
    readiness: [ReadinessRules] = [], fingerprint: String
  ) {
    self.id = id
    self.standard = standard
    self.title = title
    self.notice = notice
    self.version = version
    self.languages = languages
    self.profile = profile
    self.clauses = clauses
    self.questions = questions
    self.documents = documents
    self.roles = roles
    self.processes = processes
    self.terms = terms
    self.principles = principles
    self.scoring = scoring
    self.planning = planning
    self.crosswalks = crosswalks
    self.contradictions = contradictions
    self.readiness = readiness
    self.fingerprint = fingerprint
    sections = Self.sections(clauses)
    sectionIndex = Self.sectionIndex(clauses, sections)
    partsByClause = Self.partsByClause(clauses)
    questionIndex = Self.index(questions.map(\.id))
    clauseIndex = Self.index(clauses.map(\.number))
    documentIndex = Self.index(documents.map(\.id))
  }

  /// The year in the standard's name: `2018`.
  package var edition: String { standard.split(separator: ":").last.map(String.init) ?? standard }

  /// The question with this id.
  package func question(_ id: String) -> Question? { questionIndex[id].map { questions[$0] } }

  /// The place of a question in the order asked.
  package func position(of question: String) -> Int? { questionIndex[question] }

  /// The clause with this number.
  package func clause(_ number: String) -> Clause? { clauseIndex[number].map { clauses[$0] } }

  /// The document with this id.
  package func document(_ id: String) -> DocumentRequirement? {
    documentIndex[id].map { documents[$0] }
  }

  /// The profile field with this id.
  package func profileField(_ id: String) -> ProfileField? { profile.first { $0.id == id } }

  /// The name of a role; a role without a name is shown by its id.
  package func roleName(_ id: String) -> LocalizedText {
    roles.first { $0.id == id }?.title ?? LocalizedText(en: id, zh: id)
  }

  /// The name of a process; a process without a name is shown by its id.
  package func processName(_ id: String) -> LocalizedText {
    processes.first { $0.id == id }?.title ?? LocalizedText(en: id, zh: id)
  }

  /// Where the section of a question stands in ``sections``; nil for a clause outside all of them.
  func section(of question: Question) -> Int? { sectionIndex[question.clause] }

  private static func sections(_ clauses: [Clause]) -> [Clause] {
    let split = Set(clauses.filter { $0.depth > 3 }.map { String($0.number.prefix { $0 != "." }) })
    return clauses.filter { clause in
      if clause.depth == 1 { return !split.contains(clause.number) }
      return clause.depth == 2 && clause.parentNumber.map(split.contains) == true
    }
  }

  private static func partsByClause(_ clauses: [Clause]) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for clause in clauses {
      for above in clause.path { result[above, default: []].append(clause.number) }
    }
    return result
  }

  private static func sectionIndex(_ clauses: [Clause], _ sections: [Clause]) -> [String: Int] {
    let places = index(sections.map(\.number))
    return Dictionary(
      clauses.compactMap { clause in
        let parts = clause.number.split(separator: ".")
        let above = parts.indices.reversed().lazy.map {
          parts.prefix($0 + 1).joined(separator: ".")
        }
        return above.compactMap { places[$0] }.first.map { (clause.number, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
