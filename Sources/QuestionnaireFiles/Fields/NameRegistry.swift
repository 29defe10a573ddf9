import GapAnalysis

/// An id that a file defines or refers to, and the place where it does.
struct Mention: Sendable {
  let kind: NameKind
  let id: String
  let location: SourceLocation
  /// Within what the id must be unique: the field of a choice; empty for the whole questionnaire.
  var scope = ""
}

/// All ids of a questionnaire: where each is defined, and where each is used.
final class NameRegistry {
  private(set) var definitions: [Mention] = []
  private(set) var references: [Mention] = []

  func define(_ mention: Mention) { definitions.append(mention) }

  func refer(_ mention: Mention) { references.append(mention) }
}
