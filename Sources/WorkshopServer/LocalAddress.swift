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
}
