import GapAnalysis

/// The facts a condition depends on, also through the conditions of the questions it refers to.
struct ConditionFacts {
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
  init?(of condition: ConditionDraft, askedAt place: Int, in content: ConditionTrial.Content) {
    var waiting = [(condition, place)]
    while let (condition, place) = waiting.popLast(), count <= Self.most {
      for leaf in condition.leaves {
        let values = Set(leaf.values.map(\.value))
        if leaf.kind == .profileField {
          guard values.isSubset(of: content.fields[leaf.id]?.possibleValues ?? []) else {
            return nil
          }
          fields[leaf.id, default: []].formUnion(values)
        } else {
          guard let target = content.questions[leaf.id], target.place < place else { return nil }
          if ratings[leaf.id] == nil, let inner = target.draft.condition {
            waiting.append((inner, target.place))
          }
          ratings[leaf.id, default: []].formUnion(values.compactMap(Rating.init(rawValue:)))
        }
      }
    }
  }
}
