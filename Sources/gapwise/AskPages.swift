import BrowserInterview
import Foundation
import GapAnalysis
import Reports

/// The files the interview's pages in the browser are made of.
struct AskPages {
  private let templates: String

  private var folder: String { "\(templates)/\(PageTemplateCheck.folder)" }

  /// - Parameter templates: the folder of all templates.
  init(in templates: String) { self.templates = templates }

  /// Everything that is wrong with them, each at its place.
  func problems(_ words: [Words]) -> [Problem] {
    // Whatever includes what is missing would be named too.
    if !missing.isEmpty { return missing.map(Self.problem(ofMissing:)) }
    do throws(Problems) {
      _ = try checked(words)
      return []
    } catch {
      return error.all
    }
  }

  /// The pages, ready to be filled.
  ///
  /// - Throws: ``Failure`` where they are missing, `Problems` where one is faulty.
  func prepared(_ words: [Words]) throws -> PageTemplates {
    if let path = missing.first {
      throw Failure("cannot read '\(path)'; name the folder of Templates/ with --content")
    }
    return try checked(words)
  }

  private func checked(_ words: [Words]) throws(Problems) -> PageTemplates {
    let sources = try TemplateSource.read(folder: templates, groups: [PageTemplateCheck.folder])
    let found = PageTemplateCheck.problems(of: sources, names: PageNames.pages, words: words)
    guard found.isEmpty else { throw Problems(found) }
    return try PageTemplates(files, in: folder)
  }

  private var files: [String: [UInt8]] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var files: [String: [UInt8]] = [:]
    for name in names where [".html", ".css", ".js"].contains(where: name.hasSuffix) {
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init)
    }
    return files
  }

  /// The paths of those that are not there.
  private var missing: [String] {
    PageTemplates.needed.map { "\(folder)/\($0)" }
      .filter { !FileManager.default.isReadableFile(atPath: $0) }
  }

  private static func problem(ofMissing path: String) -> Problem {
    Problem(
      at: nil, "'\(path)' cannot be read", remedy: "copy the shipped one", id: "missing-template")
  }
}
