package import GapAnalysis
import Hummingbird
import LocalWeb

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
    let server = pageServer(
      routes.router().buildResponder(), at: "127.0.0.1", port: routes.port, idle: .seconds(60),
      connections: Self.mostConnections, isListening: isListening)
    try await serve([server], until: stop)
  }
}
