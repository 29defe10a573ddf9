import GapAnalysis

/// One fact of the profile.
struct FactSource: Sendable {
  let field: ProfileField
  let values: [String]
}

extension Blueprint<FactSource> {
  static let fact = Blueprint(
    "fact",
    [
      .text("label", "What the fact is about.") { $1.pen.content($0.field.label) },
      .text("value", "The fact; text as typed, choices by their labels.") { fact, page in
        if fact.field.possibleValues == nil {
          return page.pen.verbatim(fact.values.joined(separator: "\n"))
        }
        return page.pen.each { words in
          page.report.questionnaire.valueNames(fact.values, of: fact.field.id, words)
        }
      },
    ])
}

/// Somebody who answered.
struct PersonSource: Sendable {
  let name: String
  let answers: Int
  let first: Day?
  let last: Day?
}

extension Report {
  /// Everybody whose answers stand, in the order of their first answer in the questionnaire.
  var people: [PersonSource] {
    let given = answers.filter { $0.answer.choice != nil }
    return unique(given.map(\.answer.by)).map { name in
      let own = given.filter { $0.answer.by == name }
      let days = own.compactMap(\.answer.at?.day)
      return PersonSource(name: name, answers: own.count, first: days.min(), last: days.max())
    }
  }
}

extension Blueprint<PersonSource> {
  static let person = Blueprint(
    "person",
    [
      .text("name", "Name or role as typed.") { person, page in
        person.name.isEmpty ? page.pen.say(.nobodyNamed) : page.pen.verbatim(person.name)
      },
      .text("answers", "How many answers stand.") { $1.pen.number($0.answers) },
      .text("first", "Day of the first.") { $1.pen.verbatim($0.first?.description ?? "") },
      .text("last", "Day of the last.") { $1.pen.verbatim($0.last?.description ?? "") },
    ])
}

extension Blueprint<Term> {
  static let term = Blueprint(
    "term",
    [
      .text("term", "The term.") { $1.pen.content($0.term) },
      .text("meaning", "What it means here.") { $1.pen.content($0.meaning) },
    ])
}

extension Blueprint<WritingPrinciple> {
  static let principle = Blueprint(
    "principle",
    [
      .text("principle", "The principle in a word.") { $1.pen.content($0.title) },
      .text("check", "What a reviewer looks for.") { $1.pen.content($0.check) },
    ])
}
