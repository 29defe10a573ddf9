import Foundation
import Reports

/// A folder of drafts or templates that people go on writing. What somebody has edited is never
/// written over: a fingerprint kept beside each file tells whether it still is as it was made.
struct DraftFolder {
  private let path: String
  private let list: String
  /// The language of its drafts; nil for templates, and where nothing was written yet.
  private var language: String?
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
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      if parts[0] == Self.languageMark {
        language = parts[1]
      } else {
        known[parts[1], default: []].insert(parts[0])
      }
    }
  }

  /// The folder for drafts in one language: the first language written there has the folder itself, any
  /// other a folder in it, so that neither writes over the other.
  init(_ path: String, language: String) {
    let first = DraftFolder(path)
    self = [nil, language].contains(first.language) ? first : DraftFolder("\(path)/\(language)")
    self.language = language
  }

  /// What the line of the list begins with that names the language; no fingerprint does.
  private static let languageMark = "language"

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

  /// What was written here earlier, is still there and is not among these files in any format, by
  /// name: and whether somebody edited it.
  func leftOver(besides files: [ReportFile]) -> [(path: String, outcome: Outcome)] {
    let planned = Set(files.map { stem($0.name) })
    return known.keys.sorted().filter { !planned.contains(stem($0)) }.compactMap { name in
      guard let there = FileManager.default.contents(atPath: "\(path)/\(name)") else { return nil }
      return ("\(path)/\(name)", isOurs(there, name) ? .written : .edited)
    }
  }

  private func stem(_ name: String) -> Substring { name.prefix { $0 != "." } }

  private func isEdited(_ file: ReportFile) -> Bool {
    guard let there = FileManager.default.contents(atPath: "\(path)/\(file.name)") else {
      return FileManager.default.fileExists(atPath: "\(path)/\(file.name)")
    }
    return [UInt8](there) != file.bytes && !isOurs(there, file.name)
  }

  /// Whether a file looks as it was made.
  private func isOurs(_ bytes: Data, _ name: String) -> Bool {
    known[name]?.contains(fingerprint(bytes)) == true
  }

  private func writeList() throws {
    let lines = known.keys.sorted().flatMap { name in
      (known[name] ?? []).sorted().map { "\($0) \(name)\n" }
    }
    let first = language.map { "\(Self.languageMark) \($0)\n" } ?? ""
    try writeFile(first + lines.joined(), to: list)
  }
}
