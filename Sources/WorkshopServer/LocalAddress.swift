/// A way to reach this machine on the local network.
package struct LocalAddress: Sendable, Equatable {
  /// Name of the network interface, as the system calls it: `en0`, `wlan0`, `docker0`.
  package let interface: String
  /// IPv4 address in dotted form.
  package let address: String

  package init(interface: String, address: String) {
    self.interface = interface
    self.address = address
  }

  /// Whether the interface is made by software (containers, tunnels, virtual machines), which phones cannot reach.
  package var isVirtual: Bool {
    let name = interface.lowercased()
    return Self.virtualPrefixes.contains { name.hasPrefix($0) }
  }

  private static let virtualPrefixes = [
    "docker", "veth", "br-", "vmnet", "vethernet", "utun", "tun", "tap", "wg", "tailscale", "zt",
    "ppp", "virbr",
  ]

  /// This machine for itself.
  package static let loopback = "127.0.0.1"

  /// The addresses of a local network, physical interfaces before virtual ones, each in its order.
  ///
  /// Loopback and addresses of the open internet are left out: private ones are those of RFC 1918, and
  /// the link-local ones of RFC 3927.
  package static func ranked(_ addresses: [LocalAddress]) -> [LocalAddress] {
    let local = addresses.filter { $0.isPrivate || $0.isLinkLocal }
    return local.enumerated().sorted { left, right in
      (left.element.rank, left.offset) < (right.element.rank, right.offset)
    }.map(\.element)
  }

  private var rank: Int { (isVirtual ? 2 : 0) + (isLinkLocal ? 1 : 0) }

  private var parts: [Int] { address.split(separator: ".").compactMap { Int($0) } }

  private var isPrivate: Bool {
    guard parts.count == 4 else { return false }
    return parts[0] == 10 || (parts[0] == 172 && (16...31).contains(parts[1]))
      || (parts[0] == 192 && parts[1] == 168)
  }

  private var isLinkLocal: Bool { parts.count == 4 && parts[0] == 169 && parts[1] == 254 }
}
