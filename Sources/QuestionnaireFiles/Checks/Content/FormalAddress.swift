import GapAnalysis

/// Chinese texts address nobody as 您; they speak of the organisation.
enum FormalAddress {
  static func check(_ content: WrittenContent) -> [Problem] {
    content.wordings(in: .chinese).filter { $0.text.contains("您") }.map { wording in
      Problem(
        .warning, at: wording.location, "'您' addresses the reader formally",
        remedy: "leave the person out, or write '你们'", id: "formal-address")
    }
  }
}
