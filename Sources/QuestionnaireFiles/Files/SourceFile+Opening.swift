import GapAnalysis

extension SourceFile {
  /// The root of a file that the caller names; nil, with problems, where it cannot be read.
  func open() -> YAMLNode? {
    do throws(FileFailure) {
      let bytes = try contents(ofFile: path, limit: run.limits.fileBytes)
      return YAMLComposer.compose(bytes, of: self)
    } catch {
      run.add(error.problem(path, at: nil, limit: run.limits.fileBytes))
      return nil
    }
  }
}
