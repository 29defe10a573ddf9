import GapAnalysis
import OfficeFiles

/// A Word file made of templates: one for its text, and one for each part that goes with it.
struct WordReport: Sendable {
  /// The part of a file that a template makes.
  struct Part: Sendable {
    let name: String
    let template: String
  }

  /// Without a language: the caller chooses folders.
  let name: String
  /// The template of the text.
  let document: String
  /// The folder whose own parts go before the shared ones.
  private let folder: Substring

  init(name: String, document: String) {
    self.name = name
    self.document = document
    folder = document.prefix { $0 != "/" }
  }

  /// The parts in the order they stand in the file, given all templates there are.
  func parts(_ templates: Set<String>) -> [Part] {
    [Part(name: "word/document.xml", template: document)]
      + Self.companions.map { part, file in
        let own = "\(folder)/\(file)"
        return Part(name: part, template: templates.contains(own) ? own : "shared/\(file)")
      }
  }

  private static let companions = [
    ("word/styles.xml", "styles.docx.xml"), ("word/numbering.xml", "numbering.docx.xml"),
    ("word/settings.xml", "settings.docx.xml"), ("word/header1.xml", "header.docx.xml"),
    ("word/footer1.xml", "footer.docx.xml"), ("docProps/core.xml", "properties.docx.xml"),
  ]
}

extension WordReport {
  /// The finished file: same values, same bytes.
  ///
  /// - Parameter fill: gives the text of a template in UTF-8.
  /// - Throws: `OfficeFileError` where a template makes no XML.
  func file(
    _ templates: Set<String>, _ fill: (String) -> [UInt8]?
  ) throws(OfficeFileError) -> ReportFile {
    var package = ZipPackage(parts: Self.frame)
    var shades: [String: String] = [:]
    var finished: [(String, XMLTokens)] = []
    for part in parts(templates) {
      let text = fill(part.template) ?? []
      let xml = try XMLTokens(text, part: part.template, allowsMarks: true)
      if part.name == "word/styles.xml" { shades = xml.shadesOfStyles }
      finished.append((part.name, xml))
    }
    for (name, xml) in finished {
      var finisher = WordFinisher(xml, care: .full, shades: shades)
      package[name] = finisher.finished()
    }
    return ReportFile(name: name, bytes: try package.archived())
  }

  /// What every Word file consists of, whatever it says.
  private static let frame: [ZipPackage.Part] = [
    part(
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
      <Override PartName="/word/numbering.xml" ContentType="\(word).numbering+xml"/>\
      <Override PartName="/word/settings.xml" ContentType="\(word).settings+xml"/>\
      <Override PartName="/word/header1.xml" ContentType="\(word).header+xml"/>\
      <Override PartName="/word/footer1.xml" ContentType="\(word).footer+xml"/>\
      </Types>
      """),
    part(
      "_rels/.rels",
      relationships([
        ("\(office)/officeDocument", "word/document.xml"),
        (
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "docProps/core.xml"
        ),
      ])),
    part(
      "word/_rels/document.xml.rels",
      relationships(related.map { ("\(office)/\($0.type)", $0.target) })),
  ]

  /// What the text refers to, in the order of its numbers.
  private static let related: [(type: String, target: String)] = [
    ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("settings", "settings.xml"),
    ("header", "header1.xml"), ("footer", "footer1.xml"),
  ]

  /// The ids a template may refer to, each with what it is.
  static let references = related.enumerated().map { (id: "rId\($0 + 1)", type: $1.type) }

  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func relationships(_ targets: [(type: String, target: String)]) -> String {
    let entries = targets.enumerated().map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\($1.type)\" Target=\"\($1.target)\"/>"
    }
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "<Relationships xmlns=\"\(namespace)\">\(entries.joined())</Relationships>"
  }

  private static func part(_ name: String, _ text: String) -> ZipPackage.Part {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    return ZipPackage.Part(name: name, bytes: Array((head + text).utf8))
  }
}

extension XMLTokens {
  /// The shading of every paragraph style that has one, by the style's id.
  fileprivate var shadesOfStyles: [String: String] {
    let (style, shading) = (code(of: "w:style"), code(of: "w:shd"))
    var shades: [String: String] = [:]
    for index in tokens.indices where tokens[index].name == style && tokens[index].kind == .start {
      guard let id = value(of: "w:styleId", in: index),
        let found = (index..<tokens[index].partner).first(where: { tokens[$0].name == shading }),
        let fill = value(of: "w:fill", in: found)
      else { continue }
      shades[id] = fill
    }
    return shades
  }
}
