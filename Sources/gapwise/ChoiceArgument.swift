import GapAnalysis

/// The choice that `--rating` names, with the reason that "not applicable" needs.
///
/// - Throws: ``Failure`` for one that is not known.
func choice(_ rating: String, reason: String?, text: String?) throws -> Choice {
  if let known = Rating(letter: rating) ?? Rating(rawValue: rating) { return .rated(known) }
  switch rating {
  case "dk", "dont-know": return .dontKnow
  case "na", "not-applicable":
    return .notApplicable(NotApplicable(try givenReason(reason), text: text ?? ""))
  default:
    throw Failure("rating '\(rating)' is not known; use N, P, L, F, dk or na", code: .usage)
  }
}

private func givenReason(_ reason: String?) throws -> NotApplicable.Reason {
  guard let known = reason.flatMap(NotApplicable.Reason.init) else {
    let all = NotApplicable.Reason.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure("--rating na needs a --reason; use one of \(all)", code: .usage)
  }
  return known
}
