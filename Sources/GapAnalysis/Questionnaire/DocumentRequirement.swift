/// One item of the documented information a standard needs, or common practice recommends.
///
/// An object that never changes, for the same reason as ``Question``.
package final class DocumentRequirement: Sendable, Equatable {
  /// What form the document takes.
  package enum Kind: String, CaseIterable, Sendable {
    case policy, plan, process, procedure
    /// Proof of what was done: it arises once and is not changed afterwards.
    case record
    /// A list that is kept up to date.
    case register
    case report, document
  }

  /// Why the document is on the list.
  package enum Basis: String, CaseIterable, Sendable {
    /// The standard asks for it.
    case mandatory
    /// The standard asks for it in a situation.
    case conditional
    /// Common practice; never counted as missing.
    case recommended
  }

  package let id: String
  /// A short reference for tables: `D34`.
  package let code: String
  package let title: LocalizedText
  package let kind: Kind
  package let basis: Basis
  /// 1 policy or manual, 2 process, 3 procedure or instruction, 4 record or form.
  package let level: Int
  /// Numbers of the clauses it serves.
  package let clauses: [String]
  /// Id of the role that owns it.
  package let owner: String
  /// Id of the role that approves it.
  package let approver: String
  /// Ids of the documents that come first.
  package let dependsOn: [String]
  package let effort: Effort
  /// Months between reviews; 0 for records, which arise as they arise.
  package let reviewMonths: Int
  /// What it must cover.
  package let points: [LocalizedText]
  /// The columns of a register; its points where none are given.
  package let columns: [LocalizedText]
  /// Documents with the same group may be one document in a small firm.
  package let mergeGroup: String?
  /// Letters of the Chinese application pack it serves.
  package let applicationPack: [String]
  package let condition: Condition?

  package init(
    id: String, code: String, title: LocalizedText, kind: Kind, basis: Basis, level: Int,
    clauses: [String], owner: String, approver: String, dependsOn: [String], effort: Effort,
    reviewMonths: Int, points: [LocalizedText], columns: [LocalizedText] = [],
    mergeGroup: String? = nil, applicationPack: [String] = [], condition: Condition? = nil
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.kind = kind
    self.basis = basis
    self.level = level
    self.clauses = clauses
    self.owner = owner
    self.approver = approver
    self.dependsOn = dependsOn
    self.effort = effort
    self.reviewMonths = reviewMonths
    self.points = points
    self.columns = columns.isEmpty && kind == .register ? points : columns
    self.mergeGroup = mergeGroup
    self.applicationPack = applicationPack
    self.condition = condition
  }

  package static func == (left: DocumentRequirement, right: DocumentRequirement) -> Bool {
    left === right || left.isSameItem(as: right) && left.isKeptTheSame(as: right)
  }
}

extension DocumentRequirement {
  private func isSameItem(as other: DocumentRequirement) -> Bool {
    id == other.id && code == other.code && title == other.title && kind == other.kind
      && basis == other.basis && level == other.level && clauses == other.clauses
      && dependsOn == other.dependsOn && condition == other.condition
  }

  private func isKeptTheSame(as other: DocumentRequirement) -> Bool {
    owner == other.owner && approver == other.approver && effort == other.effort
      && reviewMonths == other.reviewMonths && points == other.points && columns == other.columns
      && mergeGroup == other.mergeGroup && applicationPack == other.applicationPack
  }
}
