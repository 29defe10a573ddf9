import GapAnalysis

/// Checks the templates of Word parts together: what a part declares is known in what it includes.
struct WordTemplatesCheck {
  /// The templates that become parts of a file.
  let starts: Set<String>
  /// By the name of a partial, the templates that include it.
  let includers: [String: Set<String>]

  /// - Parameter reached: the tags of the templates that become part of a file.
  func problems(of sources: [TemplateSource], _ reached: [String: [Tag]]) -> [Problem] {
    var problems: [Problem] = []
    var parts: [(name: String, check: WordTemplateCheck, references: WordReferences)] = []
    for source in sources where OutputFormat(fileName: source.name) == .word && !source.isBlank {
      guard let tags = reached[source.name] else { continue }
      do throws(Problems) {
        let isWhole = starts.contains(source.name)
        let check = try WordTemplateCheck(source, tags, isWhole: isWhole)
        parts.append((source.name, check, check.references()))
      } catch {
        problems += error.all
      }
    }
    let declared = Dictionary(
      parts.map { ($0.name, $0.references.declaredPrefixes) },
      uniquingKeysWith: { first, _ in first })
    var around: [String: Set<String>] = [:]
    for part in parts {
      let outer = prefixes(around: part.name, declared, &around)
      problems += part.check.sectionProblems()
      problems += part.check.markupProblems(part.references, outer: outer)
    }
    return problems
  }

  /// The prefixes that are declared wherever a template is included.
  private func prefixes(
    around name: String, _ declared: [String: Set<String>], _ known: inout [String: Set<String>]
  ) -> Set<String> {
    if starts.contains(name) { return [] }
    if let found = known[name] { return found }
    known[name] = []
    let outer = includers[name, default: []].map {
      declared[$0, default: []].union(prefixes(around: $0, declared, &known))
    }
    let common = outer.dropFirst().reduce(outer.first ?? []) { $0.intersection($1) }
    known[name] = common
    return common
  }
}
