import Dispatch
import Foundation

/// Keys that are heard while something else goes on; Ctrl-C stays what it is.
final class KeyPresses {
  /// Whether keys come from a terminal that is this program's: one in the background must not touch it.
  static var arePossible: Bool { isInteractive && tcgetpgrp(STDIN_FILENO) == getpgrp() }

  private var found = termios()
  private let source: any DispatchSourceRead

  /// Nil where there are no keys to hear.
  init?(_ heard: @escaping @Sendable (Character) -> Void) {
    source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO)
    guard Self.arePossible, tcgetattr(STDIN_FILENO, &found) == 0 else {
      // A source must be running when it goes.
      source.cancel()
      source.resume()
      return nil
    }
    var settings = found
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    source.setEventHandler { [source] in
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      guard count > 0 else { return source.cancel() }
      String(decoding: bytes[..<count], as: UTF8.self).forEach(heard)
    }
    source.resume()
  }

  /// Puts the terminal back as it was found.
  func end() {
    source.cancel()
    tcsetattr(STDIN_FILENO, TCSANOW, &found)
  }
}
