#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What waiting for a person gives.
package enum KeyboardEvent: Sendable, Equatable {
  case key(Key)
  /// The window has another size.
  case resized
  /// The program goes on after having been stopped.
  case continued
  /// The terminal is gone, or nothing can be read any more.
  case ended
  /// The program is asked to end, by the signal of this number.
  case terminated(Int32)
  /// The time to wait is over.
  case timedOut
}

/// Reads keys from a terminal in raw mode, and notices signals.
///
/// While it lives the terminal is in raw mode; it is put back when it goes, whatever the reason.
package final class KeyboardInput {
  private let descriptor: Int32
  private let mode: RawMode
  private let signals: SignalPipe?
  private let write: (String) -> Void
  private var decoder = KeyDecoder()
  private var ready: [Key] = []

  /// Nil if the descriptor is no terminal.
  /// - Parameter write: where the terminal is told what it must know.
  package init?(descriptor: Int32 = STDIN_FILENO, write: @escaping (String) -> Void) {
    guard let mode = RawMode(descriptor) else { return nil }
    self.descriptor = descriptor
    self.mode = mode
    self.write = write
    signals = SignalPipe(
      [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT], endingOnSecondInterrupt: false)
    begin()
  }

  deinit {
    end()
    mode.release()
    signals?.restore()
  }

  /// Waits for the next thing to happen.
  /// - Parameter timeout: in milliseconds; nil waits for ever.
  package func next(timeout: Int?) -> KeyboardEvent {
    while true {
      if let number = signals?.next(), let event = Self.event(number) { return event }
      if !ready.isEmpty { return .key(ready.removeFirst()) }
      let patience = decoder.isWaiting ? Self.escapePatience : timeout
      switch waitForInput(patience) {
      case .input: guard readMore() else { return .ended }
      case .signal: continue
      case .nothing where decoder.isWaiting: ready += decoder.flush()
      case .nothing: return .timedOut
      }
    }
  }

  /// Gives the terminal back while another program has it, then takes it again.
  package func pause<Result>(_ body: () throws -> Result) rethrows -> Result {
    end()
    defer { begin() }
    return try body()
  }

  /// Stops the program as Ctrl-Z does, until it is told to go on.
  package func suspend() {
    pause { _ = kill(0, SIGTSTP) }
  }
}

extension KeyboardInput {
  /// How long a lone `ESC` may wait for the rest of a sequence, in milliseconds.
  private static let escapePatience = 50

  private enum Arrival { case input, signal, nothing }

  private func begin() {
    mode.begin()
    write(RawMode.beginning)
  }

  private func end() {
    write(RawMode.ending)
    mode.end()
  }

  private static func event(_ number: Int32) -> KeyboardEvent? {
    switch number {
    case SIGINT: .key(.control("c"))
    case SIGWINCH: .resized
    case SIGCONT: .continued
    default: .terminated(number)
    }
  }

  private func waitForInput(_ timeout: Int?) -> Arrival {
    var watched = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let signals {
      watched.append(pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0))
    }
    switch poll(&watched, nfds_t(watched.count), Int32(timeout ?? -1)) {
    case 0: return .nothing
    case 1...: return watched[0].revents != 0 ? .input : .signal
    // A failure other than a signal shows when reading.
    default: return errno == EINTR ? .signal : .input
    }
  }

  /// False where there is nothing more to read.
  private func readMore() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      ready += decoder.feed(buffer[..<count])
      return true
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN)
  }
}
