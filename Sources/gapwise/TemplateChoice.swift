import Foundation
import GapAnalysis
import Reports
import ShippedContent

/// What reports are made with: the shipped templates, a folder that replaces some, or a Word file.
enum TemplateChoice: Equatable {
  case shipped
  case folder(String)
  case document(String)

  /// - Parameter path: what the user named, if anything.
  /// - Throws: ``Failure`` where nothing is there.
  init(_ path: String?) throws {
    guard let path else {
      self = .shipped
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(
        "cannot find the template '\(path)'; name a Word file (.docx) or a folder of templates")
    }
    self = isFolder.boolValue ? .folder(path) : .document(path)
  }

  /// The templates to fill; files of a folder go before the shipped ones of the same name.
  ///
  /// - Throws: `Problems` of the templates, ``Failure`` for a folder without any.
  func sources(_ content: ShippedContent) throws -> [TemplateSource] {
    let shipped = try TemplateSource.read(folder: content.templates)
    guard case .folder(let folder) = self else { return shipped }
    let own = try TemplateSource.read(folder: folder)
    for problem in UnusedFiles(in: folder, shipped: shipped).problems() { writeError("\(problem)") }
    guard !own.isEmpty else { throw Self.emptyFolder(folder) }
    let names = Set(own.map(\.name))
    return shipped.filter { !names.contains($0.name) } + own
  }

  /// What is said of a folder without any template.
  static func emptyFolder(_ folder: String) -> Failure {
    Failure(
      "cannot use '\(folder)': it holds no templates; copy some into it with: "
        + "gapwise template eject \(folder)")
  }

  /// The Word file, read whole.
  ///
  /// - Throws: ``Failure``
  static func bytes(of document: String) throws -> [UInt8] {
    let size = try? FileManager.default.attributesOfItem(atPath: document)[.size] as? Int
    guard let size, size <= 50_000_000 else {
      throw Failure("cannot use '\(document)': it is larger than 50 MB; take out large pictures")
    }
    guard let data = FileManager.default.contents(atPath: document) else {
      throw Failure("cannot read '\(document)'; check that you may open it")
    }
    return [UInt8](data)
  }
}
