import ConcurrentMap
import GapAnalysis

/// The folder of a questionnaire: opens the files that lie in it, and no others.
final class QuestionnaireFolder {
  /// As the caller gave it, for messages.
  let path: String
  private let run: ReadingRun
  private let resolved: String
  private var opened: Set<String> = []
  private var bytesLeft = 16 << 20

  /// Nil, with a problem, where there is no such folder.
  init?(_ path: String, run: ReadingRun) {
    guard isFolder(path), let resolved = resolvedPath(path) else {
      run.add(
        Problem(
          at: nil, "\(quoted(path)) is not a folder",
          remedy: "name the folder that holds \(Self.mainFile)", id: "not-a-folder"))
      return nil
    }
    self.path = path
    self.run = run
    self.resolved = resolved
  }

  static let mainFile = "questionnaire.yaml"

  /// A file that could be read, with the root of what it holds.
  typealias Opened = (file: SourceFile, root: YAMLNode)

  /// The root of the main file; nil, with problems, where it cannot be read.
  func openMainFile() -> Opened? {
    let file = SourceFile(path: path + "/" + Self.mainFile, run: run)
    guard resolvedPath(file.path) != nil else {
      run.add(
        Problem(
          at: nil, "\(quoted(path)) holds no \(Self.mainFile)",
          remedy: "name the folder of one questionnaire", id: "no-questionnaire"))
      return nil
    }
    let bytes = bytes(of: Self.mainFile, reporting: { self.run.add($0(nil)) })
    return bytes.flatMap { YAMLComposer.compose($0, of: file) }.map { (file, $0) }
  }

  /// The roots of the files that are named at places in another file, in that order; nil, with
  /// problems, for each that cannot be read, and without one for an empty name.
  ///
  /// Parsing is most of the work of reading a questionnaire, and no file's depends on another's, so
  /// all processors share it. What each may cost is checked against the run afterwards.
  func open(_ names: [(name: String, mark: Mark)], namedIn file: SourceFile) -> [Opened?] {
    let contents = names.map { name, mark in
      name.isEmpty
        ? nil : bytes(of: name, reporting: { self.run.add($0(file.location(mark))) })
    }
    let limits = YAMLLimits(remainingOf: run)
    let paths = names.map { path + "/" + $0.name }
    let parts = concurrentMap(count: names.count) { index in
      contents[index].map { ComposedFile($0, path: paths[index], limits: limits) }
    }
    return zip(paths, parts).map { path, part in
      let file = SourceFile(path: path, run: run)
      return part?.root(takenInto: file).map { (file, $0) }
    }
  }

  private func bytes(
    of name: String, reporting report: ((SourceLocation?) -> Problem) -> Void
  ) -> [UInt8]? {
    do throws(Refusal) {
      return try bytes(of: name)
    } catch {
      report { error.problem(name, at: $0) }
      return nil
    }
  }

  private func bytes(of name: String) throws(Refusal) -> [UInt8] {
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      throw .outsideFolder
    }
    guard opened.insert(name).inserted else { throw .listedTwice }
    let file = path + "/" + name
    guard let target = resolvedPath(file) else { throw .unreadable(.missing) }
    // A symbolic link may lead anywhere.
    guard target.hasPrefix(resolved == "/" ? resolved : resolved + "/") else {
      throw .outsideFolder
    }
    do throws(FileFailure) {
      let bytes = try contents(ofFile: target, limit: min(run.limits.fileBytes, bytesLeft))
      bytesLeft -= bytes.count
      return bytes
    } catch {
      throw .unreadable(error)
    }
  }
}

/// Why a file of the folder is not read.
private enum Refusal: Error {
  case outsideFolder, listedTwice
  case unreadable(FileFailure)

  func problem(_ name: String, at location: SourceLocation?) -> Problem {
    switch self {
    case .outsideFolder:
      Problem(
        at: location, "\(quoted(name)) leads out of the questionnaire's folder",
        remedy: "keep every file in the folder", id: "outside-folder")
    case .listedTwice:
      Problem(
        at: location, "\(quoted(name)) is named twice", remedy: "remove one of them",
        id: "repeated-file")
    case .unreadable(let failure): failure.problem(name, at: location)
    }
  }
}
