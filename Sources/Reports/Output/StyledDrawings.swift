extension ReportFile {
  /// The page with the rules for drawings in every one of them, colours put in for their names: what
  /// WeasyPrint needs, because it gives a drawing none of the styles of the page around it. Patterns
  /// give way to the plain colours behind them: it draws a repeated gradient in part only.
  package var withStyledDrawings: ReportFile {
    let page = text
    guard let open = page.firstRange(of: "<style class=\"drawings\">"),
      let close = page[open.upperBound...].firstRange(of: "</style>")
    else { return self }
    let rules = colours(in: page[..<close.lowerBound]).reduce(
      String(page[open.upperBound..<close.lowerBound])
    ) { $0.replacing("var(--\($1.key))", with: $1.value) }
    .replacing(#/url\(#[a-z-]+\) /#, with: "")
    let styled = page.replacing(#/<svg\b[^>]*>/#) { $0.output + "<style>" + rules + "</style>" }
    return ReportFile(name: name, bytes: Array(styled.utf8))
  }
}

/// What the custom properties of a style sheet stand for; of two values the later counts.
private func colours(in page: Substring) -> [String: String] {
  Dictionary(
    page.matches(of: #/--([a-z-]+): ?([^;}]+)/#).map { (String($0.1), String($0.2)) },
    uniquingKeysWith: { $1 })
}
