import GapAnalysis

/// What an editor is given: comments that say what is asked, then the text.
struct EditorSheet {
  let comments: [String]
  let text: String

  /// The last comment; what stands after it is the text, whatever it begins with.
  private static let end = "# ----------------------------------------"

  var template: String {
    let lines = comments.flatMap {
      SafeText.printable($0, keepingNewlines: true).split(separator: "\n")
    }
    return lines.map { "# \($0)\n" }.joined() + Self.end + "\n" + text + "\n"
  }

  /// The text in what came back; an empty one means that nothing changed.
  func text(of edited: String) -> String {
    let lines = edited.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let body =
      lines.firstIndex { $0 == Self.end }.map { lines[($0 + 1)...] }
      ?? lines.drop { $0.hasPrefix("# ") }
    let written = body.joined(separator: "\n").trimmed
    return written.isEmpty ? text : written
  }
}
