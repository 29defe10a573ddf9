import GapAnalysis
import OfficeFiles
import Reports
import TestSupport

/// A Word file as somebody else's program would write it, made for one test.
struct WordSample {
  var parts: [(name: String, text: String)]

  static let namespaces = [
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
  ].sorted { $0.key < $1.key }.map { "xmlns:\($0)=\"\($1)\"" }.joined(separator: " ")

  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"

  /// A file whose text is this.
  init(body: String) {
    parts = [
      (
        "[Content_Types].xml",
        "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/"
          + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
      ),
      ("_rels/.rels", "<Relationships/>"),
      (
        "word/document.xml",
        Self.head
          + "<w:document \(Self.namespaces)><w:body>\(body)<w:sectPr/></w:body></w:document>"
      ),
    ]
  }

  func adding(_ name: String, _ text: String) -> WordSample {
    var copy = self
    copy.parts.append((name, text))
    return copy
  }

  func bytes() throws -> [UInt8] {
    try ZipPackage(
      parts: parts.map { ZipPackage.Part(name: $0.name, bytes: Array($0.text.utf8)) }
    ).archived()
  }

  /// The parts after filling.
  func filled(
    _ analysis: Analysis = .mixed, _ languages: [Language] = [.english]
  ) throws -> ZipPackage {
    let template = try WordTemplate(
      bytes: try bytes(), file: "client.docx", words: try languages.map(shippedWords),
      toolVersion: "0")
    return try ZipPackage(bytes: try template.fill(analysis))
  }

  /// What is wrong with it as a template.
  func problems() throws -> [String] {
    do {
      _ = try WordTemplate(
        bytes: try bytes(), file: "client.docx", words: [shippedWords(.english)], toolVersion: "0")
      return []
    } catch let problems as Problems {
      return problems.all.map(\.description)
    }
  }
}

extension ZipPackage {
  /// What a part says: a line for each paragraph, `¦` between the cells of a row, `⏎` for a break;
  /// nil for XML that is none.
  func says(_ part: String = "word/document.xml") throws -> String {
    let xml = try XMLTokens(try required(part), part: part)
    var lines: [String] = []
    var line = ""
    var skips = -1
    for index in xml.tokens.indices where index > skips {
      let token = xml.tokens[index]
      switch (xml.name(index), token.kind) {
      case ("w:del", .start), ("w:moveFrom", .start): skips = token.partner
      case ("w:tab", .empty): line += "\t"
      case ("w:br", .empty): line += "⏎"
      case ("w:p", .end), ("w:p", .empty):
        lines.append(line)
        line = ""
      case ("w:tc", .end): lines.append((lines.popLast() ?? "") + "¦")
      default:
        if token.kind == .text, token.parent >= 0, xml.name(token.parent) == "w:t" {
          line += decoded(xml.bytes(index))
        }
      }
    }
    return lines.joined(separator: "\n").replacing("¦\n", with: "¦ ")
  }

  private func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#123;", with: "{").replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}

/// `<w:p>` of runs.
func p(_ runs: String...) -> String { "<w:p>\(runs.joined())</w:p>" }

/// A run; with properties if given.
func r(_ text: String, _ properties: String = "") -> String {
  "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t>\(text)</w:t></w:r>"
}

func table(_ rows: String...) -> String {
  "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>\(rows.joined())</w:tbl>"
}

func row(_ cells: String...) -> String {
  "<w:tr>" + cells.map { "<w:tc><w:tcPr/>\($0)</w:tc>" }.joined() + "</w:tr>"
}

/// A content control of any level.
func control(_ content: String, _ properties: String = "") -> String {
  "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
}
