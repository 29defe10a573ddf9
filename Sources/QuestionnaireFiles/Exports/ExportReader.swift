package import GapAnalysis

/// Reads an exported assessment, in YAML or in JSON, which is read as YAML.
package enum ExportReader {
  /// - Parameters:
  ///   - path: shown in problems as it is given.
  ///   - decode: the event an entry stands for; nil where it makes no sense.
  package static func read(
    file path: String, decode: (ExportedEvent) -> Event?
  ) -> Reading<[Event]> {
    let run = ReadingRun(limits: .exports)
    let file = SourceFile(path: path, run: run)
    guard let root = file.open() else { return Reading(nil, run) }
    let reader = FieldReader(
      file: file, languages: [], names: NameRegistry(), needsEveryLanguage: false,
      repeatsValues: false)
    let events = ExportParser(reader: reader).events(root).compactMap { event -> Event? in
      let decoded = decode(event.value)
      if decoded == nil { report(event, run) }
      return decoded
    }
    return Reading(events, run)
  }

  private static func report(_ event: Placed<ExportedEvent>, _ run: ReadingRun) {
    let (number, kind) = (event.value.sequence, event.value.kind)
    let meant =
      EventKey.kinds.contains(kind) ? nil : run.suggestion(for: kind, among: EventKey.kinds)
    run.add(
      Problem(
        at: event.location,
        "event \(number) makes no sense: its value or subject does not fit the kind \(quoted(kind))",
        remedy: meant.map { "did you mean '\($0)'?" }
          ?? "write it as an export does, or update gapwise", id: "unknown-event"))
  }
}

extension YAMLLimits {
  /// Assessments hold long notes, and every character that somebody typed.
  fileprivate static var exports: YAMLLimits {
    var limits = YAMLLimits()
    limits.fileBytes = 64 << 20
    limits.nodes = 4_000_000
    limits.scalarBytes = 8 << 20
    limits.allowsControls = true
    return limits
  }
}

/// Turns the nodes of an export into its events.
private struct ExportParser {
  let reader: FieldReader

  func events(_ root: YAMLNode) -> [Placed<ExportedEvent>] {
    let fields = Fields<ExportKey>(root, reader)
    checkVersion(fields)
    let events = fields.nodes(.events).enumerated().compactMap { event($1, number: $0 + 1) }
    // Reading goes on only with a whole history.
    guard !reader.file.run.hasErrors else { return [] }
    if !events.contains(where: { $0.value.kind == "questionnaire-chosen" }) {
      reader.file.error(
        root.mark, "no event chooses a questionnaire",
        remedy: "export the assessment once more", id: "no-questionnaire")
    }
    return events
  }

  private func checkVersion(_ fields: Fields<ExportKey>) {
    let version = fields.integer(.version)
    guard version > Export.version, let node = fields[.version] else { return }
    reader.file.error(
      node.mark, "the export has version \(version), and this program reads \(Export.version)",
      remedy: "update gapwise", id: "newer-export")
  }

  private func event(_ node: YAMLNode, number: Int) -> Placed<ExportedEvent>? {
    let fields = Fields<EventKey>(node, reader)
    let sequence = fields.integer(.sequence)
    if sequence != number, let place = fields[.sequence], place.text.flatMap({ Int($0) }) != nil {
      reader.file.error(
        place.mark, "event \(number) has the sequence \(sequence)",
        remedy: "number the events from 1 without holes", id: "wrong-sequence")
    }
    guard let at = moment(fields) else { return nil }
    let event = ExportedEvent(
      sequence: sequence, at: at, by: fields.freeText(.by), kind: fields.freeText(.kind),
      subject: fields.freeText(.subject), value: fields[.value].flatMap(value))
    return Placed(value: event, location: reader.file.location(node.mark))
  }

  private func moment(_ fields: Fields<EventKey>) -> Timestamp? {
    guard let node = fields[.at] else { return nil }
    let moment = node.text.flatMap { Timestamp($0) }
    if moment == nil {
      reader.file.error(
        node.mark, "'at' must be a moment in UTC",
        remedy: "write it as \"2026-11-23T14:32:05Z\"", id: "wrong-form")
    }
    return moment
  }

  /// The value as it was written: plain words may be numbers or flags, quoted ones are texts.
  private func value(_ node: YAMLNode) -> DataValue? {
    switch node.content {
    case .scalar(let text): node.isPlain ? plain(text, node) : .text(text)
    case .sequence(let items): .list(items.compactMap(value))
    case .mapping(let entries):
      .mapping(
        entries.compactMap { entry in value(entry.value).map { DataEntry(entry.key.name, $0) } })
    }
  }

  private func plain(_ text: String, _ node: YAMLNode) -> DataValue? {
    if text == "true" || text == "false" { return .flag(text == "true") }
    if let number = Int(text), "\(number)" == text { return .whole(number) }
    if let number = Double(text), number.isFinite, text.utf8.first.map({ $0 < 0x3a }) ?? false {
      return .decimal(number)
    }
    guard node.isBlank else { return .text(text) }
    reader.file.error(
      node.mark, "a value is empty", remedy: "write a text in quotes",
      id: "empty")
    return nil
  }
}

extension Fields {
  /// A text of any content, also an empty one in quotes.
  fileprivate func freeText(_ key: Key) -> String {
    guard let node = self[key] else { return "" }
    guard let text = node.text else {
      reader.reportType(of: node, named(key), mustBe: "a text; quote an empty one")
      return ""
    }
    return text
  }
}
