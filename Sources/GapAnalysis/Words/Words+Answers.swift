extension Rating {
  /// The number that chooses it: 1 to 4.
  package var key: Int { (Rating.allCases.firstIndex(of: self) ?? 0) + 1 }

  package init?(key: Int) {
    guard let rating = Rating.allCases.first(where: { $0.key == key }) else { return nil }
    self = rating
  }
}

extension Choice {
  /// The number that chooses it.
  package var key: Int {
    switch self {
    case .rated(let rating): rating.key
    case .dontKnow: 0
    case .notApplicable: 9
    }
  }
}

extension Words {
  /// A choice with the reason, if it has one.
  package func described(_ choice: Choice) -> String {
    guard case .notApplicable(let exception) = choice else { return name(of: choice) }
    return self(
      .askChoiceWithReason, ["answer": name(of: choice), "reason": described(exception)])
  }

  /// Why a question does not apply: the reason, and what was said of it.
  package func described(_ exception: NotApplicable) -> String {
    // Another reason is the one in the text.
    let isNamed = exception.text.isEmpty || exception.reason != .other
    return [isNamed ? name(of: exception.reason) : "", exception.text].filter { !$0.isEmpty }
      .joined(separator: self(.textSeparator))
  }

  /// One piece of evidence in a line: what, where, when, who.
  package func described(_ evidence: Evidence) -> String {
    list([evidence.what, evidence.place, evidence.date, evidence.who].filter { !$0.isEmpty })
  }

  /// The values of a profile field as the user knows them.
  package func described(_ values: [String], of field: ProfileField) -> String {
    let labels = values.map { value in
      switch field.kind {
      case .text, .date: value
      case .yesNo: self(value == "yes" ? .askYes : .askNo)
      case .choice, .many:
        field.choices.first { $0.id == value }?.label[language] ?? value
      }
    }
    return list(labels).withoutFullStop
  }

  /// What a field takes, in the order of the numbers that choose it; empty for text and dates.
  package func options(of field: ProfileField) -> [(value: String, label: String)] {
    switch field.kind {
    case .text, .date: []
    case .yesNo: [("yes", self(.askYes)), ("no", self(.askNo))]
    case .choice, .many: field.choices.map { ($0.id, $0.label[language]) }
    }
  }
}

extension String {
  /// For a text that a sentence ends with.
  package var withoutFullStop: String {
    hasSuffix(".") || hasSuffix("。") ? String(dropLast()) : self
  }

  /// The beginning of a very long text.
  package var beginning: String {
    let limit = 400
    guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return self[..<end] + " ..."
  }
}
