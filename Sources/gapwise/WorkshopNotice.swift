import Foundation
import GapAnalysis
import WorkshopServer

/// What the terminal says about a workshop: where it is, and who is there.
final class WorkshopNotice: @unchecked Sendable {
  private let words: Words
  private let file: String
  let port: Int
  private let keys: WorkshopSession.Keys
  private let takesKeys: Bool
  // Only used while the lock is held.
  private var addresses: WorkshopAddresses
  private var shown: WorkshopStatus?
  private let lock = NSLock()

  /// - Parameter takesKeys: whether somebody can press a key to have something done.
  init(
    words: Words, file: String, addresses: WorkshopAddresses, keys: WorkshopSession.Keys,
    takesKeys: Bool
  ) {
    self.words = words
    self.file = file
    self.addresses = addresses
    port = addresses.port
    self.keys = keys
    self.takesKeys = takesKeys
  }

  /// The facilitator's link; what follows `#` is never sent over the network.
  var facilitator: String { link("f", keys.facilitator) }

  /// Where everybody comes in.
  func show() {
    writeLine(words(.isOpen, ["file": file]))
    writeLine("  " + words(.facilitator, ["url": facilitator]))
    writeLine("  " + words(.projector, ["url": link("p", keys.projector)]))
    let addresses = lock.withLock { self.addresses }
    writeLine(participants(addresses))
    if addresses.chosen == nil { writeLine(words(.noNetwork)) }
    let others = addresses.all.filter { $0 != addresses.chosen }
    if !others.isEmpty, !takesKeys {
      let list = others.map { "\($0.address) (\($0.interface))" }
      writeLine(words(.otherAddresses, ["addresses": words.list(list)]))
    }
    writeLine(words(.howToEnd))
  }

  /// Where phones come in from now on.
  func move(_ new: WorkshopAddresses) {
    lock.withLock {
      let former = participants(addresses)
      addresses = new
      if participants(new) != former { insert(participants(new)) }
    }
  }

  /// What could not be done.
  func complain(_ sentence: String) { lock.withLock { insert(sentence) } }

  private func participants(_ addresses: WorkshopAddresses) -> String {
    let line = "  " + words(.participants, ["url": addresses.url, "pin": keys.pin])
    guard takesKeys, addresses.all.contains(where: { $0 != addresses.chosen }) else { return line }
    let values = ["place": String(addresses.place ?? 0), "count": String(addresses.all.count)]
    return line + "   " + words(.placeOfAddress, values)
  }

  /// Writes a line above the one that says who is there.
  private func insert(_ line: String) {
    guard isatty(STDOUT_FILENO) == 1 else { return writeLine(line) }
    write("\r\u{1B}[2K" + line + "\n" + (shown.map(status) ?? ""))
  }

  private func status(_ status: WorkshopStatus) -> String {
    words(.connected, ["count": String(status.connected), "time": status.saved])
  }

  /// Keeps one line of who is there and when something was saved; without a terminal, says nothing.
  func update(_ status: WorkshopStatus) {
    lock.lock()
    defer { lock.unlock() }
    guard isatty(STDOUT_FILENO) == 1, status != shown else { return }
    shown = status
    write("\r\u{1B}[2K" + self.status(status))
  }

  func askAgain() { writeLine("\n" + words(.endAgain)) }

  func end() { writeLine("\n" + words(.goesOn, ["file": file])) }

  private func link(_ page: String, _ key: String) -> String {
    "\(WorkshopAddresses(port: port, all: [], chosen: nil).home)/\(page)#k=\(key)"
  }
}
