/// Why an assessment file cannot be used. Each says what, and the executable adds what to do.
package enum StoreError: Error, Equatable {
  case missing(path: String)
  case alreadyExists(path: String)
  /// Some other program's file, or no database at all.
  case notAnAssessment(path: String)
  /// Made by a newer version of the program.
  case newer(path: String, schema: Int, known: Int)
  case damaged(path: String, detail: String)
  case readOnly(path: String)
  case diskFull(path: String)
  /// Another program is writing to it.
  case inUse(path: String)
  /// Another program holds its workshop; nil where it has not said yet where.
  case workshopIsHeld(path: String, at: WorkshopPlace?)
  /// Another program added events since this one read them.
  case changedElsewhere(path: String)
  /// The file was moved or deleted since it was opened.
  case gone(path: String)
  case cannotOpen(path: String, detail: String)
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path):
      "cannot open '\(path)': no such file; create it with: gapwise new \(path)"
    case .alreadyExists(let path):
      "cannot create '\(path)': it exists already; continue it with: gapwise ask \(path)"
    case .notAnAssessment(let path):
      "cannot open '\(path)': it is not a Gapwise assessment; choose another file"
    case .newer(let path, let schema, let known):
      "cannot open '\(path)': made by a newer version (schema \(schema), this is \(known)); "
        + "update gapwise"
    case .damaged(let path, let detail):
      "cannot read '\(path)': the file is damaged (\(detail)); restore a copy of it"
    case .readOnly(let path):
      "cannot write to '\(path)': the file or its folder is read-only; change its permissions or "
        + "work on a copy"
    case .diskFull(let path):
      "cannot write to '\(path)': the disk is full; make room, then try again"
    case .inUse(let path):
      "cannot write to '\(path)': another program is using it; close that one, then try again"
    case .workshopIsHeld(let path, let place):
      "cannot hold a workshop in '\(path)': another program holds it already"
        + (place.map { " at \($0.address) (process \($0.process))" } ?? "")
        + "; go on there, or end that one first with Ctrl-C twice in its terminal"
    case .changedElsewhere(let path):
      "cannot write to '\(path)': another program changed it meanwhile; open it again"
    case .gone(let path):
      "cannot write to '\(path)': the file was moved or deleted; put it back, or save a new one"
    case .cannotOpen(let path, let detail):
      "cannot open '\(path)': \(detail); check the name and its folder"
    }
  }
}
