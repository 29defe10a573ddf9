/// How much work actions and documents are.
///
/// A document's work is counted at the document, once. A question that asks whether a document is
/// there wants nothing but the writing: only what its effort exceeds that by is work of its own,
/// whichever action the writing belongs to.
struct ActionEffort {
  private let rules: PlanningRules
  private let documents: DocumentPlan
  private let assessment: Assessment

  init(_ rules: PlanningRules, _ documents: DocumentPlan, _ assessment: Assessment) {
    self.rules = rules
    self.documents = documents
    self.assessment = assessment
  }

  /// Person-days that are left of a question's own work.
  func days(of question: Question) -> Double {
    let edits = assessment.edits(of: .action(question.id))
    let assumed = rules.effortDays[question.effort] ?? 0
    let own =
      question.kind == .document
      ? max(0, assumed - days(ofDocuments: documents(of: question))) : assumed
    return (edits.number(.days) ?? own) * edits.remaining
  }

  /// Ids of the documents to write that a question leads to.
  func documents(of question: Question) -> [String] {
    question.documents.filter { documents[$0]?.isWork == true }
  }

  /// Person-days of documents together.
  func days(ofDocuments ids: some Sequence<String>) -> Double {
    ids.reduce(0) { $0 + (documents[$1]?.days ?? 0) }
  }

  /// The documents, with all those to be written before them.
  func withNeeds(_ ids: [String], except known: Set<String> = []) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    var waiting = ids
    while let id = waiting.popLast() {
      guard !known.contains(id), let item = documents[id], item.isWork, seen.insert(id).inserted
      else { continue }
      found.append(id)
      waiting += item.document.dependsOn
    }
    return found.count < 2
      ? found : found.sorted { documents.place(of: $0) ?? 0 < documents.place(of: $1) ?? 0 }
  }

  /// Whether somebody said that the action is done; its question is still to be answered anew.
  func isDone(_ question: Question) -> Bool {
    assessment.edits(of: .action(question.id)).status == .done
  }
}
