#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads lines from a terminal or a pipe, and notices Ctrl-C.
///
/// While it lives, Ctrl-C does not end the program but this reader's waiting, and the terminal knows
/// that it gets UTF-8; both are put back when it goes.
package final class StandardInput {
  private let descriptor: Int32
  private let settings: TerminalSettings?
  private let interrupt: SignalPipe?
  private var lines: LineAssembler
  private var hasEnded = false

  /// - Parameters:
  ///   - descriptor: where to read.
  ///   - longestLine: bytes of a line that are kept; the rest of it is dropped.
  package init(descriptor: Int32 = STDIN_FILENO, longestLine: Int = 1 << 21) {
    self.descriptor = descriptor
    settings = TerminalSettings(forUTF8InputOn: descriptor)
    interrupt = SignalPipe([SIGINT, SIGCONT], endingOnSecondInterrupt: true)
    lines = LineAssembler(limit: longestLine)
  }

  deinit {
    settings?.restore()
    interrupt?.restore()
  }

  /// Whether a person types here.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Waits for the next line.
  package func readLine() -> LineInput {
    while true {
      switch interrupt?.next() {
      case SIGINT: return .interrupted
      case SIGCONT: return .resumed
      // These come where keys were asked for before, and are still watched.
      case SIGTERM, SIGHUP: return .end
      default: break
      }
      if let line = lines.next() { return .line(line) }
      if hasEnded { return lines.rest().map { .line($0) } ?? .end }
      if waitForInput() { readMore() }
    }
  }
}

extension StandardInput {
  /// False if it was something else that happened: Ctrl-C, or a signal that is not ours.
  private func waitForInput() -> Bool {
    var watched = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let interrupt {
      watched.append(pollfd(fd: interrupt.descriptor, events: Int16(POLLIN), revents: 0))
    }
    // A failure other than a signal shows when reading.
    guard poll(&watched, nfds_t(watched.count), -1) > 0 else { return errno != EINTR }
    return watched[0].revents != 0
  }

  private func readMore() {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      lines.feed(buffer[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      hasEnded = true
    }
  }
}
