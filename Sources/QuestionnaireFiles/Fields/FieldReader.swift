import GapAnalysis

/// What reading a value needs to know: the file, the languages, and the ids met so far.
struct FieldReader {
  let file: SourceFile
  /// Those the questionnaire declares; empty where they are not known, so that any is accepted.
  let languages: [Language]
  let names: NameRegistry
  /// Whether each text must be in all of the languages; else one is enough.
  var needsEveryLanguage = true
  /// Answers are nobody's business: messages about them do not repeat what is written.
  var repeatsValues = true

  /// Reports a value that is not what its field takes.
  func reportType(of node: YAMLNode, _ name: String, mustBe words: String) {
    if node.isBlank {
      file.error(
        node.mark, "\(name) is empty", remedy: "write \(words), or remove the key", id: "empty")
    } else {
      file.error(
        node.mark, "\(name) must be \(words), not \(node.kindWords)", id: "wrong-type")
    }
  }
}

extension YAMLNode {
  /// As in "must be a text, not ...".
  var kindWords: String {
    switch content {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The text of a scalar that is not left blank.
  var text: String? {
    if case .scalar(let text) = content, !isBlank { text } else { nil }
  }
}
