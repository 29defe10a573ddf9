import GapAnalysis
import LocalWeb

extension Room {
  func listen(with network: Listener) { self.network = network }

  /// Lets phones in at another address of this machine, and no longer at the one before.
  func move(to address: String) async throws(RoomError) {
    let all = host.networks()
    guard let network, let chosen = all.first(where: { $0.address == address }) else {
      throw .badRequest
    }
    guard chosen != addresses.chosen else { return }
    guard !isMoving else { throw .outdated }
    isMoving = true
    defer { isMoving = false }
    do {
      try await network.move(to: address)
    } catch {
      throw .notListening(address)
    }
    reached = []
    show(WorkshopAddresses(port: addresses.port, all: all, chosen: chosen))
  }

  /// The address after the present one.
  func useNextAddress() async throws(RoomError) {
    let all = host.networks()
    guard !all.isEmpty else { return }
    let place = addresses.chosen.flatMap(all.firstIndex) ?? -1
    try await move(to: all[(place + 1) % all.count].address)
  }

  /// Notices networks that came or went.
  func lookAround() {
    let all = host.networks()
    guard all != addresses.all else { return }
    show(WorkshopAddresses(port: addresses.port, all: all, chosen: addresses.chosen))
  }

  private func show(_ new: WorkshopAddresses) {
    addresses = new
    joinPicture = Self.picture(of: new)
    // They hold the address, and nothing else that changed tells them so.
    texts = nil
    publish()
    host.moved(new)
  }
}
