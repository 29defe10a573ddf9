import GapAnalysis

extension FileFailure {
  /// The problem of a file that cannot be read, at the place that names it.
  ///
  /// - Parameter limit: how many bytes a file may have that is no part of a questionnaire.
  func problem(_ name: String, at location: SourceLocation?, limit: Int? = nil) -> Problem {
    let (message, remedy) = words
    let size = self == .tooLarge ? limit.map { "such a file may have \($0 >> 20) MB" } : nil
    return Problem(at: location, "\(quoted(name)) \(message)", remedy: size ?? remedy, id: id)
  }

  private var words: (message: String, remedy: String?) {
    switch self {
    case .missing: ("does not exist", "create the file, or correct the name")
    case .notAFile: ("is not a file", "name a file")
    case .notPermitted: ("may not be read", "change its permissions")
    case .tooLarge:
      ("is too large", "files may have 4 MB, all of a questionnaire 16 MB")
    case .other(let reason): ("cannot be read (\(reason))", nil)
    }
  }

  private var id: String {
    switch self {
    case .missing: "missing-file"
    case .notAFile, .notPermitted, .other: "unreadable-file"
    case .tooLarge: "file-too-large"
    }
  }
}
