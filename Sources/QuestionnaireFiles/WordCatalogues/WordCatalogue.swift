import GapAnalysis

/// The words of one file, with the places that checks speak about.
struct WordCatalogue {
  let words: Words
  let file: SourceFile
  /// Where `words` stands.
  let mark: Mark
  /// Where each text stands.
  let places: [String: Mark]

  init(_ root: YAMLNode, _ file: SourceFile) {
    let reader = FieldReader(file: file, languages: [], names: NameRegistry())
    let fields = Fields<WordCatalogueKey>(root, reader)
    var flattened = FlattenedTexts(reader: reader)
    if let node = fields[.words] { flattened.add(node, under: "") }
    self.file = file
    mark = fields[.words]?.mark ?? fields.mark
    places = flattened.places
    words = Words(
      language: Language(rawValue: fields.string(.language)), name: fields.string(.name),
      texts: flattened.texts)
  }
}

/// Texts under nested keys, brought under dotted ones.
private struct FlattenedTexts {
  let reader: FieldReader
  private(set) var texts: [String: String] = [:]
  private(set) var places: [String: Mark] = [:]

  init(reader: FieldReader) { self.reader = reader }

  mutating func add(_ node: YAMLNode, under prefix: String) {
    switch node.content {
    case .mapping(let entries):
      for entry in entries where !entry.key.isFree {
        add(entry.value, under: prefix.isEmpty ? entry.key.name : "\(prefix).\(entry.key.name)")
      }
    case .scalar where !prefix.isEmpty && !node.isBlank:
      set(reader.string(node, .text, name: quoted(prefix)), under: prefix, at: node.mark)
    default:
      reader.reportType(
        of: node, prefix.isEmpty ? "'words'" : quoted(prefix),
        mustBe: prefix.isEmpty ? "a mapping" : "a text or a mapping")
    }
  }

  private mutating func set(_ text: String, under key: String, at mark: Mark) {
    if let earlier = places[key] {
      reader.file.error(
        mark, "\(quoted(key)) is given twice; it stands on line \(earlier.line) already",
        remedy: "remove one of them", id: "duplicate-key")
    }
    texts[key] = text
    places[key] = mark
  }
}
