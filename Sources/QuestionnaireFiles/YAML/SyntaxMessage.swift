/// libyaml's complaint about broken syntax, put so that somebody who writes texts knows what to do.
struct SyntaxMessage {
  let message: String
  let remedy: String?

  init(_ words: String) {
    if let known = Self.known[words] {
      (message, remedy) = known
    } else {
      (message, remedy) = ("this is not YAML (\(words))", "quote the text")
    }
  }

  private static let known: [String: (String, String)] = [
    "mapping values are not allowed in this context": (
      "a second ': ' in one line", "quote the text if the colon belongs to it, else indent the key"
    ),
    "found character that cannot start any token": (
      "a text cannot begin with this character", "quote the text"
    ),
    "block sequence entries are not allowed in this context": (
      "'- ' is not expected here", "begin the list on a line of its own, or quote the text"
    ),
    "mapping keys are not allowed in this context": (
      "'? ' is not expected here", "quote the text"
    ),
    "could not find expected ':'": (
      "the key has no ':'", "write 'key: text', and indent the lines of a longer text alike"
    ),
    "did not find expected key": (
      "a key is expected here", "indent it like the keys above, and quote texts that hold quotes"
    ),
    "did not find expected '-' indicator": (
      "'- ' is expected here", "indent it like the items above"
    ),
    "did not find expected ',' or ']'": (
      "the list that '[' opened is not closed", "separate its items with ',' and end it with ']'"
    ),
    "did not find expected ',' or '}'": (
      "the mapping that '{' opened is not closed",
      "separate its keys with ',', quote texts that hold one, and end it with '}'"
    ),
    "did not find expected node content": (
      "a value is expected here", "write one, or quote the text"
    ),
    "did not find expected <document start>": (
      "text follows the end of the value", "indent all top-level keys alike"
    ),
    "found unexpected end of stream": (
      "the file ends inside a quoted text", "close the quote"
    ),
    "found unexpected document indicator": (
      "'---' or '...' stands inside a quoted text", "close the quote before it"
    ),
    "found unknown escape character": (
      "unknown escape after '\\'", "write '\\\\', or use single quotes"
    ),
    "did not find expected alphabetic or numeric character": (
      "'&' or '*' is not followed by a name", "quote the text"
    ),
  ]
}
