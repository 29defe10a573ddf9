package import GapAnalysis

/// What a skin can have done for the user besides storing.
package struct Services {
  /// Lets the user write in their own editor.
  let edit: (String) -> EditorResult
  /// The paths that a beginning of one may mean.
  let completions: (String) -> [String]
  /// Writes the reports in a language into a folder, and gives their paths or why there are none.
  let writeReports: (String, Language) -> Result<[String], StorageFailure>

  package init(
    edit: @escaping (String) -> EditorResult = { _ in .noEditor("") },
    completions: @escaping (String) -> [String] = { _ in [] },
    writeReports: @escaping (String, Language) -> Result<[String], StorageFailure> = { _, _ in
      .success([])
    }
  ) {
    self.edit = edit
    self.completions = completions
    self.writeReports = writeReports
  }
}

/// What came back from the user's editor.
package enum EditorResult: Sendable, Equatable {
  case text(String)
  /// No editor could be started; which ones were tried.
  case noEditor(String)
  /// It ended with an error; what was there stays.
  case failed(String)
}
