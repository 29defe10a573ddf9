import GapAnalysis

/// One file being read, under the path it is shown by.
struct SourceFile {
  let path: String
  let run: ReadingRun

  func location(_ mark: Mark) -> SourceLocation {
    SourceLocation(file: path, line: Int(mark.line), column: Int(mark.column))
  }

  func error(_ mark: Mark, _ message: String, remedy: String? = nil, id: String) {
    run.add(Problem(at: location(mark), message, remedy: remedy, id: id))
  }

  func warning(_ mark: Mark, _ message: String, remedy: String? = nil, id: String) {
    run.add(Problem(.warning, at: location(mark), message, remedy: remedy, id: id))
  }
}

/// A word from a file in single quotes, safe and short enough for a message.
func quoted(_ word: some StringProtocol) -> String {
  let most = 60
  let scalars = word.unicodeScalars.lazy.filter { !isControl($0) }
  let shown = String(String.UnicodeScalarView(scalars.prefix(most)))
  let isLong = scalars.dropFirst(most).first != nil
  return "'\(shown)\(isLong ? "…" : "")'"
}
