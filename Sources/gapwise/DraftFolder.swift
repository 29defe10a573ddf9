import Foundation
import Reports

/// A folder of drafts or templates that people go on writing. What somebody has edited is never
/// written over: a fingerprint kept beside each file tells whether it still is as it was made.
struct DraftFolder {
  private let path: String
  private let list: String
  /// For each file, what it may look like and still be ours.
  private var known: [String: Set<String>] = [:]

  /// What became of a file.
  enum Outcome: Equatable {
    case written, edited
  }

  /// - Parameter list: the name of the file that holds the fingerprints.
  init(_ path: String, list: String = ".gapwise-drafts") {
    self.path = path
    self.list = "\(path)/\(list)"
    for line in (try? String(contentsOfFile: self.list, encoding: .utf8))?.split(separator: "\n")
      ?? []
    {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { known[String(parts[1]), default: []].insert(String(parts[0])) }
    }
  }

  /// Writes every file that is new or untouched, and tells what became of each.
  ///
  /// - Parameter isForced: writes over edited files too.
  /// - Throws: ``Failure``
  mutating func write(
    _ files: [ReportFile], isForced: Bool = false, _ tell: (String, Outcome) -> Void
  ) throws {
    let outcomes = files.map { !isForced && isEdited($0) ? Outcome.edited : .written }
    // Known before it is written: a draft must not look edited when the program is stopped meanwhile.
    for (file, outcome) in zip(files, outcomes) where outcome == .written {
      known[file.name, default: []].insert(fingerprint(file.bytes))
    }
    try writeList()
    for (file, outcome) in zip(files, outcomes) {
      if outcome == .written {
        try writeFile(file.bytes, to: "\(path)/\(file.name)")
        known[file.name] = [fingerprint(file.bytes)]
      }
      tell("\(path)/\(file.name)", outcome)
    }
    try writeList()
  }

  private func isEdited(_ file: ReportFile) -> Bool {
    guard let there = FileManager.default.contents(atPath: "\(path)/\(file.name)") else {
      return FileManager.default.fileExists(atPath: "\(path)/\(file.name)")
    }
    return [UInt8](there) != file.bytes
      && known[file.name]?.contains(fingerprint(there)) != true
  }

  private func writeList() throws {
    let lines = known.keys.sorted().flatMap { name in
      (known[name] ?? []).sorted().map { "\($0) \(name)\n" }
    }
    try writeFile(lines.joined(), to: list)
  }
}
