import GapAnalysis

/// A question on which a room voted more than once, and not the same.
struct Shift: Sendable {
  let answer: AnswerSource
  let course: VoteCourse

  /// Those on one question.
  static func all(_ answer: AnswerSource) -> [Shift] {
    answer.answer.voteCourses.filter(\.isChanged).map { Shift(answer: answer, course: $0) }
  }
}

/// An answer about which people said how sure they are, in a way that makes it doubtful.
struct DoubtSource: Sendable {
  let answer: AnswerSource
  let doubt: Doubt
}

extension Blueprint<Shift> {
  static let shift = Blueprint(
    "shift",
    question { $0.answer } + [
      .text("letter", "What was decided.") { $1.pen.verbatim($0.answer.mark.letter) },
      .text("mark-class", "The letter as a style class.") {
        $1.pen.verbatim($0.answer.mark.styleClass)
      },
      .list("steps", "The rounds, in their order.", of: .voteRound) { shift, _ in
        shift.course.rounds
      },
    ])
}

extension Blueprint<VoteCourse.Round> {
  static let voteRound = Blueprint(
    "vote-round",
    [
      .text("name", "Which round, in words.") { round, page in
        page.pen.say(.voteRound, ["number": "\(round.number)"])
      },
      .text("letter", "The median, the lower one between two levels; `·` without ratings.") {
        $1.pen.verbatim($0.mark($1).letter)
      },
      .text("mark-class", "The letter as a style class.") {
        $1.pen.verbatim($0.mark($1).styleClass)
      },
      .text("said", "How far all agreed, and how many said what.") { round, page in
        let agreement = round.agreement(page)
        return page.pen.each { $0.counts(agreement) }
      },
    ])
}

extension VoteCourse.Round {
  fileprivate func agreement(_ page: Page) -> Agreement {
    page.report.questionnaire.scoring.agreement.agreement(of: voices)
  }

  fileprivate func mark(_ page: Page) -> Mark {
    agreement(page).median.map(Mark.rated) ?? .unanswered
  }
}

extension Blueprint<DoubtSource> {
  static let doubt = Blueprint(
    "doubt",
    question { $0.answer } + [
      .text("text", "What is doubtful, in a sentence.") { source, page in
        page.pen.say(
          source.doubt.kind == .unsure ? .doubtUnsure : .doubtSure,
          ["people": "\(source.doubt.people)", "total": "\(source.doubt.of)"])
      }
    ])
}
