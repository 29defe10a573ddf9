/// What an id in a file names.
enum NameKind: String, Sendable {
  case question, clause, document, role, process
  case profileField = "profile field"
  case choice, term
  case principle = "writing principle"
  case rule = "finding rule"
  case crosswalk = "compared standard"
  case contradiction
  case readiness = "readiness rule set"
  case readinessCondition = "readiness condition"
  case packItem = "pack item"

  /// The kind in an id of ours: `unknown-profile-field`.
  var slug: String { rawValue.split(separator: " ").joined(separator: "-") }
}
