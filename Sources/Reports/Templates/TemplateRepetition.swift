/// Keeps a template from growing beyond all measure: lists within lists they do not belong to multiply,
/// and so do partials that include one another many times over.
struct TemplateRepetition {
  /// More tags than this, partials counted each time they are included, are no report.
  static let mostTags = 200_000

  /// The sections that are open, outermost first; those that repeat nothing are kept too.
  var lists: [OpenList] = []
  /// Whether growth was told of, which is enough.
  var isReported = false
  private var tags = 0

  /// One open section.
  struct OpenList {
    let name: String
    let repeats: Bool
    /// Whether it was found outside the list it stands in, and so is the same for every record.
    let isForeign: Bool
  }

  /// Counts the tags of a template that is looked at; false where there are too many.
  mutating func takes(_ count: Int) -> Bool {
    tags += count + 1
    return tags <= Self.mostTags
  }

  /// Opens a section; false where it would multiply what is repeated already: a list inside itself,
  /// or a second one from outside.
  mutating func open(_ name: String, _ kind: Shape.Kind, _ levels: [TemplateCheck.Level]) -> Bool {
    let repeats =
      switch kind {
      case .list, .texts: true
      case .text, .record: false
      case .flag: nil as Bool?
      }
    guard let repeats else { return true }
    let first = String(name.prefix { $0 != "." })
    let isForeign =
      repeats && lists.contains(where: \.repeats) && !(levels.last?.holds(first) ?? false)
    let isAgain = isForeign && lists.contains { $0.repeats && $0.name == name }
    let isSecond = isForeign && lists.contains(where: \.isForeign)
    lists.append(OpenList(name: name, repeats: repeats, isForeign: isForeign))
    return !isAgain && !isSecond
  }

  /// Closes the last section.
  mutating func close() { _ = lists.popLast() }
}

extension TemplateCheck.Level {
  /// Whether a record holds the name itself.
  fileprivate func holds(_ name: String) -> Bool {
    if case .record(let shape) = self { shape[name] != nil } else { false }
  }
}
