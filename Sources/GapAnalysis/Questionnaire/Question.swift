/// One assessable point of a standard.
///
/// An object that never changes: results hold each question many times over, and copying its twenty
/// texts and lists was most of the time that scoring took.
package final class Question: Sendable, Equatable {
  /// What the question looks at.
  package enum Kind: String, CaseIterable, Sendable {
    /// Something people do.
    case practice
    /// Something that must be written down.
    case document
    /// Something that must be proved afterwards.
    case record
  }

  /// What each rating looks like for this very question.
  package struct Levels: Sendable, Equatable {
    package let not: LocalizedText
    package let partly: LocalizedText
    package let largely: LocalizedText
    package let fully: LocalizedText

    package init(
      not: LocalizedText, partly: LocalizedText, largely: LocalizedText, fully: LocalizedText
    ) {
      self.not = not
      self.partly = partly
      self.largely = largely
      self.fully = fully
    }

    package subscript(rating: Rating) -> LocalizedText {
      switch rating {
      case .not: not
      case .partly: partly
      case .largely: largely
      case .fully: fully
      }
    }
  }

  /// Stable, dotted and readable; never reused, never renumbered.
  package let id: String
  package let clause: String
  package let ask: LocalizedText
  package let why: LocalizedText
  package let levels: Levels
  /// What an auditor would accept.
  package let evidence: [LocalizedText]
  /// Ids of the roles to ask.
  package let who: [String]
  package let kind: Kind
  /// A requirement: "not applicable" is not offered (ISO/IEC 20000-1 allows no exclusion).
  package let isMandatory: Bool
  /// Certification stops here if unmet.
  package let isGate: Bool
  /// Part of the triage.
  package let isQuick: Bool
  /// 1 to 4: how much it hurts if missing.
  package let impact: Int
  package let effort: Effort
  package let consequence: LocalizedText
  package let action: LocalizedText
  /// What well-run organisations commonly do beyond the requirement; shown as guidance, never scored.
  package let guidance: LocalizedText?
  /// Ids of the documents that answering this leads to.
  package let documents: [String]
  package let condition: Condition?
  /// Id of the process the question belongs to.
  package let process: String
  /// Version of the questionnaire that introduced it.
  package let since: String
  /// Hash of the question's meaning: another value means another question.
  package let fingerprint: UInt64

  package init(
    id: String, clause: String, ask: LocalizedText, why: LocalizedText, levels: Levels,
    evidence: [LocalizedText], who: [String], kind: Kind, isMandatory: Bool, isGate: Bool,
    isQuick: Bool, impact: Int, effort: Effort, consequence: LocalizedText,
    action: LocalizedText, guidance: LocalizedText? = nil, documents: [String],
    condition: Condition?, process: String,
    since: String, fingerprint: UInt64
  ) {
    self.id = id
    self.clause = clause
    self.ask = ask
    self.why = why
    self.levels = levels
    self.evidence = evidence
    self.who = who
    self.kind = kind
    self.isMandatory = isMandatory
    self.isGate = isGate
    self.isQuick = isQuick
    self.impact = impact
    self.effort = effort
    self.consequence = consequence
    self.action = action
    self.guidance = guidance
    self.documents = documents
    self.condition = condition
    self.process = process
    self.since = since
    self.fingerprint = fingerprint
  }

  package static func == (left: Question, right: Question) -> Bool {
    left === right || left.isSamePlace(as: right) && left.saysTheSame(as: right)
  }
}

extension Question {
  private func isSamePlace(as other: Question) -> Bool {
    id == other.id && clause == other.clause && who == other.who && kind == other.kind
      && isMandatory == other.isMandatory && isGate == other.isGate && isQuick == other.isQuick
      && impact == other.impact && effort == other.effort && documents == other.documents
      && condition == other.condition && process == other.process && since == other.since
      && fingerprint == other.fingerprint
  }

  private func saysTheSame(as other: Question) -> Bool {
    ask == other.ask && why == other.why && levels == other.levels && evidence == other.evidence
      && consequence == other.consequence && action == other.action && guidance == other.guidance
  }
}

/// How much work something is; a planning assumption of ours, never a quoted fact.
package enum Effort: String, CaseIterable, Sendable, Comparable {
  case small = "S"
  case medium = "M"
  case large = "L"

  package static func < (left: Effort, right: Effort) -> Bool {
    left.rank < right.rank
  }

  // Found by its rank, not by hashing its text.
  package func hash(into hasher: inout Hasher) { hasher.combine(rank) }

  /// 0 for small, 2 for large.
  var rank: Int {
    switch self {
    case .small: 0
    case .medium: 1
    case .large: 2
    }
  }
}
