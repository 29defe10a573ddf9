package import GapAnalysis
import Hummingbird
import HummingbirdCore
import LocalWeb
import Logging

/// Serves an interview to the browser of one person on this machine.
package struct BrowserServer: Sendable {
  /// Connections open at once.
  private static let mostConnections = 100

  private let routes: BrowserRoutes

  /// - Parameter port: where to listen, on this machine only.
  package init(
    _ interview: Interview, port: Int, keys: BrowserKeys, templates: PageTemplates,
    host: BrowserHost, options: BrowserOptions = BrowserOptions()
  ) {
    let desk = Desk(interview, templates: templates, host: host, options: options)
    routes = BrowserRoutes(
      desk: desk, entrance: Entrance(keys, token: host.secret()), templates: templates,
      host: host, port: port)
  }

  /// Listens until it is told to stop.
  ///
  /// - Parameters:
  ///   - isListening: called once a browser can connect.
  ///   - stop: ends when the server is to end.
  /// - Throws: where the port cannot be had.
  package func run(
    isListening: @escaping @Sendable () -> Void, until stop: AsyncStream<Void>
  ) async throws {
    var logger = Logger(label: "gapwise.ask")
    logger.logLevel = .critical
    let application = Application(
      responder: routes.router().buildResponder(),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(60),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 8192, maxHeaderListSize: 16384, maxHeaderFieldCount: 64))),
      configuration: .init(
        address: .hostname("127.0.0.1", port: routes.port),
        availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)),
      onServerRunning: { _ in isListening() }, logger: logger)
    try await serve([application], logger, until: stop)
  }
}
