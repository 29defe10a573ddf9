package import ServiceLifecycle
import UnixSignals

/// Runs servers, and what runs beside them, until it is told to stop or a signal ends the program;
/// what is open is closed within two seconds.
///
/// - Parameter stop: ends when the servers are to end.
/// - Throws: what a service throws, such as a port that cannot be had.
package func serve(
  _ services: [any Service], until stop: AsyncStream<Void>
) async throws {
  let group = group(services, endingWithin: .seconds(2), signals: [.sigterm])
  let waiting = Task {
    for await _ in stop { break }
    await group.triggerGracefulShutdown()
  }
  defer { waiting.cancel() }
  try await group.run()
}

func group(
  _ services: [any Service], endingWithin time: Duration, signals: [UnixSignal] = []
) -> ServiceGroup {
  var configuration = ServiceGroupConfiguration(
    services: services.map { .init(service: $0) }, gracefulShutdownSignals: signals,
    logger: silence)
  configuration.maximumGracefulShutdownDuration = time
  return ServiceGroup(configuration: configuration)
}
