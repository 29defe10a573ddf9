import GapAnalysis

/// One text in all its languages, and where each wording stands.
struct Passage {
  /// The text in one language.
  struct Wording {
    let language: Language
    let text: String
    let location: SourceLocation
  }

  /// Keys from the top of the file to the text, lists left out: `questions`, `levels`, `partly`.
  let path: [String]
  /// The nearest `id` above it; empty where there is none.
  let owner: String
  let wordings: [Wording]

  /// The key it stands under.
  var name: String { path.last ?? "" }

  /// The key of the question it belongs to, `levels` for all four; nil outside of questions.
  var questionKey: QuestionKey? {
    guard path.count > 1, path[0] == QuestionFileKey.questions.rawValue else { return nil }
    return QuestionKey(rawValue: path[1])
  }

  func wording(in language: Language) -> Wording? {
    wordings.first { $0.language == language }
  }
}

/// Walks through files for their texts, with places, which the typed values do not keep.
///
/// A mapping whose every key is a language is a text, wherever it stands, so that files added to the
/// format later are reviewed without further ado.
struct PassageWalk {
  let languages: Set<String>
  private(set) var passages: [Passage] = []

  init(_ languages: [Language]) { self.languages = Set(languages.map(\.rawValue)) }

  mutating func visit(
    _ node: YAMLNode, of file: SourceFile, path: [String] = [], owner: String = ""
  ) {
    switch node.content {
    case .scalar: break
    case .sequence(let items):
      for item in items { visit(item, of: file, path: path, owner: owner) }
    case .mapping(let entries):
      let read = entries.filter { !$0.key.isFree }
      if let wordings = wordings(read, of: file) {
        passages.append(Passage(path: path, owner: owner, wordings: wordings))
        return
      }
      let owner = read.first { $0.key.name == "id" }?.value.text ?? owner
      for entry in read {
        visit(entry.value, of: file, path: path + [entry.key.name], owner: owner)
      }
    }
  }

  /// Nil where the mapping is no text.
  private func wordings(_ entries: [YAMLEntry], of file: SourceFile) -> [Passage.Wording]? {
    guard !entries.isEmpty, entries.allSatisfy({ languages.contains($0.key.name) }) else {
      return nil
    }
    let wordings = entries.compactMap { entry in
      entry.value.text.map {
        Passage.Wording(
          language: Language(rawValue: entry.key.name), text: $0,
          location: file.location(entry.value.mark))
      }
    }
    return wordings.count == entries.count ? wordings : nil
  }
}
