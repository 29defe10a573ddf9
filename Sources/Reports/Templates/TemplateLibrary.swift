import ConcurrentMap
import GapAnalysis
import Mustache

/// Checked templates with their words put in, ready to be filled.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary
  /// The names of all templates.
  let names: Set<String>

  /// Checks the templates and prepares them for the languages of `words`.
  ///
  /// - Parameter starts: the templates that become files, each with what it starts in.
  init(
    _ sources: [TemplateSource], from starts: [(template: String, shape: Shape)], words: [Words]
  ) throws(Problems) {
    let problems = TemplateCheck.problems(of: sources, from: starts, words: Self.keys(of: words))
    guard problems.isEmpty else { throw Problems(problems) }
    try self.init(checked: sources, words: words)
  }

  /// Prepares templates without a mistake.
  init(checked sources: [TemplateSource], words: [Words]) throws(Problems) {
    let parsed = concurrentMap(count: sources.count) { index in
      Result { () throws(Problems) in try Self.prepared(sources[index], words) }
    }
    var library = MustacheLibrary()
    for (source, template) in zip(sources, parsed) {
      if let template = try template.get() { library.register(template, named: source.name) }
    }
    self.library = library
    names = Set(sources.map(\.name))
  }

  /// The keys every catalogue holds.
  static func keys(of words: [Words]) -> Set<String> {
    words.dropFirst().reduce(Set(words.first?.texts.keys.map(\.self) ?? [])) {
      $0.intersection($1.texts.keys)
    }
  }

  /// The text of a report; nil for a name that is not a template's.
  func render(_ template: String, _ root: Value) -> String? {
    library.render(root, withTemplate: template)
  }

  /// The template with its words put in; nil for a file that is no template.
  private static func prepared(
    _ source: TemplateSource, _ words: [Words]
  ) throws(Problems) -> MustacheTemplate? {
    guard let format = OutputFormat(fileName: source.name) else { return nil }
    return try parse(source.filled(with: words, format), file: source.file)
  }

  /// Every leaf is escaped already, so the engine must not: each template needs the mark, for a
  /// partial does not take it over. On a line of its own, or the engine leaves blank lines behind.
  private static func parse(
    _ text: String, file: String
  ) throws(Problems) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: "{{%CONTENT_TYPE: TEXT}}\n" + text)
    } catch {
      let context = (error as? MustacheTemplate.ParserError)?.context
      let place = SourceLocation(
        file: file, line: max(1, (context?.lineNumber ?? 2) - 1),
        column: context?.columnNumber ?? 1)
      throw Problems([
        Problem(
          at: place, "the template engine cannot read this", remedy: "see Templates/README.md",
          id: "template-syntax")
      ])
    }
  }
}

extension TemplateSource {
  /// The template with its words in it.
  func filled(with words: [Words], _ format: OutputFormat) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    let pen = Pen(format: format, words: words)
    for tag in Tag.scan(text, file: file) {
      guard tag.kind == .value, let word = WordReference(tag.name) else { continue }
      result += bytes[position..<tag.bytes.lowerBound]
      let said = word.isPlain ? pen.plain { $0.text(word.key) } : pen.each { $0.text(word.key) }
      result += said.text.utf8.flatMap { $0 == UInt8(ascii: "{") ? Array("&#123;".utf8) : [$0] }
      position = tag.bytes.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }
}
