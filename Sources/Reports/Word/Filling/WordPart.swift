import GapAnalysis
import OfficeFiles

/// A part of somebody's Word file, made ready to be filled: every tag in one piece, every section
/// around whole rows, paragraphs or runs.
struct WordPart {
  let name: String
  /// The part as a template.
  let template: TemplateSource
  /// How many tags it holds.
  let tagCount: Int
  /// What looks like a mistake and may be none.
  let warnings: [Problem]
  /// Whether nowhere in it one table follows another at once.
  let separatesTables: Bool

  /// - Parameters:
  ///   - file: the file as problems name it.
  ///   - names: all that a tag may hold anywhere.
  ///   - repeats: whether a section with these names around it, outermost first, stands for a list.
  /// - Throws: `Problems` of XML that is none, and of tags that cannot be understood.
  init(
    _ bytes: [UInt8], name: String, file: String, names: Set<String>, repeats: ([String]) -> Bool
  ) throws(Problems) {
    let xml: XMLTokens
    do throws(OfficeFileError) {
      xml = try XMLTokens(bytes, part: name)
    } catch {
      throw Problems([error.problem(file)])
    }
    let place = name.hasSuffix("document.xml") ? file : "\(file) (\(name))"
    var preparation = WordPreparation(xml, file: place, names: names)
    preparation.findTags()
    preparation.placeSections(repeats)
    preparation.placeOthers()
    guard preparation.problems.isEmpty else { throw Problems(preparation.problems) }
    let text = preparation.text()
    self.name = name
    tagCount = preparation.tags.count
    warnings = preparation.warnings
    separatesTables = !xml.hasAdjacentTables
    template = TemplateSource(name: name, file: place, text: text)
    origins = preparation.written.map { preparation.paragraphs[preparation.tags[$0].paragraph] }
      .map { ($0.number, $0.text) }
  }

  /// For each tag of the template, in order: the number and text of the paragraph it was typed in.
  private let origins: [(number: Int, text: String)]

  /// A problem of the template as a problem of the file it came from.
  func located(_ problem: Problem) -> Problem {
    guard let location = problem.location,
      let index = template.tags.firstIndex(where: { $0.location == location }),
      index < origins.count
    else { return problem }
    let origin = origins[index]
    return Problem(
      problem.severity,
      at: SourceLocation(file: template.file, line: origin.number, column: 1),
      "\(problem.message), in “\(origin.text)”", remedy: problem.remedy, id: problem.id)
  }
}

extension XMLTokens {
  fileprivate var hasAdjacentTables: Bool {
    let table = code(of: "w:tbl")
    let elements = tokens.indices.lazy.filter {
      tokens[$0].kind != .text && tokens[$0].kind != .other
    }
    return zip(elements, elements.dropFirst()).contains { first, second in
      tokens[first].name == table && tokens[first].kind == .end
        && tokens[second].name == table && tokens[second].kind == .start
    }
  }
}
