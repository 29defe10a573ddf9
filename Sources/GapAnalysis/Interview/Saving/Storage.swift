/// Where an interview is kept, as a skin sees it: closures, so that no skin knows about files.
package struct Storage {
  /// Stores a change and gives its event, or throws with nothing stored: a ``StorageFailure`` where
  /// something can be done about it.
  package let record: (Change) throws -> Event
  /// All events in the file as it is now.
  package let reload: () throws -> [Event]
  /// Writes events to a file and goes on in that one: under another name, or the same if nil.
  package let rewrite: ([Event], String?) throws -> Void
  /// What to type to open the file.
  package let name: () -> String
  package let drafts: Drafts

  package init(
    record: @escaping (Change) throws -> Event,
    reload: @escaping () throws -> [Event],
    rewrite: @escaping ([Event], String?) throws -> Void,
    name: @escaping () -> String, drafts: Drafts = Drafts()
  ) {
    self.record = record
    self.reload = reload
    self.rewrite = rewrite
    self.name = name
    self.drafts = drafts
  }
}

/// Texts that were begun and not yet saved, by place.
package struct Drafts {
  package let load: (String) -> String?
  /// Nil forgets the draft. A draft that cannot be kept is no reason to disturb somebody who writes.
  package let keep: (String, String?) -> Void

  package init(
    load: @escaping (String) -> String? = { _ in nil },
    keep: @escaping (String, String?) -> Void = { _, _ in }
  ) {
    self.load = load
    self.keep = keep
  }
}

/// Why something was not stored, as far as a user can do something about it.
package struct StorageFailure: Error, Equatable, CustomStringConvertible {
  package enum Kind: Sendable, Equatable {
    /// Another program changed or replaced the file.
    case changedElsewhere
    /// The file is not there any more.
    case gone
    case readOnly, diskFull
    /// Another program is writing to it.
    case inUse
    /// Anything else; it may be over when tried again.
    case other
  }

  package let kind: Kind
  package let description: String

  package init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// Any error as a failure to store.
  package init(_ error: any Error) {
    self = error as? StorageFailure ?? StorageFailure(.other, String(describing: error))
  }
}
