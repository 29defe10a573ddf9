package import GapAnalysis

import struct Foundation.Data
import class Foundation.JSONDecoder
import class Foundation.JSONEncoder

extension ExportedEvent {
  /// An event in the shape of its row, so that what a file can hold can be exported.
  ///
  /// - Throws: ``StoreError`` where the row cannot be made, which no known event does.
  package init(_ event: Event) throws(StoreError) {
    do {
      let row = try EventRow(event)
      let value = try row.value.map {
        try JSONDecoder().decode(DataValue.self, from: Data($0.utf8))
      }
      self.init(
        sequence: event.sequence, at: event.at, by: event.by, kind: row.kind,
        subject: row.subject, value: value)
    } catch {
      throw .damaged(path: "", detail: "event \(event.sequence) cannot be exported")
    }
  }

  /// The event; nil where kind, subject and value make no sense together.
  package var event: Event? {
    let json = value.map { value -> String? in
      (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) }
    }
    if case .some(nil) = json { return nil }
    return EventRow(
      sequence: sequence, at: at.description, by: by, kind: kind, subject: subject,
      value: json ?? nil
    ).event
  }
}
