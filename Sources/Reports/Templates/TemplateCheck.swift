import GapAnalysis

/// Proves that every name a template uses exists where it is used, before anything is rendered.
///
/// Every list holds records of one shape, so the names are known without any data: a mistake is found
/// even in a part that no report has needed yet.
struct TemplateCheck {
  /// Sections and partials within one another, far beyond what a report needs.
  static let mostLevels = 100

  let sources: [String: TemplateSource]
  private let words: Set<String>
  /// Whether it is a part of somebody's own Word file, which includes nothing.
  private let standsAlone: Bool
  private var problems: [Problem] = []
  private var seen = Set<Problem>()
  /// Partials being looked at, outermost first.
  private var open: [String] = []
  /// The tags of every template that was looked at.
  private var reached: [String: [Tag]] = [:]
  private var repetition = TemplateRepetition()
  /// By the name of a partial, the templates that include it.
  private var includers: [String: Set<String>] = [:]
  /// Sections and partials that are open.
  private var depth = 0

  /// - Parameter words: the keys every catalogue holds.
  private init(_ sources: [TemplateSource], words: Set<String>, standsAlone: Bool = false) {
    self.sources = Dictionary(
      sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.words = words
    self.standsAlone = standsAlone
  }

  /// All problems of a part of somebody's own Word file.
  ///
  /// - Parameter starts: the part, with what it starts in.
  static func problems(
    of sources: [TemplateSource], from starts: [(template: String, shape: Shape)],
    words: Set<String>
  ) -> [Problem] {
    var check = TemplateCheck(sources, words: words, standsAlone: true)
    for (template, shape) in starts { check.walk(template, [.record(shape)]) }
    for source in sources {
      guard let tags = check.reached[source.name] else { continue }
      do throws(Problems) {
        check.problems += try WordTemplateCheck(source, tags, isWhole: true).sectionProblems()
      } catch {
        check.problems += error.all
      }
    }
    return check.problems.sortedByPlace()
  }

  /// All problems of the templates that become files, and of everything they include; with the tags
  /// of all of them.
  ///
  /// - Parameter starts: those templates, each with what it starts in.
  static func review(
    _ sources: [TemplateSource], from starts: [(template: String, shape: Shape)],
    words: Set<String>
  ) -> (problems: [Problem], reached: [String: [Tag]]) {
    var check = TemplateCheck(sources, words: words)
    for (template, shape) in starts { check.start(template, shape) }
    let word = WordTemplatesCheck(
      starts: Set(starts.map(\.template)), includers: check.includers)
    check.problems += word.problems(of: sources, check.reached)
    return (check.problems.sortedByPlace(), check.reached)
  }

  private mutating func start(_ template: String, _ shape: Shape) {
    guard let source = sources[template] else {
      return report("missing-template", at: nil, "template '\(template)' is missing")
    }
    if source.isBlank {
      report(
        "empty-template", at: source.beginning,
        "'\(template)' is empty, and so would be what is made of it",
        remedy: "delete the file to get the shipped one")
    }
    walk(template, [.record(shape)])
  }
}

extension TemplateCheck {
  /// What a name can be looked up in, innermost last.
  enum Level {
    case record(Shape)
    /// Inside a section on a text: `{{.}}` is that text.
    case text
  }

  private mutating func walk(_ template: String, _ outer: [Level]) {
    guard let tags = tags(of: template) else { return }
    guard repetition.takes(tags.count) else { return refuseGrowth(tags.first?.location) }
    open.append(template)
    let before = (repetition.lists, depth)
    defer {
      open.removeLast()
      (repetition.lists, depth) = before
    }
    var levels = outer
    var sections: [(tag: Tag, pushes: Bool)] = []
    for tag in tags {
      switch tag.kind {
      case .value: checkValue(tag, levels)
      case .section, .inverted:
        guard deepens(tag) else { return }
        let level = checkSection(tag, levels)
        sections.append((tag, level != nil))
        if let level { levels.append(level) }
      case .close:
        guard let last = sections.last, last.tag.name == tag.name else {
          report(
            "unexpected-close", at: tag.location, "'\(tag.name)' is closed but not open here",
            remedy: sections.last.map { "close '\($0.tag.name)' first" })
          return
        }
        sections.removeLast()
        depth -= 1
        if last.pushes {
          levels.removeLast()
          repetition.close()
        }
      case .partial:
        guard deepens(tag) else { return }
        checkPartial(tag, levels)
        depth -= 1
      case .comment: break
      default: refuse(tag)
      }
    }
    for section in sections {
      report(
        "unclosed-section", at: section.tag.location, "section '\(section.tag.name)' is not closed",
        remedy: "add {{/\(section.tag.name)}}")
    }
  }

