/// Answers that cannot all be right, and what to say to whoever gave them.
///
/// It judges nothing and changes no result; it asks to look again.
package struct Contradiction: Sendable, Equatable {
  package let id: String
  /// What is answered where the answers do not go together.
  package let condition: Condition
  /// Why they do not, and which is right.
  package let text: LocalizedText

  package init(id: String, condition: Condition, text: LocalizedText) {
    self.id = id
    self.condition = condition
    self.text = text
  }

  /// Ids of the questions it is about, in the order its condition names them.
  package var questions: [String] {
    condition.leaves.reduce(into: []) { ids, leaf in
      guard case .rating(let question, _) = leaf, !ids.contains(question) else { return }
      ids.append(question)
    }
  }
}
