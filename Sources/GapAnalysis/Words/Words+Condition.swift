extension Questionnaire {
  /// A condition in words, with what is known now: "“External suppliers” is yes (here: no)".
  package func explanation(
    of condition: Condition, in assessment: Assessment, _ words: Words
  ) -> String {
    func explain(_ part: Condition) -> String { explanation(of: part, in: assessment, words) }
    func join(_ parts: [Condition], _ phrase: Phrase) -> String {
      parts.map(explain).joined(separator: words(phrase))
    }
    switch condition {
    case .profile(let field, let values):
      let current = assessment.profile[field].map { valueNames($0, of: field, words) }
      return words(
        .conditionProfile,
        [
          "field": profileField(field)?.label[words.language] ?? field,
          "values": values.map { valueNames([$0], of: field, words) }
            .joined(separator: words(.conditionOr)),
          "current": current ?? words(.choiceNone),
        ])
    case .rating(let question, let ratings):
      let values = [
        "question": question, "ratings": words.list(ratings.map(words.name)),
        "current": words.name(of: assessment.answer(to: question).choice),
      ]
      return words(.conditionRating, values)
    case .all(let parts): return join(parts, .conditionAnd)
    case .any(let parts): return join(parts, .conditionOr)
    case .not(let part): return words(.conditionNot, ["condition": explain(part)])
    }
  }

  /// The values of a profile field as shown: the labels of choices, yes or no, or the text typed.
  package func valueNames(_ values: [String], of field: String, _ words: Words) -> String {
    let field = profileField(field)
    return words.list(
      values.map { value in
        if field?.kind == .yesNo { return words(value == "yes" ? .askYes : .askNo) }
        return field?.choices.first { $0.id == value }?.label[words.language] ?? value
      })
  }
}
