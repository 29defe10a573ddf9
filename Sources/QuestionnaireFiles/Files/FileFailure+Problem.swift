import GapAnalysis

extension FileFailure {
  /// The problem of a file that cannot be read, at the place that names it.
  func problem(_ name: String, at location: SourceLocation?) -> Problem {
    let (message, remedy) = words
    return Problem(at: location, "\(quoted(name)) \(message)", remedy: remedy, id: id)
  }

  private var words: (message: String, remedy: String?) {
    switch self {
    case .missing: ("does not exist", "create the file, or correct the name")
    case .notAFile: ("is not a file", "name a file")
    case .notPermitted: ("may not be read", "change its permissions")
    case .tooLarge:
      ("is too large", "files may have 4 MB, all of a questionnaire 16 MB, exports 64 MB")
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
