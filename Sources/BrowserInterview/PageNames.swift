/// The names each page is filled with: what its template, and the parts it is made of, may refer to.
/// Whatever fills a page is held to them (``PageTemplates``).
package enum PageNames {
  /// By the name of the page; those of lists and of their entries together.
  package static let pages: [String: Set<String>] = [
    "enter": ["texts", "words", "problem", "language"],
    "message": frame,
    "question": frame.union(question),
    "fact": frame.union([
      "id", "label", "place", "help", "seen", "is-text", "is-date", "is-many", "is-draft", "value",
      "choices", "name", "key", "is-chosen", "can-go-back",
    ]),
    "sections": frame.union(questions).union([
      "sections", "number", "section-title", "section-answered", "section-applicable", "state",
      "first", "is-here", "is-by-impact", "beyond",
    ]),
    "list": frame.union(questions).union(["remarks", "line", "nothing"]),
    "reviews": frame.union(["lists", "name", "value", "count"]),
    "search": frame.union(questions).union(["typed", "count"]),
    "end": frame.union([
      "open", "next", "beyond", "results", "line", "can-go-back", "snapshots", "name",
    ]),
    "trouble": frame.union(["reason", "is-failure", "is-gone", "conflicts", "line"]),
  ]

  /// What the parts of a question's page are opened by.
  static let openings: Set = [
    "open-decision", "open-why", "open-note", "open-evidence", "open-history",
  ]

  /// What surrounds every page.
  private static let frame: Set = [
    "word", "language", "here", "once", "title", "organisation", "answered", "applicable",
    "progress", "time-left", "saved", "can-undo", "can-redo", "notice", "notice-text", "kind",
  ]

  /// A list of questions.
  private static let questions: Set = [
    "questions", "id", "clause", "ask", "choice", "is-open", "list",
  ]

  private static let question: Set<String> = openings.union([
    "id", "clause", "clause-title", "place", "seen", "levels", "value", "key", "name", "means",
    "is-chosen", "is-other", "said", "line", "why", "history", "is-flagged", "is-answered",
    "can-go-back", "is-saved", "returns", "note", "has-note", "has-note-draft", "evidence", "index",
    "entry", "evidence-count", "is-proof", "draft-what", "draft-where", "draft-date", "draft-who",
    "reasons", "is-mandatory", "takes-text", "reason-text", "reason-prompt", "shows-na", "decision",
    "choices", "reason",
  ])
}

extension View {
  /// Every name it holds, those of lists too, besides the keys of words.
  var names: Set<String> { Self.names(in: entries) }

  private static func names(in entries: [String: Any]) -> Set<String> {
    entries.reduce(into: []) { names, entry in
      names.insert(entry.key)
      if ["word", "words"].contains(entry.key) { return }
      let inner = entry.value as? [[String: Any]] ?? [entry.value as? [String: Any] ?? [:]]
      names.formUnion(inner.flatMap(Self.names))
    }
  }
}
