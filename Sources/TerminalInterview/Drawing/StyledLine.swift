/// How a text looks; the terminal's own palette decides about the shade (4-bit colours only).
package enum Style: Sendable, Equatable {
  case plain, strong, faint, accent, good, fair, warning, bad

  /// The parameters of the control sequence that selects it (ECMA-48, SGR).
  var code: String {
    switch self {
    case .plain: ""
    case .strong: "1"
    case .faint: "2"
    case .accent: "1;36"
    case .good: "32"
    case .fair: "36"
    case .warning: "33"
    case .bad: "31"
    }
  }

  /// The same without a colour.
  var codeWithoutColour: String {
    switch self {
    case .strong, .accent: "1"
    case .plain, .faint, .good, .fair, .warning, .bad: ""
    }
  }
}

/// One row of the screen, made of texts that are safe to print.
package struct StyledLine: Sendable, Equatable {
  struct Span: Sendable, Equatable {
    let text: String
    let style: Style
  }

  private(set) var spans: [Span]

  init(_ text: String = "", _ style: Style = .plain) {
    spans = text.isEmpty ? [] : [Span(text: text, style: style)]
  }

  static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    var line = left
    line.spans += right.spans
    return line
  }

  /// The row without its looks.
  package var text: String { spans.map(\.text).joined() }

  /// The row as a terminal needs it.
  func rendered(coloured: Bool) -> String {
    spans.map { span in
      let code = coloured ? span.style.code : span.style.codeWithoutColour
      return code.isEmpty ? span.text : "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
    }.joined()
  }
}
