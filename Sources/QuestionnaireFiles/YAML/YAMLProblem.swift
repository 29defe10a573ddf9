/// What can be wrong with a file as YAML, whatever it is about.
enum YAMLProblem {
  case emptyFile, severalDocuments
  case utf16, notUTF8, controlCharacter, tab
  /// libyaml's words for what it met.
  case syntax(String)
  case duplicateKey(String, earlier: Mark)
  case keyNotText, mergeKey
  case explicitTag(String)
  case unknownAnchor(String)
  case tooDeep(limit: Int)
  case tooManyValues(limit: Int)
  case textTooLong(limit: Int)

  var message: String {
    switch self {
    case .emptyFile: "the file is empty"
    case .severalDocuments: "a second document begins here"
    case .utf16: "the file is UTF-16"
    case .notUTF8: "the file is not UTF-8 from here on"
    case .controlCharacter: "the text holds a control character"
    case .tab: "a tab is used to indent"
    case .syntax(let words): SyntaxMessage(words).message
    case .duplicateKey(let name, let earlier):
      "\(quoted(name)) is given twice; it stands on line \(earlier.line) already"
    case .keyNotText: "a list or mapping is used as a key"
    case .mergeKey: "'<<' is not supported"
    case .explicitTag(let tag): "the tag \(quoted(tag)) is not allowed"
    case .unknownAnchor(let name): "'*\(quoted(name).dropFirst()) is not defined before this place"
    case .tooDeep(let limit): "values are nested more than \(limit) deep"
    case .tooManyValues(let limit): "there are more than \(limit) values, aliases counted in full"
    case .textTooLong(let limit): "the text is longer than \(limit >> 10) KB"
    }
  }

  var remedy: String? {
    switch self {
    case .emptyFile: "write at least one key, or delete the file"
    case .severalDocuments: "keep one document in a file and remove '---'"
    case .utf16, .notUTF8: "save the file as UTF-8"
    case .controlCharacter: "remove it"
    case .tab: "use spaces"
    case .syntax(let words): SyntaxMessage(words).remedy
    case .duplicateKey: "remove one of them"
    case .keyNotText: "use a word as the key"
    case .mergeKey: "write the keys out"
    case .explicitTag: "remove it; every field knows its own type"
    case .unknownAnchor: "quote the text if it is no alias"
    case .tooDeep, .tooManyValues: nil
    case .textTooLong: "shorten it"
    }
  }

  var id: String {
    switch self {
    case .emptyFile: "empty-file"
    case .severalDocuments: "several-documents"
    case .utf16, .notUTF8: "not-utf-8"
    case .controlCharacter: "control-character"
    case .tab: "tab-indentation"
    case .syntax: "yaml-syntax"
    case .duplicateKey: "duplicate-key"
    case .keyNotText: "key-not-text"
    case .mergeKey: "merge-key"
    case .explicitTag: "explicit-tag"
    case .unknownAnchor: "unknown-anchor"
    case .tooDeep: "too-deep"
    case .tooManyValues: "too-many-values"
    case .textTooLong: "text-too-long"
    }
  }
}
