import GapAnalysis

/// The facts a condition depends on, also through the conditions of what it refers to.
struct ConditionFacts {
  /// A condition, and what is asked before it.
  struct Asked {
    let condition: ConditionDraft
    /// Of the question it belongs to; a document's comes after all questions.
    var place = Int.max
    /// Of the profile field it belongs to; all else comes after the profile.
    var fieldPlace = Int.max
  }

  /// The values that conditions compare each profile field with.
  private(set) var fields: [String: Set<String>] = [:]
  /// The ratings that conditions compare each question with.
  private(set) var ratings: [String: Set<Rating>] = [:]

  /// Combinations double with each fact, and with each value of a field that may hold many; with
  /// more than these, trying them all takes too long.
  static let most = 12

  var count: Int { fields.count + ratings.count }

  /// How many values the field that is compared with most of them is compared with.
  var mostValues: Int { fields.values.map(\.count).max() ?? 0 }

  /// Nil where a statement refers to what is not there, or not earlier: other checks say so.
  ///
  /// Stops early where there are more than ``most``.
  init?(of asked: Asked, in content: ConditionTrial.Content) {
    var waiting = [asked]
    while let asked = waiting.popLast(), count <= Self.most {
      for leaf in asked.condition.leaves {
        let values = Set(leaf.values.map(\.value))
        if leaf.kind == .profileField {
          guard let target = content.fields[leaf.id], target.place < asked.fieldPlace,
            values.isSubset(of: target.draft.value.possibleValues ?? [])
          else { return nil }
          if fields[leaf.id] == nil, let inner = target.draft.condition {
            waiting.append(Asked(condition: inner, place: 0, fieldPlace: target.place))
          }
          fields[leaf.id, default: []].formUnion(values)
        } else {
          guard let target = content.questions[leaf.id], target.place < asked.place else {
            return nil
          }
          if ratings[leaf.id] == nil, let inner = target.draft.condition {
            waiting.append(Asked(condition: inner, place: target.place))
          }
          ratings[leaf.id, default: []].formUnion(values.compactMap(Rating.init(rawValue:)))
        }
      }
    }
  }
}
