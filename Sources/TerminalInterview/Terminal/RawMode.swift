#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A terminal that passes every key on at once, and what puts it back: on leaving, on a signal that
/// ends the program, and on a crash.
struct RawMode {
  private let descriptor: Int32
  private let found: termios
  private let raw: termios

  /// Nil if the descriptor is no terminal.
  init?(_ descriptor: Int32) {
    var settings = termios()
    guard isatty(descriptor) == 1, tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.descriptor = descriptor
    found = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    settings.c_iflag &= ~tcflag_t(ICRNL | INLCR | IXON)
    raw = settings
    rescue = Rescue(descriptor: descriptor, settings: found)
    for number in crashes { signal(number, putBackAndDie) }
  }

  /// Passes keys on from now on; pasted text comes marked as such.
  func begin() {
    var settings = raw
    tcsetattr(descriptor, TCSADRAIN, &settings)
    isRaw = true
  }

  /// Puts back the settings that were found.
  func end() {
    var settings = found
    tcsetattr(descriptor, TCSADRAIN, &settings)
    isRaw = false
  }

  /// Ends the guard against crashes.
  func release() {
    for number in crashes { signal(number, SIG_DFL) }
  }

  /// Pasted text is marked; the cursor shows.
  static let beginning = "\u{1B}[?2004h"
  static let ending = "\u{1B}[?2004l\u{1B}[?25h"
}

/// What a crash leaves to be put right; a handler cannot carry state of its own.
private struct Rescue {
  let descriptor: Int32
  let settings: termios
}

nonisolated(unsafe) private var rescue: Rescue?
nonisolated(unsafe) private var isRaw = false
private let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT]

private func putBackAndDie(_ number: Int32) {
  if isRaw, var settings = rescue?.settings, let descriptor = rescue?.descriptor {
    // The bytes of `RawMode.ending`: nothing may be allocated here.
    withUnsafeBytes(of: endingBytes) { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    tcsetattr(descriptor, TCSANOW, &settings)
  }
  signal(number, SIG_DFL)
  raise(number)
}

private typealias Ending = (
  UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8
)
/// `ESC [?2004l ESC [?25h`
private let endingBytes: Ending = (
  0x1B, 0x5B, 0x3F, 0x32, 0x30, 0x30, 0x34, 0x6C, 0x1B, 0x5B, 0x3F, 0x32, 0x35, 0x68
)
