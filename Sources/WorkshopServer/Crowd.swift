import GapAnalysis

/// Who came from where and has not voted since: whoever holds the PIN must not take all seats.
///
/// Only in memory, for it says which seat belongs to which phone.
struct Crowd {
  /// Addresses by seat.
  private var silent: [Int: String] = [:]
  /// Requests of an address that are on their way.
  private var joining: [String: Int] = [:]

  /// Seats of an address that have not voted and show no page; none are counted for this machine.
  func count(from address: String, in workshop: Workshop) -> Int {
    guard address != LocalAddress.loopback else { return 0 }
    return joining[address, default: 0]
      + silent.count { seat, from in
        from == address && !workshop.online.contains(seat)
          && workshop.seats[seat]?.isRemoved == false
      }
  }

  mutating func begin(_ address: String) { joining[address, default: 0] += 1 }

  mutating func end(_ address: String) {
    let left = joining[address, default: 1] - 1
    joining[address] = left > 0 ? left : nil
  }

  mutating func take(_ seat: Int, from address: String) { silent[seat] = address }

  mutating func voted(_ seat: Int) { silent[seat] = nil }
}
