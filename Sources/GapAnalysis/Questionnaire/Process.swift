/// What groups questions across clauses, and where it comes from.
package struct Process: Sendable, Equatable {
  /// What the edition made of one of the processes everybody knew before it.
  package enum History: Sendable, Equatable {
    /// It is still one process; the number is the one it is known by.
    case kept(number: Int)
    /// It is one of several that the process with this number became.
    case split(number: Int)
    /// No earlier process leads to it.
    case new
  }

  package let id: String
  package let title: LocalizedText
  /// Nil for what was never counted among the processes.
  package let history: History?
  /// Numbers of the clauses that describe it.
  package let clauses: [String]
  /// In which perspectives an organisation gains when the process works.
  package let value: [Perspective]

  package init(
    id: String, title: LocalizedText, history: History? = nil, clauses: [String] = [],
    value: [Perspective] = []
  ) {
    self.id = id
    self.title = title
    self.history = history
    self.clauses = clauses
    self.value = value
  }
}

/// One of the four perspectives in which value is stated (the balanced scorecard of Kaplan and Norton;
/// its "learning and growth" is the organisation here).
package enum Perspective: String, CaseIterable, Sendable {
  case financial, customer, process, organisation
}
