package import GapAnalysis
import Hummingbird
import HummingbirdCore
import LocalWeb
import Logging
import ServiceLifecycle

/// Serves a workshop to the browsers of a room.
package struct WorkshopServer: Sendable {
  private let room: Room
  private let pages: WorkshopPages
  private let addresses: WorkshopAddresses
  private let limits: WorkshopLimits

  /// - Parameters:
  ///   - stored: the same workshop if it goes on from a file; nil for a new one.
  ///   - interview: the assessment it answers.
  package init(
    _ workshop: Workshop, stored: Workshop?, _ interview: Interview, addresses: WorkshopAddresses,
    pages: WorkshopPages, host: WorkshopHost, limits: WorkshopLimits = WorkshopLimits()
  ) {
    self.limits = limits.withinOpenFiles()
    room = Room(workshop, stored: stored, interview, addresses, host, limits)
    self.pages = pages
    self.addresses = addresses
  }

  /// Listens at the chosen address and on this machine only, until it is told to stop.
  ///
  /// - Parameters:
  ///   - isListening: called once browsers can connect.
  ///   - stop: ends when the server is to end; all streams are closed within two seconds.
  /// - Throws: where the port cannot be had.
  package func run(
    isListening: @escaping @Sendable () -> Void, until stop: AsyncStream<Void>
  ) async throws {
    // The first change is the session itself.
    _ = try await room.act(.tick(after: nil))
    let responder = WorkshopRoutes(room: room, pages: pages).router().buildResponder()
    let names = [LocalAddress.loopback] + (addresses.chosen.map { [$0.address] } ?? [])
    let open = Counter(names.count, whenDone: isListening)
    var logger = Logger(label: "gapwise.workshop")
    logger.logLevel = .critical
    let (connections, limits) = (Connections(limits), limits)
    let applications = names.map { name in
      Application(
        responder: responder,
        server: .http1(
          configuration: .init(
            additionalChannelHandlers: [ConnectionWatch(connections, limits)],
            httpDecoderConfiguration: .init(
              maxHeaderFieldSize: 8192, maxHeaderListSize: 16384, maxHeaderFieldCount: 64))),
        configuration: .init(
          address: .hostname(name, port: addresses.port)),
        onServerRunning: { _ in await open.countDown() }, logger: logger)
    }
    try await serve(applications + [Heart(room: room)], logger, until: stop)
  }
}

/// What happens by itself: heartbeats, and votes that close when their time is over.
private struct Heart: Service {
  let room: Room

  func run() async throws {
    await withGracefulShutdownHandler {
      var seconds = 0
      var before = room.host.now()
      while !Task.isShuttingDownGracefully, !Task.isCancelled {
        try? await Task.sleep(for: .seconds(1))
        seconds += 1
        _ = try? await room.act(.tick(after: before))
        before = room.host.now()
        if seconds % 15 == 0 { await room.beat() }
      }
    } onGracefulShutdown: {
      Task { await room.disconnectAll() }
    }
  }
}

/// Calls once when as many have reported as were expected.
private actor Counter {
  private var left: Int
  private let whenDone: @Sendable () -> Void

  init(_ count: Int, whenDone: @escaping @Sendable () -> Void) {
    left = count
    self.whenDone = whenDone
  }

  func countDown() {
    left -= 1
    if left == 0 { whenDone() }
  }
}
