import Foundation
package import GapAnalysis

/// What stands in a folder of templates and is never read: each is a warning that says why.
package struct UnusedFiles {
  private let folder: String
  /// The names of the shipped templates.
  private let shipped: [String]

  /// - Parameter folder: somebody's own templates.
  package init(in folder: String, shipped: [TemplateSource]) {
    self.folder = folder
    self.shipped = shipped.map(\.name).sorted()
  }

  /// All of them, in order.
  package func problems() -> [Problem] {
    names(in: folder).flatMap { name in
      if TemplateSource.folders.contains(name) { return problems(inGroup: name) }
      let path = "\(folder)/\(name)"
      guard isFolder(path) else { return [stray(name)] }
      return names(in: path).isEmpty ? [] : [problem(ofFolder: name)]
    }.sortedByPlace()
  }

  private func problems(inGroup group: String) -> [Problem] {
    names(in: "\(folder)/\(group)").map { "\(group)/\($0)" }.compactMap { name in
      if isFolder("\(folder)/\(name)") {
        return warning(
          name, "a folder within '\(group)' is not looked at",
          "put its files into '\(group)' themselves")
      }
      return OutputFormat(fileName: name) == nil ? otherFormat(name) : nil
    }
  }

  /// A folder that is none of templates.
  private func problem(ofFolder name: String) -> Problem {
    switch name {
    case "words", "ask", "workshop", "Questionnaires", "Templates":
      return warning(
        name, "'\(name)' is not read from a folder of templates",
        "name a folder that holds all of Questionnaires/ and Templates/ with --content")
    default:
      let near = nearestMatch(to: name, among: TemplateSource.folders)
      return warning(
        name, "'\(name)' is no folder of templates",
        near.map { "did you mean '\($0)'?" }
          ?? "move its files into \(TemplateSource.placesInWords)")
    }
  }

  /// A file that stands beside the folders.
  private func stray(_ name: String) -> Problem {
    let place = shipped.first { $0.hasSuffix("/" + name) }
    return warning(
      name, "'\(name)' stands in none of the folders of templates",
      place.map { "did you mean '\($0)'?" }
        ?? "move it into \(TemplateSource.placesInWords), or remove it")
  }

  /// A file of a format no template has.
  private func otherFormat(_ name: String) -> Problem {
    if name.hasSuffix(".docx") {
      let part = name + ".xml"
      let other = shipped.contains(part) ? "; its text is made of '\(part)'" : ""
      return warning(
        name, "a Word file is no template of a folder",
        "fill it by itself with: gapwise report FILE --template \(folder)/\(name)\(other)")
    }
    let near = nearestMatch(to: name, among: shipped)
    return warning(
      name, "'\(name)' is no template",
      near.map { "did you mean '\($0)'?" } ?? "templates end in .html, .css, .md or .docx.xml")
  }

  private func warning(_ name: String, _ message: String, _ remedy: String) -> Problem {
    let place = SourceLocation(file: "\(folder)/\(name)", line: 1, column: 1)
    return Problem(
      .warning, at: place, message, remedy: remedy, id: "unused-template")
  }

  /// What stands in a folder besides hidden files and what explains it.
  private func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && $0 != "README.md" }.sorted()
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
