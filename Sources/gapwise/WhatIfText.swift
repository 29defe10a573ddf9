import GapAnalysis

/// The effect of suppositions in words, before and after.
struct WhatIfText {
  let effect: WhatIf
  let suppositions: [String]
  let words: Words

  var text: String {
    let plan = PlanText(analysis: effect.after, words: words)
    let heading = words(.whatIfHeading, ["items": words.list(suppositions)])
    let lines = effect.isEmpty ? [words(.whatIfSame)] : counts + clauses + dates(plan)
    return plan.printed([heading] + lines.map { "  " + $0 })
  }

  private func change(_ name: String, _ before: String, _ after: String) -> String {
    words(.whatIfChange, ["name": name, "before": before, "after": after])
  }

  private var counts: [String] {
    effect.counts.map { change(words.name(of: $0.subject), "\($0.before)", "\($0.after)") }
  }

  private var clauses: [String] {
    effect.clauses.map { shift in
      change(
        "\(shift.subject.number) \(shift.subject.title[words.language])",
        words.name(of: shift.before), words.name(of: shift.after))
    }
  }

  private func dates(_ text: PlanText) -> [String] {
    let (before, after) = (effect.before.actionPlan, effect.after.actionPlan)
    var lines: [String] = []
    if effect.movesPlan {
      lines = [
        change(words(.whatIfDays), decimal(before.days), decimal(after.days)),
        change(
          words(.whatIfFirst), text.day(before.whatFirst.date), text.day(after.whatFirst.date)),
        change(words(.whatIfEnd), text.day(before.schedule.end), text.day(after.schedule.end)),
      ]
    }
    return lines
      + effect.applicationDates.map { shift in
        let title = words(
          .whatIfApplication, ["title": shift.subject.title[words.language]])
        return change(title, day(shift.before, text), day(shift.after, text))
      }
  }

  /// The day, or the one it cannot be before.
  private func day(_ date: ApplicationDate?, _ text: PlanText) -> String {
    if let day = date?.day { return text.day(day) }
    let least = date?.notBefore.map { words(.statusNotBefore, ["day": "\($0)"]) }
    return least ?? words(.planNoDate)
  }
}
