/// A day of the week.
package enum Weekday: String, CaseIterable, Sendable {
  case mon, tue, wed, thu, fri, sat, sun
}

extension Day {
  /// 1970-01-01 was a Thursday.
  package var weekday: Weekday {
    let all = Weekday.allCases
    return all[((number + 3) % 7 + 7) % 7]
  }

  /// The Monday of the week the day lies in.
  package var monday: Day { Day(number: number - ((number + 3) % 7 + 7) % 7) }
}

/// On which days work is done.
package struct WorkCalendar: Sendable, Equatable {
  package let weekdays: Set<Weekday>
  /// Free, whatever day of the week they are.
  package let holidays: Set<Day>
  /// Worked although their day of the week is free, as before and after Chinese holidays.
  package let workdays: Set<Day>

  package init(weekdays: Set<Weekday>, holidays: Set<Day> = [], workdays: Set<Day> = []) {
    self.weekdays = weekdays
    self.holidays = holidays
    self.workdays = workdays
  }

  /// Whether work is done on a day; a day on both lists is worked.
  package func isWorked(_ day: Day) -> Bool {
    workdays.contains(day) || weekdays.contains(day.weekday) && !holidays.contains(day)
  }
}

/// How much work there can be, and when: what the user decided, else the questionnaire's rules.
package struct PlanSettings: Sendable, Equatable {
  /// The first day of the plan; nil for an empty assessment.
  package let start: Day?
  /// Whether the start was set; else it is the day of the last change.
  package let isStartSet: Bool
  /// Person-days per week.
  package let capacity: Double
  package let calendar: WorkCalendar

  /// Person-days on one worked day: an equal part of the week's.
  package var capacityPerDay: Double {
    calendar.weekdays.isEmpty ? capacity : capacity / Double(calendar.weekdays.count)
  }
}

extension PlanningRules {
  /// The settings of an assessment's plan. The clock has no part in them.
  package func settings(in assessment: Assessment) -> PlanSettings {
    let edits = assessment.edits(of: .plan)
    let start = edits.day(.start)
    return PlanSettings(
      start: start ?? assessment.lastChange?.day, isStartSet: start != nil,
      capacity: edits.number(.capacity) ?? capacity,
      calendar: WorkCalendar(
        weekdays: edits.weekdays ?? weekdays, holidays: Set(edits.days(.holidays)),
        workdays: Set(edits.days(.workdays))))
  }
}
