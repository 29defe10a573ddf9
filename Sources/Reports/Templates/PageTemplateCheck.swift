package import GapAnalysis

/// Proves that every name the pages of the interview in the browser use is one they are filled with.
///
/// Their engine knows more than that of the reports: `{{<layout}}` is the frame around a page, and
/// `{{$content}}` what is put into it.
package struct PageTemplateCheck {
  /// The folder of the pages below that of the templates.
  package static let folder = "ask"

  private let sources: [String: TemplateSource]
  private let words: Set<String>
  private var names: Set<String> = []
  private var problems: Set<Problem> = []
  /// Templates being looked at, outermost first.
  private var open: [String] = []

  /// All problems of the pages and the parts they are made of.
  ///
  /// - Parameters:
  ///   - names: what each page is filled with, by the name of the page.
  ///   - words: the catalogues of all languages.
  package static func problems(
    of sources: [TemplateSource], names: [String: Set<String>], words: [Words]
  ) -> [Problem] {
    var check = PageTemplateCheck(sources, TemplateLibrary.keys(of: words))
    for (page, names) in names.sorted(by: { $0.key < $1.key }) {
      check.names = names
      check.walk(Self.file(page))
    }
    return check.problems.sortedByPlace()
  }

  private init(_ sources: [TemplateSource], _ words: Set<String>) {
    self.sources = Dictionary(
      sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.words = words
  }

  private static func file(_ name: String) -> String { "\(folder)/\(name).html" }
}

extension PageTemplateCheck {
  private mutating func walk(_ template: String) {
    guard let source = sources[template] else { return }
    open.append(template)
    var sections: [Tag] = []
    for tag in source.tags {
      switch tag.kind {
      case .value: checkName(tag)
      case .section, .inverted:
        checkName(tag)
        sections.append(tag)
      case .inheritance:
        if source.isParent(tag) { include(tag) }
        sections.append(tag)
      case .close:
        if let last = sections.last, last.name == tag.name {
          sections.removeLast()
        } else {
          report(
            "unexpected-close", tag, "'\(tag.name)' is closed but not open here",
            sections.last.map { "close '\($0.name)' first" } ?? "remove {{/\(tag.name)}}")
        }
      case .partial: include(tag)
      case .comment: break
      case .unfinished: report("unfinished-tag", tag, "'{{' without '}}'", "close the tag")
      default: report("unsupported-tag", tag, "a page has no such tag", "see Templates/README.md")
      }
    }
    for section in sections {
      report(
        "unclosed-section", section, "section '\(section.name)' is not closed",
        "add {{/\(section.name)}}")
    }
    open.removeLast()
  }

  private mutating func include(_ tag: Tag) {
    let file = Self.file(tag.name)
    if open.contains(file) {
      return report(
        "recursive-partial", tag, "partial '\(tag.name)' includes itself",
        "a partial cannot be part of itself, directly or through others")
    }
    guard sources[file] != nil else {
      let parts = sources.keys.map { String($0.dropFirst(Self.folder.count + 1).dropLast(5)) }
      return report(
        "unknown-partial", tag, "there is no partial '\(tag.name)'",
        nearestMatch(to: tag.name, among: parts.sorted()).map(TemplateCheck.meant)
          ?? "name a file of \(Self.folder)/ without .html")
    }
    walk(file)
  }

  private mutating func checkName(_ tag: Tag) {
    guard tag.name != "." else { return }
    let path = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let first = path.first ?? ""
    guard names.contains(first) else {
      return report(
        "unknown-name", tag, "'\(first)' is not known on this page",
        nearestMatch(to: first, among: names.sorted()).map(TemplateCheck.meant)
          ?? "use the names the shipped page uses")
    }
    let key = path.dropFirst().joined(separator: ".")
    guard ["word", "words"].contains(first), !words.contains(key) else { return }
    report(
      "unknown-word", tag, "word '\(key)' is not in every catalogue",
      nearestMatch(to: key, among: words.sorted()).map(TemplateCheck.meant)
        ?? "add it to Templates/words/*.yaml")
  }

  private mutating func report(_ id: String, _ tag: Tag, _ message: String, _ remedy: String) {
    problems.insert(Problem(at: tag.location, message, remedy: remedy, id: id))
  }
}

extension TemplateSource {
  /// Whether a tag of inheritance names the frame: `{{<layout}}`, and not a place in it.
  fileprivate func isParent(_ tag: Tag) -> Bool {
    text.utf8.dropFirst(tag.bytes.lowerBound + 2).first == UInt8(ascii: "<")
  }
}
