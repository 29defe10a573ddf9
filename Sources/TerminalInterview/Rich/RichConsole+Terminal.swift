#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension RichConsole {
  /// The terminal the program runs in.
  package init(keyboard: KeyboardInput, write: @escaping (String) -> Void) {
    self.init(
      next: keyboard.next(timeout:), write: write, size: { terminalSize() ?? Self.common },
      clock: monotonicMilliseconds, suspend: keyboard.suspend,
      onLines: { body in
        keyboard.pause {
          let input = StandardInput()
          body(
            Console(
              readLine: input.readLine, write: write, width: { terminalWidth() },
              isEchoed: input.isTerminal))
        }
      })
  }

  /// Of a terminal that does not say.
  private static let common = Frame.Size(columns: 80, rows: 24)
}

/// Milliseconds since some moment; not set back when the clock of the day is.
private func monotonicMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
