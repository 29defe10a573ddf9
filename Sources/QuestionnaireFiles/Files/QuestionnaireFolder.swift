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

  /// The root of the main file; nil, with problems, where it cannot be read.
  func openMainFile() -> (file: SourceFile, root: YAMLNode)? {
    let file = SourceFile(path: path + "/" + Self.mainFile, run: run)
    guard resolvedPath(file.path) != nil else {
      run.add(
        Problem(
          at: nil, "\(quoted(path)) holds no \(Self.mainFile)",
          remedy: "name the folder of one questionnaire", id: "no-questionnaire"))
      return nil
    }
    return open(Self.mainFile, reporting: { self.run.add($0(nil)) })
  }

  /// The root of a file that is named at a place in another file.
  func open(
    _ name: String, namedIn file: SourceFile, at mark: Mark
  ) -> (file: SourceFile, root: YAMLNode)? {
    open(name, reporting: { self.run.add($0(file.location(mark))) })
  }

  private func open(
    _ name: String, reporting report: ((SourceLocation?) -> Problem) -> Void
  ) -> (file: SourceFile, root: YAMLNode)? {
    do throws(Refusal) {
      let bytes = try bytes(of: name)
      let file = SourceFile(path: path + "/" + name, run: run)
      return YAMLComposer.compose(bytes, of: file).map { (file, $0) }
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
