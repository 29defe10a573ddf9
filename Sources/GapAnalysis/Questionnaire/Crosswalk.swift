/// Which clauses of another standard ask for what clauses of this one ask for.
///
/// Standards share clause numbers and not their meaning, so every row names both sides: 6.3 plans the
/// management system in ISO/IEC 20000-1 and changes in ISO 9001.
package struct Crosswalk: Sendable, Equatable {
  /// How far what satisfies the other standard serves here.
  package enum Reuse: String, CaseIterable, Sendable {
    /// One answer can serve both, once its scope is checked.
    case same
    /// A part is there; the rest has to be added.
    case partial
  }

  /// One clause of this standard with those of the other.
  package struct Row: Sendable, Equatable {
    /// Also stands for the parts of the clause that have no row of their own.
    package let clause: String
    /// As the other standard numbers them.
    package let theirs: [String]
    package let reuse: Reuse
    package let note: LocalizedText?

    package init(clause: String, theirs: [String], reuse: Reuse, note: LocalizedText? = nil) {
      self.clause = clause
      self.theirs = theirs
      self.reuse = reuse
      self.note = note
    }
  }

  package let id: String
  /// As printed, with its edition: `ISO 9001:2015`.
  package let standard: String
  package let title: LocalizedText
  /// What readers must know about the comparison.
  package let note: LocalizedText
  /// When the organisation holds the other standard.
  package let condition: Condition
  /// A clause without a row exists only here.
  package let rows: [Row]

  package init(
    id: String, standard: String, title: LocalizedText, note: LocalizedText, condition: Condition,
    rows: [Row]
  ) {
    self.id = id
    self.standard = standard
    self.title = title
    self.note = note
    self.condition = condition
    self.rows = rows
  }

  /// The row of a clause: its own, else that of the nearest clause it is part of.
  package func row(for clause: Clause) -> Row? {
    rows.filter { clause.lies(within: $0.clause) }.max { $0.clause.count < $1.clause.count }
  }
}
