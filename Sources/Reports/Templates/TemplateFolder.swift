import Foundation
package import GapAnalysis

extension TemplateSource {
  /// Reads all templates below a folder: regular files only, none above the size limit.
  ///
  /// Templates themselves never open a file; a partial can only be one of those read here.
  ///
  /// - Parameter groups: the folders below it to look at.
  package static func read(
    folder: String, groups: [String] = folders
  ) throws(Problems) -> [TemplateSource] {
    var sources: [TemplateSource] = []
    var problems: [Problem] = []
    for group in groups {
      for name in fileNames(in: folder + "/" + group) {
        switch read(group + "/" + name, in: folder) {
        case .success(let source): sources.append(source)
        case .failure(let found): problems += found.all
        }
      }
    }
    guard problems.isEmpty else { throw Problems(problems.sortedByPlace()) }
    return sources
  }

  private static func fileNames(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && OutputFormat(fileName: $0) != nil }.sorted()
  }

  private static func read(_ name: String, in folder: String) -> Result<TemplateSource, Problems> {
    let path = folder + "/" + name
    func refuse(_ message: String, _ remedy: String, _ id: String) -> Result<Self, Problems> {
      let place = SourceLocation(file: path, line: 1, column: 1)
      return .failure(Problems([Problem(at: place, message, remedy: remedy, id: id)]))
    }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular
    else {
      return refuse("not a regular file", "templates cannot be links or folders", "not-a-file")
    }
    guard let size = attributes[.size] as? Int, size <= maximumBytes else {
      return refuse(
        "template is larger than \(maximumBytes) bytes", "divide it into partials",
        "template-too-large")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return refuse(
        "the file may not be read", "give yourself the right to read it", "not-readable")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      return refuse("cannot be read as UTF-8", "save the file as UTF-8", "not-utf8")
    }
    return .success(TemplateSource(name: name, file: path, text: text))
  }
}
