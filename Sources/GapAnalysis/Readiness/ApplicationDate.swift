/// The earliest day on which one can apply under a rule set, if the plan is kept.
package struct ApplicationDate: Sendable, Equatable {
  /// One thing a condition waits for.
  package struct Wait: Sendable, Equatable {
    /// Id of the condition.
    package let condition: String
    package let cause: ReadinessCause
    /// What of the plan sees to it; nil where only time does.
    package let item: PlanItem?
    /// Nil where nothing says when.
    package let day: Day?
  }

  /// Everything unmet or unknown, in the order of the conditions.
  package let waits: [Wait]
  /// What the last one waits for in the plan, the nearest first.
  package let chain: [PlanItem]
  /// The day the results hold for.
  private let today: Day?

  /// What has no date, and so leaves the day unknown; once, however many conditions wait for it.
  package var undated: [Wait] {
    var seen: Set<ReadinessCause> = []
    return waits.filter { $0.day == nil && seen.insert($0.cause).inserted }
  }

  /// The dated one that comes last; it determines the day.
  package let decisive: Wait?

  /// The day before which it cannot be, whatever the undated comes to.
  package var notBefore: Day? { [today, decisive?.day].compactMap(\.self).max() }

  /// The earliest day; nil while something has no date.
  package var day: Day? { undated.isEmpty ? notBefore : nil }
}

extension ReadinessResult {
  /// The earliest day under these rules: the latest of all days their conditions wait for.
  func applicationDate(_ plan: ActionPlan, today: Day?) -> ApplicationDate {
    let waits = (conditions + materials).flatMap { $0.waits(in: plan) }
    return ApplicationDate(waits, plan, today: today)
  }
}

extension ApplicationDate {
  fileprivate init(_ waits: [Wait], _ plan: ActionPlan, today: Day?) {
    self.waits = waits
    self.today = today
    let latest = waits.compactMap(\.day).max()
    decisive = latest.flatMap { day in waits.first { $0.day == day } }
    var chain: [PlanItem] = []
    var next = decisive?.item.flatMap { plan.schedule[$0]?.waitsFor }
    while let item = next, !chain.contains(item) {
      chain.append(item)
      next = plan.schedule[item]?.waitsFor
    }
    self.chain = chain
  }
}

extension ReadinessConditionResult {
  /// What an unmet or unknown condition waits for; what is not known has no date.
  fileprivate func waits(in plan: ActionPlan) -> [ApplicationDate.Wait] {
    func wait(_ cause: ReadinessCause, _ item: PlanItem?, _ day: Day?) -> ApplicationDate.Wait {
      ApplicationDate.Wait(condition: condition.id, cause: cause, item: item, day: day)
    }
    let failing = failing.map { cause in
      switch cause {
      case .field: return wait(cause, nil, due)
      case .question(let id):
        return wait(cause, .action(id), plan.schedule[.action(id)]?.end)
      case .document(let id):
        return wait(cause, .document(id), plan.schedule[.document(id)]?.end)
      case .clause(let number):
        let items = plan.whatFirst.byClause[number] ?? []
        let ends = items.map { (item: $0, end: plan.schedule[$0]?.end) }
        guard !ends.isEmpty, ends.allSatisfy({ $0.end != nil }) else {
          return wait(cause, items.first, nil)
        }
        let last = ends.max { $0.end ?? .first < $1.end ?? .first }
        return wait(cause, last?.item, last?.end)
      }
    }
    return failing + open.map { wait($0, nil, nil) }
  }
}

extension Day {
  /// Before every day there is.
  fileprivate static let first = Day(number: .min)
}
