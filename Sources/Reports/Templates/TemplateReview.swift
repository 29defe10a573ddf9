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
    let (problems, reached) = TemplateCheck.review(
      all, from: ReportSelection().starts(Set(all.map(\.name))),
      words: TemplateLibrary.keys(of: words))
    let known = Set(shipped.map(\.name))
    let unused = own.filter { reached[$0.name] == nil }.map { source in
      let near = nearestMatch(to: source.name, among: known.subtracting(names).sorted())
      return Problem(
        .warning, at: SourceLocation(file: source.file, line: 1, column: 1),
        "no template includes '\(source.name)'",
        remedy: near.map { "did you mean '\($0)'?" } ?? "include it, or remove it",
        id: "unused-template")
    }
    return (problems + unused).sortedByPlace()
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
