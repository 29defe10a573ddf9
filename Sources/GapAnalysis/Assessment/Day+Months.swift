extension Day {
  /// The same day of the month so many months later, else the last day that month has: from 30
  /// November, three months end on 28 or 29 February.
  package func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let index = year * 12 + month - 1 + months
    let (laterYear, laterMonth) = (index / 12, index % 12 + 1)
    let found = (0...3).lazy.compactMap {
      Day(year: laterYear, month: laterMonth, day: day - $0)
    }.first
    return found ?? self
  }
}
