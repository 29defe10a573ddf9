import GapAnalysis

extension PlainInterview {
  /// Says a phrase. Every line that goes out goes through here or through ``read(_:)``: made safe,
  /// then wrapped.
  func say(_ phrase: Phrase, _ values: [String: String] = [:]) {
    say(words(phrase, values))
  }

  /// Says a text, on one line unless it does not fit.
  /// - Parameter keepingLines: whether its own lines stay lines.
  func say(_ text: String, keepingLines: Bool = false) {
    let safe = SafeText.printable(text, keepingNewlines: keepingLines)
    for line in LineWrap.lines(safe, width: console.width()) { console.write(line + "\n") }
  }

  /// Asks for one line. A line too long to store is refused here, once for all prompts.
  func read(_ prompt: String) throws(Leaving) -> String {
    while true {
      show(prompt)
      switch console.readLine() {
      case .line(let line) where line.utf8.count > Interview.longestText:
        if !console.isEchoed { console.write("\n") }
        say(words.described(Refusal.tooLong(limit: Interview.longestText)))
      case .line(let line):
        let typed = SafeText.typed(line).trimmed
        if !console.isEchoed { console.write(SafeText.printable(typed) + "\n") }
        return typed
      case .end:
        console.write("\n")
        throw Leaving(outcome: isDone ? .finished : .endOfInput)
      case .resumed: continue
      case .interrupted:
        console.write("\n")
        throw Leaving(outcome: .interrupted)
      }
    }
  }

  /// What is read by a prompt for free text.
  enum TextReply: Equatable {
    case nothing, remove, cancel
    case text(String)
  }

  /// Asks for free text. What is typed is the text, except for `-` and the words for going back, help
  /// and leaving when they stand alone.
  func readText(_ prompt: Phrase, _ values: [String: String] = [:]) throws(Leaving) -> TextReply {
    while true {
      let line = try read(words(prompt, values))
      guard case .command(let command, "") = vocabulary.read(line), isSpeltOut(line) else {
        return line.isEmpty ? .nothing : .text(line)
      }
      switch command {
      case .clear: return .remove
      case .back: return .cancel
      case .quit: throw leaving
      case .help: help()
      default: return .text(line)
      }
    }
  }

  /// Whether a command is more than a single Latin letter, which may well be an answer.
  func isSpeltOut(_ line: String) -> Bool {
    line.count > 1 || !(line.folded.first.map { $0.isASCII && $0.isLetter } ?? false)
  }

  /// How the session ends when the user wants to leave.
  var leaving: Leaving { Leaving(outcome: interview.outcomeOfLeaving) }

  /// Whether the interview is at its end with nothing open: then the end of the input is no loss.
  private var isDone: Bool { interview.current == .end && leaving.outcome == .finished }

  /// The prompt stays on its line, with a space after it if one fits.
  private func show(_ prompt: String) {
    let width = console.width()
    var lines = LineWrap.lines(SafeText.printable(prompt).trimmed, width: width)
    let last = lines.popLast() ?? ""
    for line in lines { console.write(line + "\n") }
    let hasRoom = width.map { CellWidth.standard.of(last) < $0 } ?? true
    console.write(prompt.last == " " && hasRoom ? last + " " : last)
  }
}
