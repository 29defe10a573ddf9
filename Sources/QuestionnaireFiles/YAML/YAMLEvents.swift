import CLibYAML

/// libyaml's parser over one text in memory; owns what libyaml allocates.
struct YAMLEvents: ~Copyable {
  // libyaml keeps a pointer to the parser inside the parser, so it must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// Nil where memory is short. The bytes must be UTF-8 without a byte-order mark, and must outlive
  /// the value.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Moves on; false where the text is not YAML, which ``failure`` explains.
  func advance() -> Bool {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) == 1
  }

  /// The kind of the present event.
  var type: yaml_event_type_t { event.pointee.type }

  /// Where the present event begins.
  var mark: Mark { Mark(event.pointee.start_mark) }

  /// The bytes of the present scalar, valid until ``advance()``.
  var scalarBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
  }

  var scalarStyle: yaml_scalar_style_t { event.pointee.data.scalar.style }

  var aliasName: String { String(cString: event.pointee.data.alias.anchor) }

  /// The anchor (`&name`) of the present node.
  var anchorName: String? {
    let pointer =
      switch type {
      case YAML_SCALAR_EVENT: event.pointee.data.scalar.anchor
      case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.anchor
      case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.anchor
      default: nil as UnsafeMutablePointer<yaml_char_t>?
      }
    return pointer.map { String(cString: $0) }
  }

  /// The tag (`!name`) of the present node.
  var tagName: String? {
    let pointer =
      switch type {
      case YAML_SCALAR_EVENT: event.pointee.data.scalar.tag
      case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.tag
      case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.tag
      default: nil as UnsafeMutablePointer<yaml_char_t>?
      }
    return pointer.map { String(cString: $0) }
  }

  /// Why ``advance()`` came back false.
  var failure: YAMLFailure {
    let words = parser.pointee.problem.map { String(cString: $0) } ?? ""
    // A reader error has no mark, only the offset of the bad byte.
    guard parser.pointee.error != YAML_READER_ERROR else {
      return .badBytes(words: words, offset: parser.pointee.problem_offset)
    }
    let mark = parser.pointee.problem_mark
    return .syntax(words: words, mark: Mark(mark), offset: mark.index)
  }
}

/// libyaml's own account of what is wrong, before it is put into the author's words.
enum YAMLFailure {
  case badBytes(words: String, offset: Int)
  /// The offset counts code points.
  case syntax(words: String, mark: Mark, offset: Int)
}

extension Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    line = UInt32(clamping: mark.line + 1)
    column = UInt32(clamping: mark.column + 1)
  }
}
