import ConcurrentMap
import GapAnalysis

/// Checked templates with their words put in, ready to be filled.
struct TemplateLibrary: Sendable {
  private let programs: [String: TagProgram]
  /// The names of all templates.
  let names: Set<String>

  /// Checks the templates and prepares them for the languages of `words`.
  ///
  /// - Parameter starts: the templates that become files, each with what it starts in.
  init(
    _ sources: [TemplateSource], from starts: [(template: String, shape: Shape)], words: [Words]
  ) throws(Problems) {
    var (problems, reached) = TemplateCheck.review(
      sources, from: starts, words: Self.keys(of: words))
    if words.count > 1 { problems += BilingualTextCheck.problems(of: sources, reached) }
    guard problems.isEmpty else { throw Problems(problems) }
    names = Set(sources.map(\.name))
    // What becomes part of no file was not checked.
    let used = sources.compactMap { source in reached[source.name].map { (source, $0) } }
    let table = NameTable(used.flatMap(\.1))
    let programs = concurrentMap(count: used.count) { index in
      let (source, tags) = used[index]
      return OutputFormat(fileName: source.name).map { format in
        TagProgram(source, tags, Pen(format: format, words: words), table)
      }
    }
    self.programs = Dictionary(
      zip(used.map(\.0.name), programs).compactMap { name, program in program.map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The keys every catalogue holds.
  static func keys(of words: [Words]) -> Set<String> {
    words.dropFirst().reduce(Set(words.first?.texts.keys.map(\.self) ?? [])) {
      $0.intersection($1.texts.keys)
    }
  }

  /// The text of a report in UTF-8; nil for a name that is not a template's.
  func render(_ template: String, _ root: Value) -> [UInt8]? {
    programs[template]?.filled(root, with: programs)
  }
}
