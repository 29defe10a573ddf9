import GapAnalysis

/// Something referred to elsewhere in the report.
struct LinkSource: Sendable {
  let anchor: String
  let code: String
  let title: LocalizedText
  var state: DocumentState?
  var action: DocumentAction?
}

extension Blueprint<LinkSource> {
  static let link = Blueprint(
    "link",
    [
      .text("anchor", "Id of the place it leads to, for `#...`.") { $1.pen.verbatim($0.anchor) },
      .text("code", "Short reference: a clause number, a document code, a question id.") {
        $1.pen.verbatim($0.code)
      },
      .text("title", "Title of the clause or document, text of the question.") {
        $1.pen.content($0.title)
      },
      .text("state", "State of a document in words; empty for anything else.") { link, page in
        link.state.map { state in page.pen.each { $0.name(of: state) } } ?? .empty
      },
      .text("state-class", "State of a document as a style class.") {
        $1.pen.verbatim($0.state?.rawValue ?? "")
      },
    ])
}
