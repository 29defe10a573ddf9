/// What the interview's pages in a browser say beyond what the terminal says too.
package enum BrowserPhrase: String, CaseIterable, Sendable {
  case asksInBrowser = "is-open"
  case link = "link"
  case code = "code"
  case endsWithInterrupt = "how-to-end"
  case askAgain = "goes-on"
  case saved = "saved"
  case kept = "kept"
  case progress = "progress"
  case stale = "stale"
  case decideWithReason = "decide-with-reason"
  case wrongCode = "wrong-code"
  case codeIsSpent = "code-is-spent"
  case missing = "missing"
  case tooLarge = "too-large"
  case reportFailed = "report-failed"
  case found = "found"
}

extension Words {
  /// The phrase with its `{name}` places filled in.
  package func callAsFunction(
    _ phrase: BrowserPhrase, _ values: [String: String] = [:]
  ) -> String {
    text("browser.\(phrase.rawValue)", values)
  }
}
