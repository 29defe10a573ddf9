import Dispatch
import Foundation
import WorkshopServer

/// Milliseconds since 1970.
func milliseconds() -> Int { Int(Date().timeIntervalSince1970 * 1000) }

/// The local time of day of a moment in milliseconds since 1970: `14:32`.
@Sendable
func timeOfDay(_ moment: Int) -> String {
  let parts = Calendar.current.dateComponents(
    [.hour, .minute], from: Date(timeIntervalSince1970: Double(moment) / 1000))
  return String(format: "%02d:%02d", parts.hour ?? 0, parts.minute ?? 0)
}

/// 128 bits from the system's source of chance, as 32 hexadecimal digits.
@Sendable
func secret() -> String {
  (0..<2).map { _ in String(format: "%016lx", UInt64.random(in: .min ... .max)) }.joined()
}

/// So many decimal digits from the system's source of chance.
@Sendable
func digits(_ count: Int) -> String {
  (0..<count).map { _ in String(Int.random(in: 0...9)) }.joined()
}

/// A port that nobody listens at.
///
/// - Throws: ``Failure`` where the system gives none.
func freePort() throws -> Int {
  #if canImport(Darwin)
    let kind = SOCK_STREAM
  #else
    let kind = Int32(SOCK_STREAM.rawValue)
  #endif
  let descriptor = socket(AF_INET, kind, 0)
  defer { close(descriptor) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = inet_addr(LocalAddress.loopback)
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isBound = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
    }
  }
  guard isBound else { throw Failure("the system gives no free port; name one with --port") }
  return Int(UInt16(bigEndian: address.sin_port))
}

/// The pages in a folder, by name.
///
/// - Throws: ``Failure`` where one of the three is missing.
func readPages(_ folder: String) throws -> WorkshopPages {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  let served = names.filter { name in
    [".html", ".css", ".js", ".svg"].contains { name.hasSuffix($0) }
  }
  var files: [String: [UInt8]] = [:]
  for name in served {
    files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init)
  }
  for name in ["participant.html", "facilitator.html", "projector.html"] where files[name] == nil {
    throw Failure("cannot read '\(folder)/\(name)'; name the folder of Templates/ with --content")
  }
  return WorkshopPages(files)
}

/// Opens an address in the user's browser, if the system knows how; silence is no failure.
func openInBrowser(_ address: String) {
  #if canImport(Darwin)
    let command = "open"
  #else
    let command = "xdg-open"
  #endif
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [command, address]
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try? process.run()
}

/// Waits for work that is done elsewhere.
func waiting(_ work: @escaping @Sendable () async throws -> Void) throws {
  let done = DispatchSemaphore(value: 0)
  let outcome = Outcome()
  Task {
    do { try await work() } catch { outcome.error = error }
    done.signal()
  }
  done.wait()
  if let error = outcome.error { throw error }
}

/// Written before the semaphore is signalled, read after it was waited for.
private final class Outcome: @unchecked Sendable {
  var error: (any Error)?
}

/// Ctrl-C: the first is answered, the second ends.
final class Interrupts {
  /// Ends with the second Ctrl-C.
  let second: AsyncStream<Void>
  private let source: any DispatchSourceSignal

  init(first: @escaping @Sendable () -> Void) {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    second = stream
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT)
    let count = Outcome.Count()
    source.setEventHandler {
      count.value += 1
      count.value == 1 ? first() : continuation.finish()
    }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}

extension Outcome {
  /// Only used by the handler, which runs one at a time.
  fileprivate final class Count: @unchecked Sendable {
    var value = 0
  }
}
