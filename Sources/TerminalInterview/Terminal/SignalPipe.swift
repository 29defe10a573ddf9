#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Turns signals into something to wait for: the handler writes the signal's number into a pipe, and
/// the reader waits for the pipe and the input at once.
///
/// A flag and an interrupted `read` would not do: a signal between looking at the flag and reading,
/// or one delivered to another thread, would be missed.
struct SignalPipe {
  /// Readable once a signal came.
  let descriptor: Int32
  private let writeEnd: Int32
  private let formerPipe: (Int32, Bool)
  private let former: [(number: Int32, handler: SignalHandler?)]

  /// Watches for signals; nil if no pipe can be had.
  /// - Parameter endingOnSecondInterrupt: whether a second Ctrl-C ends the program, whatever it is
  ///   busy with.
  init?(_ numbers: [Int32], endingOnSecondInterrupt: Bool) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writeEnd) = (ends[0], ends[1])
    formerPipe = (signalPipe, secondInterruptEnds)
    signalPipe = writeEnd
    secondInterruptEnds = endingOnSecondInterrupt
    former = numbers.map { ($0, signal($0, noteSignal)) }
  }

  /// The number of a signal that came since this was asked last; nil if none did.
  func next() -> Int32? {
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// Puts back the former handlers, and what they wrote to.
  func restore() {
    for (number, handler) in former { signal(number, handler) }
    (signalPipe, secondInterruptEnds) = formerPipe
    close(descriptor)
    close(writeEnd)
  }
}

#if canImport(Darwin)
  typealias SignalHandler = @convention(c) (Int32) -> Void
#else
  typealias SignalHandler = __sighandler_t
#endif

/// Where the handler writes; a handler cannot carry state of its own. Written while no handler is
/// installed, read only by the handler.
nonisolated(unsafe) private var signalPipe: Int32 = -1

nonisolated(unsafe) private var secondInterruptEnds = false

private func noteSignal(_ number: Int32) {
  let former = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(signalPipe, &byte, 1)
  if number == SIGINT, secondInterruptEnds { signal(SIGINT, SIG_DFL) }
  errno = former
}
