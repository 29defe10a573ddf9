package import GapAnalysis

/// Reads the words of the interface and the reports.
package enum WordsReader {
  /// The words of one file, known to be complete.
  ///
  /// - Parameter path: shown in problems as it is given.
  package static func read(file path: String) -> Reading<Words> {
    let run = ReadingRun()
    return Reading(catalogue(path, run)?.words, run)
  }

  /// The words of several languages, known to be complete and to agree with one another: each is
  /// compared with the first.
  package static func read(files paths: [String]) -> Reading<[Words]> {
    let run = ReadingRun()
    let catalogues = paths.compactMap { catalogue($0, run) }
    if let first = catalogues.first {
      for other in catalogues.dropFirst() { other.checkAgainst(first) }
    }
    return Reading(catalogues.map(\.words), run)
  }

  private static func catalogue(_ path: String, _ run: ReadingRun) -> WordCatalogue? {
    let file = SourceFile(path: path, run: run)
    guard let root = file.open() else { return nil }
    let catalogue = WordCatalogue(root, file)
    catalogue.checkKeys()
    return catalogue
  }
}
