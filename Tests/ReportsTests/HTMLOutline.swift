/// Enough of an HTML parser to tell whether our own reports are well made.
struct HTMLOutline {
  /// Unbalanced elements, bad attributes, ids used twice, headings out of order, cells without scope.
  private(set) var problems: [String] = []
  private(set) var ids: Set<String> = []
  private(set) var links: [String] = []
  private var open: [String] = []
  private var heading = 0

  init(_ html: String) {
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else {
        note("unfinished tag")
        return
      }
      read(rest[..<end])
      rest = rest[rest.index(after: end)...]
    }
    if !open.isEmpty { note("not closed: \(open)") }
  }

  private mutating func read(_ tag: Substring) {
    if tag.hasPrefix("!") { return }
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.last == name { open.removeLast() } else { note("</\(name)> in \(open)") }
      return
    }
    let name = String(tag.prefix { $0.isLetter || $0.isNumber })
    check(name, attributes(of: tag.dropFirst(name.count)))
    let isVoid = ["meta", "br", "link", "img", "hr"].contains(name) || tag.hasSuffix("/")
    if !isVoid { open.append(name) }
  }

  private mutating func check(_ name: String, _ attributes: [String: String]) {
    if let id = attributes["id"], !ids.insert(id).inserted { note("id twice: \(id)") }
    if name == "a", let link = attributes["href"] { links.append(link) }
    if name == "th", attributes["scope"] == nil { note("th without scope") }
    if name == "table", !open.contains("div") { note("table outside a region that scrolls") }
    if let level = Int(name.dropFirst()), name.first == "h", name.count == 2 {
      if level > heading + 1 { note("h\(level) after h\(heading)") }
      heading = level
    }
  }

  private mutating func attributes(of text: Substring) -> [String: String] {
    var result: [String: String] = [:]
    var rest = text.drop { $0.isWhitespace || $0 == "/" }
    while !rest.isEmpty {
      let name = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else {
        note("attribute '\(name)' without a quoted value")
        return result
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 3)
      if let next = rest.first, !next.isWhitespace, next != "/" { note("after \(name)") }
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      if value.contains("<") { note("element in attribute '\(name)'") }
      result[name] = String(value)
    }
    return result
  }

  private mutating func note(_ problem: String) { problems.append(problem) }
}
