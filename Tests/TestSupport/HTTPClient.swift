package import Foundation

/// As little of HTTP as the tests need, without anybody's good manners: what is written is sent.
package struct HTTPClient: Sendable {
  /// What came back.
  package struct Answer: Sendable {
    package let status: Int
    package let head: String
    package let body: String
  }

  package let port: Int
  /// The server's address.
  package let host: String
  /// The address of this machine that the server sees.
  let source: String?

  package init(port: Int, host: String = "127.0.0.1", from source: String? = nil) {
    self.port = port
    self.host = host
    self.source = source
  }

  /// Sends bytes and reads until the server closes, or has sent a whole answer.
  package func send(_ text: String) async throws -> Answer {
    try await offTheCooperativePool { try exchange(text) }
  }

  private func exchange(_ text: String) throws -> Answer {
    let connection = try Connection(port: port, host: host, from: source)
    try connection.write(text)
    let all = connection.read { received in
      guard let end = received.range(of: "\r\n\r\n") else { return false }
      let head = received[..<end.lowerBound].lowercased()
      guard let length = head.firstMatch(of: #/content-length: (\d+)/#).flatMap({ Int($0.1) })
      else { return head.contains("transfer-encoding") && received.hasSuffix("0\r\n\r\n") }
      return received[end.upperBound...].utf8.count >= length
    }
    let parts = all.components(separatedBy: "\r\n\r\n")
    let status = all.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Answer(
      status: status, head: parts.first ?? "", body: parts.dropFirst().joined(separator: "\r\n\r\n")
    )
  }

  /// Asks for a path.
  package func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Answer {
    try await send(request("GET", path, headers, ""))
  }

  /// Sends JSON; a header given replaces the usual one, an empty one leaves it out.
  package func post(
    _ path: String, _ body: String, _ headers: [String: String] = [:]
  ) async throws -> Answer {
    let usual = ["Content-Type": "application/json", "Content-Length": "\(body.utf8.count)"]
    return try await send(request("POST", path, usual.merging(headers) { $1 }, body))
  }

  /// A request as it is written.
  package func request(
    _ method: String, _ path: String, _ headers: [String: String], _ body: String
  ) -> String {
    let all = ["Host": "\(host):\(port)"].merging(headers) { $1 }
    let lines = all.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value)\r\n" }
    return "\(method) \(path) HTTP/1.1\r\n" + lines.joined() + "\r\n" + body
  }
}

/// Waits on a thread that may be blocked: those of the concurrency runtime are as many as processors,
/// and the server needs them.
package func offTheCooperativePool<Value: Sendable>(
  _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
  }
}

/// One connection, which stays open as long as it is wanted; used by one thread at a time.
package final class Connection: @unchecked Sendable {
  private let descriptor: Int32
  package private(set) var received = ""

  package init(port: Int, host: String = "127.0.0.1", from source: String? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let isBound = source.map { Self.use($0, 0) { bind(descriptor, $0, $1) } == 0 } ?? true
    guard isBound, Self.use(host, port, { connect(descriptor, $0, $1) }) == 0 else {
      throw POSIXError(.ECONNREFUSED)
    }
  }

  /// Calls with an address in the form of the system.
  package static func use(
    _ host: String, _ port: Int, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr(host)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        call($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  deinit { close(descriptor) }

  /// Whether the other side has closed it, once all that has come is read.
  package var isClosed: Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
      if count == 0 { return true }
      if count < 0 { return errno != EAGAIN }
    }
  }

  /// Sends bytes.
  package func write(_ text: String) throws {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// The same, without blocking a thread of the runtime.
  @discardableResult
  package func readLater(until isEnough: @escaping @Sendable (String) -> Bool) async throws
    -> String
  {
    try await offTheCooperativePool { self.read(until: isEnough) }
  }

  /// Reads until enough has come, or the other side closes or falls silent.
  @discardableResult
  package func read(until isEnough: (String) -> Bool) -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while !isEnough(received) {
      let count = recv(descriptor, &bytes, bytes.count, 0)
      guard count > 0 else { break }
      received += String(decoding: bytes[..<count], as: UTF8.self)
    }
    return received
  }
}
