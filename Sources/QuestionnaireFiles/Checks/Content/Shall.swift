import GapAnalysis

/// English texts say what is done, not what "shall" be: that is the word of standards.
enum Shall {
  static func check(_ content: WrittenContent) -> [Problem] {
    content.wordings(in: .english).filter { tokens(of: $0.text).contains("shall") }.map { wording in
      Problem(
        .warning, at: wording.location, "'shall' is the language of standards",
        remedy: "say in plain words what is done", id: "shall")
    }
  }
}
