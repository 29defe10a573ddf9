/// A day of the (Gregorian) calendar.
package struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// Nil for a day that does not exist, such as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Days from civil date: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
    guard civil == (year, month, day) else { return nil }
  }

  /// Reads `2026-11-23`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard let numbers = numbers(in: text, like: "0000-00-00") else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Year, month and day of the month.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// `2026-11-23`
  package var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A moment in UTC, to the second.
package struct Timestamp: Sendable, Hashable, Comparable {
  package let secondsSince1970: Int

  package init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  /// Midnight of a day.
  package init(_ day: Day) { self.init(secondsSince1970: day.number * 86_400) }

  /// Reads `2026-11-23T14:32:05Z`; nil for anything else.
  package init?(_ text: String) {
    guard let numbers = numbers(in: text, like: "0000-00-00T00:00:00Z"),
      let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]),
      numbers[3] < 24, numbers[4] < 60, numbers[5] < 60
    else { return nil }
    let seconds = numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
    self.init(secondsSince1970: day.number * 86_400 + seconds)
  }

  package var day: Day {
    Day(number: (secondsSince1970 - secondOfDay) / 86_400)
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  private var secondOfDay: Int { ((secondsSince1970 % 86_400) + 86_400) % 86_400 }
}

extension Timestamp: CustomStringConvertible {
  /// `2026-11-23T14:32:05Z`
  package var description: String {
    let second = secondOfDay
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }
}

/// The numbers of a text that looks like another, in which `0` stands for any digit; nil for all others.
private func numbers(in text: some StringProtocol, like model: StaticString) -> [Int]? {
  let text = text.utf8
  guard text.count == model.utf8CodeUnitCount else { return nil }
  return model.withUTF8Buffer { model in
    var numbers = [0]
    for (byte, wanted) in zip(text, model) {
      if wanted == UInt8(ascii: "0"), (0x30...0x39).contains(byte) {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
      } else if wanted != UInt8(ascii: "0"), byte == wanted {
        numbers.append(0)
      } else {
        return nil
      }
    }
    return numbers
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
