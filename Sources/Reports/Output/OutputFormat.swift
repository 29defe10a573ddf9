/// What a report is written in; decides how its texts are escaped and languages are put together.
package enum OutputFormat: String, CaseIterable, Sendable {
  case html
  case markdown = "md"
  case word = "docx"
}

extension OutputFormat {
  /// The format of a template file by the end of its name; style sheets are parts of HTML, and the
  /// parts of a Word file are XML.
  init?(fileName: String) {
    switch fileName.split(separator: ".").last {
    case "html", "css": self = .html
    case "md": self = .markdown
    case "xml": self = .word
    default: return nil
    }
  }

  /// The text with everything taken out of it that would mean something to the format.
  func escape(_ text: String) -> String {
    switch self {
    case .html: escapeHTML(withoutControls(text))
    case .markdown: escapeMarkdown(withoutControls(text))
    case .word: escapeWord(withoutControls(text))
    }
  }

  /// Escaped texts of several languages as one, each marked where the format can mark it.
  func join(_ texts: [(language: String, text: String)]) -> String {
    switch self {
    case .html:
      texts.map { "<span lang=\"\($0.language)\">\($0.text)</span>" }.joined(separator: " ")
    case .markdown: texts.map(\.text).joined(separator: " / ")
    case .word: joinForWord(texts)
    }
  }
}
