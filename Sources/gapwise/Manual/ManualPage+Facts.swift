/// What no command says about itself.
extension ManualPage {
  static let description = [
    """
    Gapwise asks plain questions about a management-system standard, clause by clause, and turns \
    the answers into a gap report, a draft document plan and an honest statement of how far \
    certification is. It works offline, and keeps each assessment in one file.
    """,
    """
    Without a command, in a terminal, it offers to go on with an assessment, to begin one, or to \
    see an example. Results go to standard output, words about them to standard error.
    """,
  ]

  static let environment: [(name: String, meaning: String)] = [
    (
      "GAPWISE_LANG",
      "The language where no option names one: en or zh. Then LC_ALL, LC_MESSAGES and LANG are asked."
    ),
    (
      "GAPWISE_CONTENT",
      "The folder that holds Questionnaires/ and Templates/, where no option names one."
    ),
    ("NO_COLOR", "If it is not empty, nothing is coloured."),
    ("CLICOLOR_FORCE", "If it is neither empty nor 0, colours are used outside a terminal too."),
    ("ACCESSIBLE", "If it is not empty, 0 or false, questions are asked on plain lines."),
    ("VISUAL", "The editor for long notes."),
    ("EDITOR", "The editor for long notes where VISUAL names none."),
  ]

  static let files: [(name: String, meaning: String)] = [
    ("NAME.gapwise", "An assessment: all answers and their history. At rest it is this one file."),
    (
      "../share/gapwise",
      "Questionnaires and templates, seen from the folder of the program; edit a copy of them."
    ),
  ]
}

extension ExitCode {
  /// When the program ends with it.
  var meaning: String {
    switch self {
    case .problem: "A problem, named on standard error."
    case .incomplete: "The input ended, or something is open under a strict option."
    case .usage: "Wrong usage."
    case .hungUp: "The terminal went away; everything is saved."
    case .terminated: "Asked to end by a signal; everything is saved."
    case .interrupted: "Interrupted with Ctrl-C; everything is saved."
    }
  }
}
