package import GapAnalysis
import Hummingbird
import LocalWeb
import ServiceLifecycle

/// Serves a workshop to the browsers of a room.
package struct WorkshopServer: Sendable {
  private let room: Room
  private let pages: WorkshopPages
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
  }

  /// Listens on this machine and at the chosen address only, until it is told to stop.
  ///
  /// - Parameters:
  ///   - isListening: called once browsers can connect.
  ///   - stop: ends when the server is to end; all streams are closed within two seconds.
  /// - Throws: ``SessionNotStored`` where the file takes nothing; otherwise, where the port cannot be had.
  package func run(
    isListening: @escaping @Sendable () -> Void, until stop: AsyncStream<Void>
  ) async throws {
    // The first change is the session itself.
    do throws(RoomError) {
      _ = try await room.act(.tick(after: nil))
    } catch {
      throw SessionNotStored(description: error.described(in: room.host.words[0]))
    }
    let (connections, limits, room, pages) = (Connections(limits), limits, room, pages)
    let port = await room.addresses.port
    @Sendable func server(
      at address: String, isListening: @escaping @Sendable () -> Void
    ) -> any Service {
      let hosts = WorkshopAddresses.hosts(of: address, port: port)
      return pageServer(
        WorkshopRoutes(room: room, pages: pages, hosts: hosts).router().buildResponder(),
        at: address, port: port, handlers: { [ConnectionWatch(connections, limits)] },
        isListening: isListening)
    }
    let network = Listener(server)
    try await network.move(to: await room.addresses.chosen?.address)
    await room.listen(with: network)
    let home = server(at: LocalAddress.loopback, isListening: isListening)
    do {
      try await serve([home, Heart(room: room)], until: stop)
    } catch {
      await network.close()
      throw error
    }
    await network.close()
  }

  /// Lets phones in at the address after the present one; where there is only one, nothing happens.
  ///
  /// - Returns: why that cannot be; nil if it was done.
  package func useNextAddress() async -> String? {
    do throws(RoomError) {
      try await room.useNextAddress()
      return nil
    } catch {
      return error.described(in: room.host.words[0])
    }
  }
}

/// A session cannot begin, for nothing could be stored of it.
package struct SessionNotStored: Error, CustomStringConvertible {
  /// Why, in words.
  package let description: String
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
        if seconds % 5 == 0 { await room.lookAround() }
      }
    } onGracefulShutdown: {
      Task { await room.disconnectAll() }
    }
  }
}
