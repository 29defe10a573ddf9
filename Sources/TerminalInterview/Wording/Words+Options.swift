import GapAnalysis

extension Words {
  /// What a command does, as an item of a menu.
  func action(of command: Command) -> String { text("wizard.action.\(command)") }

  func name(of option: Option) -> String {
    switch option {
    case .rating(let rating): name(of: rating)
    case .dontKnow: self(.choiceDontKnow)
    case .notApplicable: self(.choiceNotApplicable)
    }
  }

  /// The name up to its first comma or bracket.
  func shortName(of option: Option) -> String {
    let name = name(of: option)
    return String(name.prefix { !",，（(".contains($0) }).trimmed
  }
}
