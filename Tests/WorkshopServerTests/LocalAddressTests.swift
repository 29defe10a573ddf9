import Testing
import WorkshopServer

@Suite("Addresses of this machine")
struct LocalAddressTests {
  @Test(
    "an interface made by software is told from one that phones can reach",
    arguments: [
      ("en0", false), ("eth0", false), ("wlp3s0", false), ("docker0", true), ("br-12ab", true),
      ("tailscale0", true), ("vEthernet (WSL)", true), ("wg0", true),
    ])
  func virtual(interface: String, isVirtual: Bool) {
    #expect(LocalAddress(interface: interface, address: "10.0.0.1").isVirtual == isVirtual)
  }
}
