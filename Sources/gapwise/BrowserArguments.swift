import ArgumentParser
import Foundation

/// How a command asks in a browser, if it does.
struct BrowserArguments: ParsableArguments {
  @Flag(
    name: .customLong("browser"),
    help: "Ask in the browser of this machine instead of the terminal.")
  var isWanted = false

  @Option(
    help: ArgumentHelp("With --browser: port to listen at; 0 takes a free one.", valueName: "port"))
  var port = 0

  @Flag(help: "With --browser: do not open the browser, only print the address.")
  var noOpen = false

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port is from 0 to 65535") }
    guard isWanted || (port == 0 && !noOpen) else {
      throw ValidationError("--port and --no-open go with --browser")
    }
  }

  /// Whether to open the browser: where somebody sits at the terminal and there is a screen.
  var opensBrowser: Bool {
    #if canImport(Darwin)
      let hasScreen = true
    #else
      let hasScreen = environment("DISPLAY") != nil || environment("WAYLAND_DISPLAY") != nil
    #endif
    return !noOpen && hasScreen && isatty(STDOUT_FILENO) == 1
  }
}
