/// What makes an answer less certain than it looks, by how sure people said they are.
package struct Doubt: Sendable, Equatable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Rated fully, and many were not sure.
    case unsure
    /// Two camps, and many were very sure.
    case sureButSplit = "sure-but-split"
  }

  package let kind: Kind
  /// How many are so unsure, or so sure.
  package let people: Int
  /// How many said how sure they are.
  package let of: Int
}

extension AgreementRules {
  /// The doubt about an answer; nil where there is none, or too few said how sure they are.
  package func doubt(about answer: Answer) -> Doubt? {
    let said = answer.voices.filter { $0.confidence != nil }
    let all = said.reduce(0) { $0 + $1.people }
    guard all >= Workshop.fewestOfConfidence else { return nil }
    func doubt(_ kind: Doubt.Kind, _ degree: Voice.Confidence, from share: Double) -> Doubt? {
      let people = said.reduce(0) { $0 + ($1.confidence == degree ? $1.people : 0) }
      return isAtLeast(people, share, of: all) ? Doubt(kind: kind, people: people, of: all) : nil
    }
    if answer.rating == .fully, let doubt = doubt(.unsure, .not, from: unsure) { return doubt }
    guard agreement(of: answer.voices).label == .split else { return nil }
    return doubt(.sureButSplit, .very, from: sure)
  }
}
