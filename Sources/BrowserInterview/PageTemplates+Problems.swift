package import GapAnalysis
import Mustache

extension PageTemplates {
  /// What the template engine says about a template, in words, at the place where it stopped.
  ///
  /// - Parameters:
  ///   - file: its path.
  ///   - head: how many characters were put before its first line.
  static func problem(_ error: any Error, in file: String, after head: Int) -> Problem {
    let context = (error as? MustacheTemplate.ParserError)?.context
    let (line, column) = (context?.lineNumber ?? 1, context?.columnNumber ?? 1)
    let place = SourceLocation(
      file: file, line: line, column: max(1, line == 1 ? column - head : column))
    let (message, remedy) = words(for: error)
    return Problem(at: place, message, remedy: remedy, id: "page-template")
  }

  private static func words(for error: any Error) -> (message: String, remedy: String) {
    let cause = (error as? MustacheTemplate.ParserError)?.error as? MustacheTemplate.Error
    return switch cause {
    case .sectionCloseNameIncorrect:
      ("another section is open here than is closed", "close it first")
    case .expectedSectionEnd: ("a section is not closed", "add {{/name}} with its name")
    case .illegalTokenInsideInheritSection, .textInsideInheritSection:
      (
        "this cannot stand between {{<...}} and its end",
        "put it into {{$content}}...{{/content}}"
      )
    default: ("this tag is not understood", "see Templates/README.md")
    }
  }
}
