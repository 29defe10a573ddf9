#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Turns Ctrl-C into something to wait for: the handler writes a byte into a pipe, and the reader
/// waits for the pipe and the input at once.
///
/// A flag and an interrupted `read` would not do: a signal between looking at the flag and reading,
/// or one delivered to another thread, would be missed.
struct InterruptSignal {
  /// Readable once Ctrl-C was pressed.
  let descriptor: Int32
  private let writeEnd: Int32
  private let former: SignalHandler?

  /// Nil if no pipe can be had.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writeEnd) = (ends[0], ends[1])
    interruptPipe = writeEnd
    former = signal(SIGINT, noteInterrupt)
  }

  /// Whether Ctrl-C was pressed since this was asked last.
  func wasPressed() -> Bool {
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1
  }

  /// Puts back the former handler.
  func restore() {
    signal(SIGINT, former)
    interruptPipe = -1
    close(descriptor)
    close(writeEnd)
  }
}

#if canImport(Darwin)
  private typealias SignalHandler = @convention(c) (Int32) -> Void
#else
  private typealias SignalHandler = __sighandler_t
#endif

/// Where the handler writes; a handler cannot carry state of its own. Written while no handler is
/// installed, read only by the handler.
nonisolated(unsafe) private var interruptPipe: Int32 = -1

/// The second Ctrl-C ends the program, whatever it is busy with.
private func noteInterrupt(_: Int32) {
  let former = errno
  var byte: UInt8 = 1
  _ = write(interruptPipe, &byte, 1)
  signal(SIGINT, SIG_DFL)
  errno = former
}
