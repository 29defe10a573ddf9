import Foundation

/// The questionnaires and templates that come with the program, found at run time so that they can be
/// read, edited and replaced without building anything.
package struct ShippedContent: Sendable, Equatable {
  /// The folder that holds `Questionnaires/` and `Templates/`.
  package let folder: String

  package var questionnaires: String { folder + "/Questionnaires" }
  package var templates: String { folder + "/Templates" }

  /// Looks, in this order, at the folder given, `share/gapwise` beside an installed program, and the
  /// folders above a program that was built in its own package.
  ///
  /// - Parameters:
  ///   - given: what the user named, if anything; then nothing else is looked at.
  ///   - executable: path of the running program.
  /// - Returns: nil where there is no content.
  package init?(given: String?, executable: String) {
    let candidates = given.map { [$0] } ?? Self.candidates(near: executable)
    guard let found = candidates.first(where: Self.holdsContent) else { return nil }
    folder = found
  }

  /// Path of the running program, with links resolved.
  package static var executable: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// The folders of the questionnaires, in the order of their names.
  package var questionnaireFolders: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: questionnaires)) ?? []
    return names.sorted().map { "\(questionnaires)/\($0)" }
      .filter { FileManager.default.fileExists(atPath: $0 + "/questionnaire.yaml") }
  }

  private static func candidates(near executable: String) -> [String] {
    var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
    var result = [folder.deletingLastPathComponent().appendingPathComponent("share/gapwise").path]
    while folder.path != "/" {
      result.append(folder.path)
      folder.deleteLastPathComponent()
    }
    return result
  }

  private static func holdsContent(_ folder: String) -> Bool {
    ["Questionnaires", "Templates"].allSatisfy { name in
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }
  }
}
