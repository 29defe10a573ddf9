#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LocalAddress {
  /// Addresses of this machine that phones may reach, the likeliest first.
  package static func ofThisMachine() -> [LocalAddress] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [LocalAddress] = []
    var next = first
    while let entry = next?.pointee {
      next = entry.ifa_next
      if let address = LocalAddress(entry) { found.append(address) }
    }
    return ranked(found)
  }

  /// Nil for an interface that is down, and for all but IPv4.
  private init?(_ entry: ifaddrs) {
    guard entry.ifa_flags & UInt32(IFF_UP) != 0, let socket = entry.ifa_addr,
      Int32(socket.pointee.sa_family) == AF_INET
    else { return nil }
    var buffer = [CChar](repeating: 0, count: Int(INET_ADDRSTRLEN))
    let isText = socket.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
      inet_ntop(AF_INET, &pointer.pointee.sin_addr, &buffer, socklen_t(buffer.count)) != nil
    }
    guard isText else { return nil }
    self.init(
      interface: String(cString: entry.ifa_name),
      address: String(
        decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
