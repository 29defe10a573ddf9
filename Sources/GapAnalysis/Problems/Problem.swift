/// Where in a file something stands; lines and columns count from 1, columns in code points.
package struct SourceLocation: Sendable, Hashable, Comparable {
  package let file: String
  package let line: Int
  package let column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// Something wrong with content: a value to collect, sort and print, never thrown one by one.
package struct Problem: Sendable, Hashable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  package let severity: Severity
  /// Nil where no file holds the place, as for a missing folder.
  package let location: SourceLocation?
  /// Lower case, no full stop, the specific thing first and in quotes.
  package let message: String
  /// What to do about it.
  package let remedy: String?
  /// Stable and documented: `unknown-key`.
  package let id: String

  package init(
    _ severity: Severity = .error, at location: SourceLocation?, _ message: String,
    remedy: String? = nil, id: String
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.remedy = remedy
    self.id = id
  }
}

extension Problem: CustomStringConvertible {
  /// `file:line:column: error: message; remedy [id]`
  package var description: String {
    let place = location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    let advice = remedy.map { "; \($0)" } ?? ""
    return "\(place)\(severity.rawValue): \(message)\(advice) [\(id)]"
  }
}

extension Sequence where Element == Problem {
  /// In the order of their places; those without a place come first.
  package func sortedByPlace() -> [Problem] {
    sorted { left, right in
      switch (left.location, right.location) {
      case (let left?, let right?) where left != right: left < right
      case (nil, _?): true
      case (_?, nil): false
      default: (left.id, left.message) < (right.id, right.message)
      }
    }
  }
}

/// Content that cannot be used, with everything that is wrong with it.
package struct Problems: Error, Sendable {
  package let all: [Problem]

  package init(_ all: [Problem]) { self.all = all }
}
