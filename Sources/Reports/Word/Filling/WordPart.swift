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

  /// - Parameters:
  ///   - file: the file as problems name it.
  ///   - repeats: whether a section with these names around it, outermost first, stands for a list.
  /// - Throws: `Problems` of XML that is none, and of tags that cannot be understood.
  init(
    _ bytes: [UInt8], name: String, file: String, repeats: ([String]) -> Bool
  ) throws(Problems) {
    let xml: XMLTokens
    do throws(OfficeFileError) {
      xml = try XMLTokens(bytes, part: name)
    } catch {
      throw Problems([error.problem(file)])
    }
    let place = name.hasSuffix("document.xml") ? file : "\(file) (\(name))"
    var preparation = WordPreparation(xml, file: place)
    preparation.findTags()
    preparation.placeSections(repeats)
    preparation.placeOthers()
    guard preparation.problems.isEmpty else { throw Problems(preparation.problems) }
    let text = preparation.text()
    self.name = name
    tagCount = preparation.tags.count
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
