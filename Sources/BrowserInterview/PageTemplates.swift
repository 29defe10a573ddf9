package import GapAnalysis
import Mustache

/// The pages' templates, prepared once; whatever is filled in is escaped.
package struct PageTemplates: Sendable {
  private let library: MustacheLibrary
  /// What is served as it is, by name.
  let assets: [String: [UInt8]]
  /// Without any of these files a page is blank, or a part of it is.
  package static let needed = [
    "ask.css", "ask.js", "end.html", "enter.html", "enter.js", "fact.html", "layout.html",
    "list.html", "message.html", "notice.html", "question-list.html", "question.html",
    "reviews.html", "seal.html", "search.html", "sections.html", "trouble.html", "way.html",
  ]

  /// - Parameters:
  ///   - files: contents by name: `question.html`, `ask.css`, ...
  ///   - folder: where they are, for problems.
  /// - Throws: `Problems` of templates that cannot be used.
  package init(_ files: [String: [UInt8]], in folder: String = "ask") throws(Problems) {
    MustacheContentTypes.register(Markup(), named: Markup.name)
    var library = MustacheLibrary()
    var problems: [Problem] = []
    // Each on its own: a part does not have the type of the page it is in.
    let head = "{{% CONTENT_TYPE: \(Markup.name)}}"
    for (name, bytes) in files where name.hasSuffix(".html") {
      do {
        let text = head + String(decoding: bytes, as: UTF8.self)
        try library.register(text, named: String(name.dropLast(5)))
      } catch {
        problems.append(Self.problem(error, in: "\(folder)/\(name)", after: head.count))
      }
    }
    guard problems.isEmpty else { throw Problems(problems.sortedByPlace()) }
    self.library = library
    assets = files.filter { !$0.key.hasSuffix(".html") }
  }

  /// The page of a template with what it shows; empty where there is no such template.
  func page(_ name: String, _ view: View) -> String {
    // What is declared is what templates are checked against, so nothing else may be filled in.
    assert(PageNames.pages[name].map(view.names.isSubset) ?? true, "page '\(name)': \(view.names)")
    return library.render(view.entries, withTemplate: name) ?? ""
  }
}

/// HTML that is escaped byte by byte. To Swift, and so to the library, `<` before an accent is a
/// character of its own, which needs no escape; to a browser it still is `<`.
private struct Markup: MustacheContentType {
  static let name = "bytewise-html"

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;", UInt8(ascii: "&"): "&amp;",
    UInt8(ascii: "\""): "&quot;", UInt8(ascii: "'"): "&#39;",
  ]

  func escapeText(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if let escape = Self.escapes[byte] {
        bytes += escape.utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What a page shows: texts, flags, lists and further views by the names its template gives them.
struct View {
  private(set) var entries: [String: Any] = [:]

  /// An entry that is nil is left out.
  init(_ entries: [String: Any?] = [:]) {
    self.entries = entries.compactMapValues { $0 }
  }

  subscript(_ name: String) -> Any? {
    get { entries[name] }
    set { entries[name] = newValue }
  }
}

extension [View] {
  /// As templates take it; nil where it is empty, so that what stands around it is left out too.
  var shown: Any? { isEmpty ? nil : map(\.entries) }
}

extension String {
  /// Nil for an empty text, so that what stands around it is left out too.
  var shown: String? { isEmpty ? nil : self }
}

extension Words {
  /// The texts as a tree: `browser.next` is `next` in `browser`.
  var tree: [String: Any] {
    var tree: [String: Any] = [:]
    for (key, text) in texts {
      Self.set(text, key.split(separator: ".")[...], &tree)
    }
    return tree
  }

  private static func set(
    _ text: String, _ path: ArraySlice<Substring>, _ tree: inout [String: Any]
  ) {
    guard let name = path.first.map(String.init) else { return }
    guard path.count > 1 else {
      tree[name] = text
      return
    }
    var branch = tree[name] as? [String: Any] ?? [:]
    set(text, path.dropFirst(), &branch)
    tree[name] = branch
  }
}
