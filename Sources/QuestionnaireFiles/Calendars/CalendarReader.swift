package import GapAnalysis

/// The days of a calendar file: which days of the week are worked, and the exceptions.
package struct CalendarFile: Sendable, Equatable {
  /// Nil where the file does not say.
  package let weekdays: [Weekday]?
  package let holidays: [Day]
  /// Worked although their day of the week is free.
  package let workdays: [Day]
}

/// The keys of a calendar file.
enum CalendarKey: String, FieldKey {
  case weekdays, holidays, workdays

  static let noun = "calendar"
  static let summary = "The days of work, for `gapwise plan set --holidays`."

  var field: Field {
    switch self {
    case .weekdays:
      .optional(.list(.oneOf(Weekday.self), atLeast: 1), "Days of the week on which work is done.")
    case .holidays: .optional(.list(.date), "Days on which no work is done.")
    case .workdays:
      .optional(.list(.date), "Days on which work is done although their day of the week is free.")
    }
  }
}

/// Reads the holidays of a plan.
package enum CalendarReader {
  /// - Parameter path: shown in problems as it is given.
  package static func read(file path: String) -> Reading<CalendarFile> {
    let run = ReadingRun()
    let file = SourceFile(path: path, run: run)
    guard let root = file.open() else { return Reading(nil, run) }
    let reader = FieldReader(file: file, languages: [], names: NameRegistry())
    let fields = Fields<CalendarKey>(root, reader)
    let calendar = CalendarFile(
      weekdays: fields.choices(.weekdays), holidays: days(fields, .holidays),
      workdays: days(fields, .workdays))
    return Reading(calendar, run)
  }

  private static func days(_ fields: Fields<CalendarKey>, _ key: CalendarKey) -> [Day] {
    fields.strings(key).compactMap { Day($0) }.sorted()
  }

  /// The keys of a calendar file as Markdown.
  package static func formatReference() -> String {
    FormatReference.section(CalendarKey.self)
  }
}
