#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The width of the terminal behind a descriptor, in cells; nil if there is no terminal there.
///
/// Asked anew for every output, so that a resized window wraps right.
package func terminalWidth(of descriptor: Int32 = STDOUT_FILENO) -> Int? {
  terminalSize(of: descriptor)?.columns
}

/// Columns and rows of the terminal behind a descriptor; nil if there is none or it does not say.
package func terminalSize(of descriptor: Int32 = STDOUT_FILENO) -> Frame.Size? {
  var size = winsize()
  guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
  else { return nil }
  return Frame.Size(columns: Int(size.ws_col), rows: size.ws_row > 0 ? Int(size.ws_row) : 24)
}

/// The line settings of a terminal as they were found, and as we want them.
struct TerminalSettings {
  private let descriptor: Int32
  private let found: termios

  /// Tells the terminal that what is typed is UTF-8, so that the erase key takes back a whole Chinese
  /// character; nil if the descriptor is no terminal.
  init?(forUTF8InputOn descriptor: Int32) {
    var settings = termios()
    guard isatty(descriptor) == 1, tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.descriptor = descriptor
    found = settings
    settings.c_iflag |= tcflag_t(IUTF8)
    tcsetattr(descriptor, TCSANOW, &settings)
  }

  /// Puts back what was found.
  func restore() {
    var settings = found
    tcsetattr(descriptor, TCSANOW, &settings)
  }
}
