package import GapAnalysis

/// What somebody wants to know of templates of their own before a report is made of them.
package enum TemplateReview {
  /// All problems of the templates in a folder, each at its place.
  ///
  /// - Parameters:
  ///   - own: the templates of the folder, which go before the shipped ones of the same name.
  ///   - words: the catalogues of all languages.
  package static func problems(
    of own: [TemplateSource], among shipped: [TemplateSource], words: [Words]
  ) -> [Problem] {
    let names = Set(own.map(\.name))
    let all = shipped.filter { !names.contains($0.name) } + own
    let keys = TemplateLibrary.keys(of: words)
    let (problems, reached) = TemplateCheck.review(
      all, from: ReportSelection().starts(Set(all.map(\.name))), words: keys)
    let known = Set(shipped.map(\.name))
    let remarks = own.flatMap { source -> [Problem] in
      guard let tags = reached[source.name] else {
        return unused(source, among: known)
      }
      return AlmostTags.problems(of: source, tags, words: keys) + emptyPartial(source, problems)
    }
    return (problems + BilingualTextCheck.problems(of: all, reached) + remarks).sortedByPlace()
  }

  private static func unused(_ source: TemplateSource, among others: Set<String>) -> [Problem] {
    if source.name.hasSuffix("/README.md") { return [] }
    // One that bears a shipped name is no slip of the pen.
    let alike = others.filter {
      OutputFormat(fileName: $0) == OutputFormat(fileName: source.name)
    }
    let near =
      others.contains(source.name) ? nil : nearestMatch(to: source.name, among: alike.sorted())
    return [
      Problem(
        .warning, at: source.beginning, "no template includes '\(source.name)'",
        remedy: near.map { "did you mean '\($0)'?" } ?? "include it, or remove it",
        id: "unused-template")
    ]
  }

  /// A part somebody may have emptied to leave it out; an empty report is an error already.
  private static func emptyPartial(
    _ source: TemplateSource, _ problems: [Problem]
  ) -> [Problem] {
    guard source.isBlank, !problems.contains(where: { $0.location == source.beginning }) else {
      return []
    }
    return [
      Problem(
        .warning, at: source.beginning, "'\(source.name)' is empty, so nothing stands in its place",
        remedy: "delete the file to get the shipped one, or say that it is meant: {{! left out }}",
        id: "empty-template")
    ]
  }

  /// All problems of a Word file that is to be filled.
  ///
  /// - Parameter file: its path, for problems.
  package static func problems(
    of bytes: [UInt8], file: String, words: [Words]
  ) -> [Problem] {
    do throws(Problems) {
      return try WordTemplate(bytes: bytes, file: file, words: words, toolVersion: "").warnings
    } catch {
      return error.all.sortedByPlace()
    }
  }
}

extension TemplateSource {
  /// Which formats the templates of a folder make, in the order of ``OutputFormat``; parts of others
  /// make none.
  package static func formats(of folder: String, in sources: [TemplateSource]) -> [OutputFormat] {
    let own = sources.filter { $0.name.hasPrefix(folder + "/") && folder != "shared" }
    return OutputFormat.allCases.filter { format in
      own.contains { OutputFormat(fileName: $0.name) == format }
    }
  }
}
