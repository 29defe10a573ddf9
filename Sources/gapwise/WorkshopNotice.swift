import Foundation
import GapAnalysis
import WorkshopServer

/// What the terminal says about a workshop: where it is, and who is there.
final class WorkshopNotice: @unchecked Sendable {
  private let words: Words
  private let file: String
  private let addresses: WorkshopAddresses
  private let keys: WorkshopSession.Keys
  // Only used while the lock is held.
  private var shown: WorkshopStatus?
  private let lock = NSLock()

  init(words: Words, file: String, addresses: WorkshopAddresses, keys: WorkshopSession.Keys) {
    self.words = words
    self.file = file
    self.addresses = addresses
    self.keys = keys
  }

  var port: Int { addresses.port }

  /// The facilitator's link; what follows `#` is never sent over the network.
  var facilitator: String { link("f", keys.facilitator) }

  /// Where everybody comes in.
  func show() {
    writeLine(words(.isOpen, ["file": file]))
    writeLine("  " + words(.facilitator, ["url": facilitator]))
    writeLine("  " + words(.projector, ["url": link("p", keys.projector)]))
    writeLine(
      "  " + words(.participants, ["url": addresses.url, "pin": keys.pin]))
    if addresses.chosen == nil { writeLine(words(.noNetwork)) }
    let others = addresses.all.filter { $0 != addresses.chosen }
    if !others.isEmpty {
      let list = others.map { "\($0.address) (\($0.interface))" }
      writeLine(words(.otherAddresses, ["addresses": words.list(list)]))
    }
    writeLine(words(.howToEnd))
  }

  /// Keeps one line of who is there and when something was saved; without a terminal, says nothing.
  func update(_ status: WorkshopStatus) {
    lock.lock()
    defer { lock.unlock() }
    guard isatty(STDOUT_FILENO) == 1, status != shown else { return }
    shown = status
    let line = words(
      .connected, ["count": String(status.connected), "time": status.saved])
    write("\r\u{1B}[2K" + line)
  }

  func askAgain() { writeLine("\n" + words(.endAgain)) }

  func end() { writeLine("\n" + words(.goesOn, ["file": file])) }

  private func link(_ page: String, _ key: String) -> String {
    "\(addresses.home)/\(page)#k=\(key)"
  }
}
