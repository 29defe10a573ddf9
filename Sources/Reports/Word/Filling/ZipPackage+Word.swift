import GapAnalysis
import OfficeFiles

extension ZipPackage {
  /// The package of a Word document; one that is a template for new documents becomes a document.
  ///
  /// - Throws: `OfficeFileError` for anything else that is packed the same way.
  func asDocument() throws(OfficeFileError) -> ZipPackage {
    let types = String(decoding: try required("[Content_Types].xml"), as: UTF8.self)
    let document = try required("word/document.xml")
    guard !types.contains("macroEnabled") else {
      throw .refused("it holds macros; save it as .docx")
    }
    let xml = try XMLTokens(document, part: "word/document.xml")
    guard let root = xml.tokens.firstIndex(where: { $0.kind == .start }),
      xml.name(root) == "w:document"
    else { throw .badXML(part: "word/document.xml", reason: "its root is not <w:document>") }
    var result = self
    result["[Content_Types].xml"] = Array(
      types.replacing(
        "wordprocessingml.template.main+xml", with: "wordprocessingml.document.main+xml"
      ).utf8)
    return result
  }

  /// Whether tags of a part are filled: the text, headers, footers and notes.
  func isFilled(_ name: String) -> Bool {
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return false }
    let file = name.dropFirst(5).dropLast(4)
    if file.contains("/") { return false }
    return ["document", "footnotes", "endnotes"].contains(file)
      || ["header", "footer"].contains { file.hasPrefix($0) }
  }

  /// Tags where none can be filled are named: nobody shall hand over a chart that says `{{`.
  func problemsOfOtherParts(_ file: String) -> [Problem] {
    let places = ["word/charts/", "word/diagrams/", "word/comments", "word/_rels/", "docProps/"]
    return parts.filter { part in
      places.contains { part.name.hasPrefix($0) }
        && [".xml", ".rels"].contains { part.name.hasSuffix($0) }
        && String(decoding: part.bytes, as: UTF8.self).contains("{{")
    }.map { part in
      Problem(
        at: nil, "'\(file)' has a tag in \(part.name), where none can be filled",
        remedy: "move it into the text, a header, a footer or a footnote", id: "tag-outside-text")
    }
  }
}