  private mutating func tags(of template: String) -> [Tag]? {
    if let tags = reached[template] { return tags }
    reached[template] = sources[template]?.tags
    return reached[template]
  }

  /// Counts one more level; false where there are too many.
  private mutating func deepens(_ tag: Tag) -> Bool {
    depth += 1
    guard depth > Self.mostLevels else { return true }
    report(
      "nested-too-deeply", at: tag.location,
      "sections and partials are nested more than \(Self.mostLevels) levels deep",
      remedy: "close sections before opening others")
    return false
  }

  private mutating func checkValue(_ tag: Tag, _ levels: [Level]) {
    if WordReference(tag.name) != nil { return checkWord(tag) }
    if tag.name == "." {
      if case .text? = levels.last { return }
      return report(
        "not-a-text", at: tag.location, "'.' is not a text here",
        remedy: "name a text of the record")
    }
    guard let kind = lookUp(tag, levels) else { return }
    if case .text = kind { return }
    report(
      "not-a-text", at: tag.location, "'\(tag.name)' is not a text",
      remedy: "open it with {{#\(tag.name)}}")
  }

  /// The level the section opens, if it opens one.
  private mutating func checkSection(_ tag: Tag, _ levels: [Level]) -> Level? {
    guard let kind = lookUp(tag, levels), tag.kind == .section else { return nil }
    if !repetition.open(tag.name, kind, levels) {
      report(
        "section-multiplies", at: tag.location,
        "list '\(tag.name)' is repeated inside lists it does not belong to",
        remedy: "close the other lists first, or name a list of their records")
    }
    switch kind {
    case .flag: return nil
    case .text, .texts: return .text
    case .record(let shape), .list(let shape): return .record(shape)
    }
  }

  private mutating func checkWord(_ tag: Tag) {
    guard let word = WordReference(tag.name), !words.contains(word.key) else { return }
    let near = nearestMatch(to: word.key, among: words.sorted())
    report(
      "unknown-word", at: tag.location, "word '\(word.key)' is not in every catalogue",
      remedy: near.map { "did you mean '\($0)'?" } ?? "add it to Templates/words/*.yaml")
  }

  private mutating func checkPartial(_ tag: Tag, _ levels: [Level]) {
    guard hasName(tag) else { return }
    if open.contains(tag.name) {
      return report(
        "recursive-partial", at: tag.location, "partial '\(tag.name)' includes itself",
        remedy: "a partial cannot be part of itself, directly or through others")
    }
    guard sources[tag.name] != nil else {
      let remedy = standsAlone ? Self.remedyInWordFile : remedy(forPartial: tag.name)
      return report(
        "unknown-partial", at: tag.location, "there is no partial '\(tag.name)'", remedy: remedy)
    }
    if let own = open.last { includers[tag.name, default: []].insert(own) }
    if let own = open.last, OutputFormat(fileName: own) != OutputFormat(fileName: tag.name) {
      report(
        "format-mixed", at: tag.location, "'\(tag.name)' is of another format than '\(own)'",
        remedy: "include .html and .css in .html, .md in .md")
    }
    walk(tag.name, levels)
  }
}

extension TemplateCheck {
  private mutating func refuseGrowth(_ location: SourceLocation?) {
    guard !repetition.isReported else { return }
    repetition.isReported = true
    report(
      "template-grows", at: location,
      "the templates include one another more than \(TemplateRepetition.mostTags) tags over",
      remedy: "include each partial fewer times")
  }

  private mutating func refuse(_ tag: Tag) {
    let (id, message, remedy): (String, String, String) =
      switch tag.kind {
      case .dynamicPartial:
        ("dynamic-partial", "a partial's name cannot be a value", "name the file itself")
      case .delimiters:
        ("delimiter-change", "delimiters cannot be changed", "write {{ and }}")
      case .unescaped:
        ("unescaped-tag", "values are escaped already", "write {{\(tag.name)}}")
      case .unfinished: ("unfinished-tag", "'{{' without '}}'", "close the tag")
      default:
        ("unsupported-tag", "this kind of tag is not supported", "see Templates/README.md")
      }
    report(id, at: tag.location, message, remedy: remedy)
  }

  mutating func report(
    _ id: String, at location: SourceLocation?, _ message: String, remedy: String? = nil
  ) {
    let problem = Problem(at: location, message, remedy: remedy, id: id)
    if seen.insert(problem).inserted { problems.append(problem) }
  }
}
