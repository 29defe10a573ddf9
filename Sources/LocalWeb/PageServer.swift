package import Hummingbird
import HummingbirdCore
import Logging
package import NIOCore
package import ServiceLifecycle

/// A server of pages at one address of this machine. What it reads of the head of a request is bounded,
/// and it writes no log: whoever runs it sees what happens.
///
/// - Parameters:
///   - idle: how long a connection may say nothing.
///   - connections: how many may be open at once.
///   - handlers: what watches over each connection.
///   - isListening: called once browsers can connect.
package func pageServer<Responder: HTTPResponder>(
  _ responder: Responder, at address: String, port: Int, idle: Duration? = nil,
  connections: Int? = nil,
  handlers: @escaping @Sendable () -> [any RemovableChannelHandler] = { [] },
  isListening: @escaping @Sendable () -> Void
) -> some Service
where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
  let reading = HTTP1Channel.Configuration(
    additionalChannelHandlers: handlers(), idleTimeout: idle.map { TimeAmount($0) },
    httpDecoderConfiguration: .init(
      maxHeaderFieldSize: 8192, maxHeaderListSize: 16384, maxHeaderFieldCount: 64))
  return Application(
    responder: responder, server: .http1(configuration: reading),
    configuration: .init(
      address: .hostname(address, port: port),
      availableConnectionsDelegate: connections.map(MaximumAvailableConnections.init)),
    onServerRunning: { _ in isListening() }, logger: silence)
}

/// A log that nobody reads.
let silence: Logger = {
  var logger = Logger(label: "gapwise")
  logger.logLevel = .critical
  return logger
}()
