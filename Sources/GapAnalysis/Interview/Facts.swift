/// What conditions look at, as far as it is known.
struct Facts {
  /// Values by profile field: nothing for a field that is open, none for one that is not asked.
  private(set) var profile: [String: [String]] = [:]
  /// By question id; nothing for what is not known.
  var ratings: [String: KnownRating] = [:]

  /// Whether a condition holds; having none always does.
  func truth(of condition: Condition?) -> Truth {
    condition?.evaluate(profile: { profile[$0] }, rating: { ratings[$0] ?? .unknown }) ?? .yes
  }

  /// Takes in a profile field, and tells whether it is asked.
  ///
  /// Unlike a question, a field stays hidden until its condition is known to hold: it carries no duty
  /// that could be passed over. What is not asked counts as absent for what comes after it.
  fileprivate mutating func take(_ field: ProfileField, _ values: [String]?) -> Bool {
    let truth = truth(of: field.condition)
    if truth != .unknown { profile[field.id] = truth == .yes ? values : [] }
    return truth == .yes
  }
}

extension Questionnaire {
  /// The profile fields that are asked, given what is known; in order.
  package func profileFields(in assessment: Assessment) -> [ProfileField] {
    knownProfile(in: assessment).asked
  }

  /// One pass over the profile: which fields are asked, and what is then known of them.
  func knownProfile(in assessment: Assessment) -> (asked: [ProfileField], facts: Facts) {
    var facts = Facts()
    let asked = profile.filter { facts.take($0, assessment.profile[$0.id]) }
    return (asked, facts)
  }
}
