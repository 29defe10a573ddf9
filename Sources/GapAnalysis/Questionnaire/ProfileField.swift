/// One fact about the organisation that is asked before the questions: name, scope, size, ...
package struct ProfileField: Sendable, Equatable {
  /// What kind of value the field takes.
  package enum Kind: String, CaseIterable, Sendable {
    case text
    case date
    case yesNo = "yes-no"
    /// Exactly one of the choices.
    case choice
    /// Any number of the choices.
    case many
  }

  /// One value to choose from.
  package struct Choice: Sendable, Equatable {
    package let id: String
    package let label: LocalizedText

    package init(id: String, label: LocalizedText) {
      self.id = id
      self.label = label
    }
  }

  /// The value that says none of the others holds; it cannot stand beside them.
  package static let none = "none"

  package let id: String
  /// The field's short name, for reports and lists.
  package let label: LocalizedText
  package let ask: LocalizedText
  package let help: LocalizedText?
  package let kind: Kind
  /// Empty unless the kind is `choice` or `many`.
  package let choices: [Choice]
  /// When the field is asked: a statement about fields before it; always if nil.
  package let condition: Condition?

  package init(
    id: String, label: LocalizedText, ask: LocalizedText, help: LocalizedText? = nil, kind: Kind,
    choices: [Choice] = [], condition: Condition? = nil
  ) {
    self.id = id
    self.label = label
    self.ask = ask
    self.help = help
    self.kind = kind
    self.choices = choices
    self.condition = condition
  }

  /// Every value a condition may compare with; nil where the values are free.
  package var possibleValues: [String]? {
    switch kind {
    case .text, .date: nil
    case .yesNo: ["yes", "no"]
    case .choice, .many: choices.map(\.id)
    }
  }
}
