/// What one source asks for before an organisation can be certified, beyond the standard itself.
///
/// Such rules change faster than standards, so they are data with a source, a date and a mark that
/// says whether somebody has read the source.
package struct ReadinessRules: Sendable, Equatable {
  /// How much of the rules was read in their source.
  package enum Verification: String, CaseIterable, Sendable {
    case yes, partly, no
  }

  package let id: String
  package let title: LocalizedText
  package let source: LocalizedText
  /// Of the source: a year, a month or a day, as far as it is known.
  package let date: String
  package let verification: Verification
  /// What readers must know about the source and its limits.
  package let notice: LocalizedText
  /// When the rules apply; always if nil.
  package let condition: Condition?
  package let conditions: [ReadinessCondition]
  /// What has to be handed in, in the order of the source.
  package let materials: [ReadinessCondition]
  /// The items that the system documents are handed in as.
  package let pack: [PackItem]

  package init(
    id: String, title: LocalizedText, source: LocalizedText, date: String,
    verification: Verification, notice: LocalizedText, condition: Condition? = nil,
    conditions: [ReadinessCondition], materials: [ReadinessCondition] = [], pack: [PackItem] = []
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.date = date
    self.verification = verification
    self.notice = notice
    self.condition = condition
    self.conditions = conditions
    self.materials = materials
    self.pack = pack
  }
}

/// One thing that must be so, or must be at hand, with how to tell.
package struct ReadinessCondition: Sendable, Equatable {
  package let id: String
  package let text: LocalizedText
  /// What would make it met.
  package let change: LocalizedText
  package let test: ReadinessTest

  package init(id: String, text: LocalizedText, change: LocalizedText, test: ReadinessTest) {
    self.id = id
    self.text = text
    self.change = change
    self.test = test
  }
}

/// One item of an application pack; documents say by its letter that they serve it.
package struct PackItem: Sendable, Equatable {
  package let letter: String
  package let title: LocalizedText

  package init(letter: String, title: LocalizedText) {
    self.letter = letter
    self.title = title
  }
}

/// How to tell whether a condition is met; structured, so that the answer can give its reasons.
package enum ReadinessTest: Sendable, Equatable {
  /// A statement about the profile and ratings holds.
  case facts(Condition)
  /// A profile field has a value, whichever it is.
  case answered(field: String)
  /// So many months have passed since the day in a profile field.
  case elapsed(field: String, months: Int)
  /// Each of the questions is rated so, or better.
  case rated(questions: [String], atLeast: Rating)
  /// Nothing came to one of these.
  case noFinding([Conformity])
  /// Each of the documents, and of those that serve the pack items, is in one of the states.
  case documents([String], packItems: [String], states: [DocumentState])
}
