import Foundation
import GapAnalysis
import OfficeFiles
import Reports
import TestSupport

/// Every file that can be written of an assessment, in every format.
func everyFile(
  _ analysis: Analysis, _ languages: [Language] = [.english], edition: Edition = Edition()
) throws -> [ReportFile] {
  let renderer = try ReportRenderer(
    templates: try shippedTemplates(), words: try languages.map(shippedWords),
    toolVersion: "0.0.0")
  return try renderer.render(analysis, edition: edition) + renderer.tables(of: analysis) + [
    try renderer.actionRegister(analysis), renderer.data(of: analysis, edition: edition),
  ]
}

extension ReportFile {
  /// What a reader sees: the text with everything undone that its format did to it.
  func readable() throws -> String {
    switch name.split(separator: ".").last {
    case "docx": try ZipPackage(bytes: bytes).says().replacingOccurrences(of: "⏎", with: "\n")
    case "xlsx":
      try Spreadsheet(bytes: bytes).sheets.flatMap(\.rows).flatMap(\.self).map(\.text).joined(
        separator: "\n")
    case "json":
      try JSONDecoder().decode(DataValue.self, from: Data(bytes)).texts.joined(separator: "\n")
    case "csv": text.replacingOccurrences(of: "\"\"", with: "\"")
    case "html": unescaped(text)
    default:
      unescaped(
        text.replacingOccurrences(of: "<br>", with: "\n").replacingOccurrences(
          of: #"\\([^a-z0-9 ])"#, with: "$1", options: .regularExpression))
    }
  }

  /// Everything that is in the file, whatever part of it.
  func contents() throws -> String {
    guard name.hasSuffix("x") else { return text }
    return try ZipPackage(bytes: bytes).parts.map { String(decoding: $0.bytes, as: UTF8.self) }
      .joined(separator: "\n")
  }

  private func unescaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&amp;", with: "&")
  }
}

extension DataValue {
  /// All texts in it.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .mapping(let entries): entries.flatMap(\.value.texts)
    case .whole, .decimal, .flag: []
    }
  }

  /// What stands under a path of keys.
  subscript(path: String...) -> DataValue? {
    path.reduce(Optional(self)) { value, key in
      guard case .mapping(let entries) = value else { return nil }
      return entries.first { $0.key == key }?.value
    }
  }
}
