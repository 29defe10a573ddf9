import GapAnalysis

extension RichInterview {
  mutating func press(_ key: Key, _ reader: Reader) {
    var reader = reader
    switch key {
    case .up, .character("k"): reader.scroll = max(0, reader.scroll - 1)
    case .down, .character("j"): reader.scroll += 1
    case .pageUp: reader.scroll = max(0, reader.scroll - 8)
    case .pageDown, .character(" "): reader.scroll += 8
    case .home: reader.scroll = 0
    default:
      overlays.removeLast()
      return
    }
    overlays[overlays.count - 1] = .reading(reader)
  }

  mutating func press(_ key: Key, _ search: Search) {
    var search = search
    switch key {
    case .escape:
      overlays.removeLast()
      return
    case .enter:
      guard search.found.indices.contains(search.marker) else { return say(.wizardNothingFound) }
      overlays.removeLast()
      return jump(to: search.found[search.marker])
    case .up: search.marker = max(0, search.marker - 1)
    case .down: search.marker = min(max(0, search.found.count - 1), search.marker + 1)
    default:
      guard search.field.take(key) else { return }
      search.found = found(search.field.text)
      search.marker = 0
    }
    overlays[overlays.count - 1] = .search(search)
  }

  /// What a clause number or an id leads to, then what holds the words.
  private mutating func found(_ text: String) -> [Question] {
    let typed = text.trimmed
    guard !typed.isEmpty else { return [] }
    let index = searchIndex ?? SearchIndex(interview.wholeQuestionnaire)
    searchIndex = index
    let place = interview.destination(typed.asPlace)
    return unique(
      [place].compactMap(\.self).map(\.id) + interview.find(typed.asPlace, in: index).map(\.id)
    )
    .compactMap(interview.questionnaire.question)
  }

  /// The reader for a purpose, in the language spoken now.
  func reader(for purpose: Reader.Purpose) -> Reader {
    let paragraphs: [String] =
      switch purpose {
      case .why(let id):
        interview.questionnaire.question(id).map { words.background(of: $0, in: interview) } ?? []
      case .history(let id):
        interview.questionnaire.question(id).map { words.history(of: $0, in: interview) } ?? []
      }
    return Reader(
      purpose: purpose,
      title: words(purpose.isHistory ? .wizardHistoryTitle : .wizardWhyTitle),
      paragraphs: paragraphs)
  }

  /// Puts what lies over the step into the language spoken now; nothing typed is lost.
  mutating func retitle() {
    overlays = overlays.map { overlay in
      switch overlay {
      case .menu(let old, let purpose):
        var menu = menu(for: purpose)
        menu.marker = old.marker
        return .menu(menu, purpose)
      case .writing(var writing):
        for (index, label) in labels(of: writing.purpose).enumerated() {
          writing.entries[index].label = label
        }
        writing.title = title(of: writing.purpose)
        return .writing(writing)
      case .reading(let old): return .reading(reader(for: old.purpose))
      case .search: return overlay
      }
    }
  }
}
