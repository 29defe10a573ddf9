package import GapAnalysis

/// What the server needs from outside: storing, time, chance. Closures, so that it knows no files.
package struct WorkshopHost: Sendable {
  /// Stores what happened, all or none, and returns once it is on disk.
  package typealias Store =
    @Sendable ([Change], WorkshopChanges) throws -> WorkshopStored

  let store: Store
  /// Milliseconds since 1970.
  let now: @Sendable () -> Int
  /// The time of day of such a moment, as people in the room read it: `14:32`.
  let clock: @Sendable (Int) -> String
  /// 128 random bits, 32 hexadecimal digits.
  let secret: @Sendable () -> String
  /// So many random decimal digits.
  let digits: @Sendable (Int) -> String
  /// In the languages of the pages, the one of notes first.
  let words: [Words]
  /// The networks this machine is on now, best first.
  let networks: @Sendable () -> [LocalAddress]
  /// Hears when phones come in at another address, or there are others to choose from.
  let moved: @Sendable (WorkshopAddresses) -> Void
  /// Hears who is there and when something was stored, for whoever started the program.
  let watch: @Sendable (WorkshopStatus) -> Void

  package init(
    store: @escaping Store, now: @escaping @Sendable () -> Int,
    clock: @escaping @Sendable (Int) -> String, secret: @escaping @Sendable () -> String,
    digits: @escaping @Sendable (Int) -> String, words: [Words],
    networks: @escaping @Sendable () -> [LocalAddress] = { LocalAddress.ofThisMachine() },
    moved: @escaping @Sendable (WorkshopAddresses) -> Void = { _ in },
    watch: @escaping @Sendable (WorkshopStatus) -> Void = { _ in }
  ) {
    self.store = store
    self.now = now
    self.clock = clock
    self.secret = secret
    self.digits = digits
    self.words = words
    self.networks = networks
    self.moved = moved
    self.watch = watch
  }
}

/// What came of storing.
package enum WorkshopStored: Sendable {
  /// All of it is on disk; the events that the changes became.
  case stored([Event])
  /// Nothing was stored, for another program wrote these events first.
  case behind([Event])
}

/// What a terminal shows of a session.
package struct WorkshopStatus: Sendable, Equatable {
  package let connected: Int
  /// Time of day of the last change that was stored.
  package let saved: String
  package let phase: WorkshopSession.Phase
}

/// The pages and their parts, read once at the start: nothing else is ever served.
package struct WorkshopPages: Sendable {
  let files: [String: [UInt8]]

  /// - Parameter files: contents by name: `participant.html`, `workshop.css`, ...
  package init(_ files: [String: [UInt8]]) { self.files = files }
}

/// Where the session can be reached.
package struct WorkshopAddresses: Sendable, Equatable {
  package let port: Int
  /// Best first; empty where the machine is on no network.
  package let all: [LocalAddress]
  /// What phones use; nil for this machine alone.
  package let chosen: LocalAddress?

  package init(port: Int, all: [LocalAddress], chosen: LocalAddress?) {
    self.port = port
    self.all = all
    self.chosen = chosen
  }

  /// The address to type on a phone.
  package var url: String { "http://\(chosen?.address ?? LocalAddress.loopback):\(port)" }

  /// The address for browsers on this machine.
  package var home: String { "http://\(LocalAddress.loopback):\(port)" }

  /// Which of all it is, from 1; nil where it is none of them.
  package var place: Int? { chosen.flatMap(all.firstIndex).map { $0 + 1 } }

  /// The names under which a browser may know the server at an address.
  static func hosts(of address: String, port: Int) -> Set<String> {
    let names = [address] + (address == LocalAddress.loopback ? ["localhost"] : [])
    return Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }
}
