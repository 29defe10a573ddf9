#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How much of the server anybody can take; phones on a slow network stay well within.
package struct WorkshopLimits: Sendable {
  /// Connections open at once.
  package var connections = 4000
  /// Connections from one address that ask for nothing at the moment: 500 phones may share it, each
  /// with a line that rests and a new one.
  package var waitingOfOneAddress = 1500
  /// Time for the head of a request to arrive on a new connection, and for its body.
  package var request = Duration.seconds(10)
  /// Time for an answer to be made and taken; streams may take for ever.
  package var answer = Duration.seconds(30)
  /// Time between two requests.
  package var idle = Duration.seconds(60)
  /// Seats given to one address of the network that have never voted and show no page: as many as a
  /// router hands out addresses, for all behind it share its own.
  package var silentSeatsOfOneAddress = 250
  /// Pages of one seat: tabs, and lines that nobody noticed yet are dead.
  package var pagesOfSeat = 6
  /// Pages of facilitators or of projectors.
  package var pagesOfRole = 50

  package init() {}

  /// The same, with no more connections than the system lets this process have.
  func withinOpenFiles() -> WorkshopLimits {
    var limits = self
    limits.connections = min(
      connections, max(Self.filesOfOurOwn, raisedFileLimit() - Self.filesOfOurOwn))
    return limits
  }

  /// The assessment, its journal, the terminal and what the runtime needs.
  private static let filesOfOurOwn = 64
}

/// Raises the number of files this process may have open to what the system allows, and gives it.
private func raisedFileLimit() -> Int {
  #if canImport(Darwin)
    let files = RLIMIT_NOFILE
  #else
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #endif
  var limit = rlimit()
  guard getrlimit(files, &limit) == 0 else { return 256 }
  var raised = limit
  raised.rlim_cur = min(limit.rlim_max, 65536)
  if raised.rlim_cur > limit.rlim_cur, setrlimit(files, &raised) == 0 { limit = raised }
  return Int(clamping: limit.rlim_cur)
}
