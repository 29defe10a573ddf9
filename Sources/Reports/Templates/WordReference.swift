import GapAnalysis

/// `{{word.KEY}}`, `{{plain.KEY}}` or `{{sign.KEY}}`: a text of the word catalogues, by its dotted key.
///
/// Words are put in when a template is prepared for its languages: they are the same for every
/// assessment.
struct WordReference {
  enum Kind: String, CaseIterable {
    case word
    /// For attributes and SVG texts, where no element can stand.
    case plain
    /// A mark of punctuation, once however many languages are shown.
    case sign
    /// `{{sign.gap}}`: the blank between two sentences, where the language has one there.
    case gap = "sign.gap"
  }

  let kind: Kind
  let key: String

  init?(_ name: String) {
    if name == Kind.gap.rawValue {
      (kind, key) = (.gap, "report.sign.colon")
      return
    }
    guard let kind = Kind.allCases.first(where: { name.hasPrefix($0.rawValue + ".") }) else {
      return nil
    }
    self.kind = kind
    key = kind == .sign ? "report." + name : String(name.dropFirst(kind.rawValue.count + 1))
  }

  /// Whether it stands between the items of the list around it, and before the first does not.
  var isBetween: Bool { kind == .sign && key == "report.sign.between" }

  /// The text in the languages of a report.
  func said(by pen: Pen) -> String {
    switch kind {
    case .word: pen.each { $0.text(key) }.text
    case .plain: pen.plain { $0.text(key) }.text
    case .sign: pen.sign(key)
    case .gap: pen.gap(key)
    }
  }
}
