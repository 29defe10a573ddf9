package import GapAnalysis
import OfficeFiles

/// Somebody's own Word file as a template: whatever is in it stays as it is; its tags are filled.
package struct WordTemplate: Sendable {
  private let package: ZipPackage
  private let file: String
  private let parts: [(name: String, program: TagProgram, separatesTables: Bool)]
  private let words: [Words]
  private let toolVersion: String
  /// What looks like a mistake and may be none, in the order of the file.
  package let warnings: [Problem]

  /// Reads the file, finds its tags however Word has divided them, and checks every name.
  ///
  /// - Parameters:
  ///   - file: its path, for problems.
  ///   - words: the catalogues of the languages to show, in the order to show them.
  /// - Throws: `Problems` for what is no Word file, and of its tags.
  package init(
    bytes: [UInt8], file: String, words: [Words], toolVersion: String
  ) throws(Problems) {
    do throws(OfficeFileError) {
      package = try ZipPackage(bytes: bytes).asDocument()
    } catch {
      throw Problems([error.problem(file)])
    }
    self.words = words
    self.toolVersion = toolVersion
    self.file = file
    let root = Blueprint.root.shape
    let names = root.allNames
    var problems = package.problemsOfOtherParts(file)
    var parts: [WordPart] = []
    for part in package.parts where package.isFilled(part.name) {
      do throws(Problems) {
        parts.append(
          try WordPart(part.bytes, name: part.name, file: file, names: names) { root.isList($0) })
      } catch {
        problems += error.all
      }
    }
    if problems.isEmpty {
      problems = Self.problems(of: parts, file, root, words)
    }
    guard problems.isEmpty else { throw Problems(problems.sortedByPlace()) }
    warnings = parts.flatMap(\.warnings).sortedByPlace()
    self.parts = parts.map { part in
      let tags = part.template.tags
      let pen = Pen(format: .word, words: words)
      return (
        part.name, TagProgram(part.template, tags, pen, NameTable(tags)), part.separatesTables
      )
    }
  }

  private static func problems(
    of parts: [WordPart], _ file: String, _ root: Shape, _ words: [Words]
  ) -> [Problem] {
    guard parts.contains(where: { $0.tagCount > 0 }) else {
      return [
        Problem(
          at: nil, "'\(file)' holds no tag, so nothing would be filled in",
          remedy: "write tags such as {{organisation}}; see Templates/README.md", id: "no-tags")
      ]
    }
    return parts.flatMap { part in
      TemplateCheck.problems(
        of: [part.template], from: [(part.name, root)], words: TemplateLibrary.keys(of: words)
      ).map(part.located)
    }
  }

  /// The filled file: same template, same analysis, same bytes.
  ///
  /// - Throws: `Problems`
  package func fill(_ analysis: Analysis) throws(Problems) -> [UInt8] {
    do throws(OfficeFileError) {
      return try filled(analysis)
    } catch {
      throw Problems([error.problem(file)])
    }
  }

  private func filled(_ analysis: Analysis) throws(OfficeFileError) -> [UInt8] {
    let report = Report(analysis, toolVersion: toolVersion)
    let page = Page(report: report, pen: Pen(format: .word, words: words))
    let root = Blueprint.root.record(RootSource(page), page)
    var filled = package
    for (number, part) in parts.enumerated() {
      let xml = try XMLTokens(part.program.filled(root), part: part.name, allowsMarks: true)
      var finisher = WordFinisher(
        xml, care: .least, number: number, separatesTables: part.separatesTables)
      filled[part.name] = finisher.finished()
    }
    return try filled.archived()
  }
}

extension Shape {
  /// Whether the last of these names, each looked up inside the one before, is a list.
  fileprivate func isList(_ path: [String]) -> Bool {
    var levels = [self]
    var kind: Kind?
    for name in path {
      kind = levels.reversed().lazy.compactMap { $0[name]?.kind }.first
      switch kind {
      case .record(let shape), .list(let shape): levels.append(shape)
      default: break
      }
    }
    switch kind {
    case .list, .texts: return true
    default: return false
    }
  }
}
