/// `{{word.KEY}}` or `{{plain.KEY}}`: a text of the word catalogues, by its dotted key.
///
/// Words are put in when a template is prepared for its languages: they are the same for every
/// assessment.
struct WordReference {
  let key: String
  /// For attributes and SVG texts, where no element can stand.
  let isPlain: Bool

  init?(_ name: String) {
    if name.hasPrefix("word.") {
      (key, isPlain) = (String(name.dropFirst(5)), false)
    } else if name.hasPrefix("plain.") {
      (key, isPlain) = (String(name.dropFirst(6)), true)
    } else {
      return nil
    }
  }
}
