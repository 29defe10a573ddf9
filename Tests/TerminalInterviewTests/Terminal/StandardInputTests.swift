import Foundation
import Glibc
import Testing

@testable import TerminalInterview

@Suite("Reading from a descriptor", .serialized)
struct StandardInputTests {
  @Test("a pipe gives its lines, the last one without a line end, then the end for ever")
  func pipeEnds() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data("3\n备注\nlast".utf8))
    try pipe.fileHandleForWriting.close()
    let input = StandardInput(descriptor: pipe.fileHandleForReading.fileDescriptor)
    #expect(!input.isTerminal)
    #expect(read(4, from: input) == [.line("3"), .line("备注"), .line("last"), .end])
    #expect(input.readLine() == .end)
  }

  @Test("a descriptor that is closed is at its end")
  func closed() {
    #expect(StandardInput(descriptor: 997).readLine() == .end)
  }

  @Test("a line beyond the limit is cut, not kept in memory")
  func tooLong() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data((String(repeating: "x", count: 9000) + "\ny\n").utf8))
    let input = StandardInput(
      descriptor: pipe.fileHandleForReading.fileDescriptor, longestLine: 100)
    #expect(read(2, from: input) == [.line(String(repeating: "x", count: 100)), .line("y")])
  }

  @Test("Ctrl-C ends the waiting, also before it began; what was typed before is not lost")
  func interrupted() throws {
    let pipe = Pipe()
    let input = StandardInput(descriptor: pipe.fileHandleForReading.fileDescriptor)
    kill(getpid(), SIGINT)
    #expect(input.readLine() == .interrupted)
    pipe.fileHandleForWriting.write(Data("3\n".utf8))
    #expect(input.readLine() == .line("3"))
  }

  @Test("a terminal is told that it gets UTF-8, and later finds its settings as they were")
  func terminalSettings() throws {
    let terminal = try PseudoTerminal()
    terminal.setUTF8(false)
    do {
      let input = StandardInput(descriptor: terminal.screen)
      #expect(input.isTerminal)
      #expect(terminal.isUTF8)
      terminal.type("备注\n")
      #expect(input.readLine() == .line("备注"))
    }
    #expect(!terminal.isUTF8)
  }

  @Test("the width is asked anew each time; without a terminal there is none")
  func width() throws {
    let terminal = try PseudoTerminal()
    for columns in [80, 40] {
      terminal.resize(columns: columns)
      #expect(terminalWidth(of: terminal.screen) == columns)
    }
    terminal.resize(columns: 0)
    #expect(terminalWidth(of: terminal.screen) == nil)
    #expect(terminalWidth(of: Pipe().fileHandleForReading.fileDescriptor) == nil)
  }

  private func read(_ count: Int, from input: StandardInput) -> [LineInput] {
    (0..<count).map { _ in input.readLine() }
  }
}

/// Both ends of a terminal that nobody sits at.
private final class PseudoTerminal {
  let keyboard: Int32
  let screen: Int32

  init() throws {
    var ends: (Int32, Int32) = (-1, -1)
    guard openpty(&ends.0, &ends.1, nil, nil, nil) == 0 else { throw POSIXError(.ENXIO) }
    (keyboard, screen) = ends
    for end in [keyboard, screen] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(keyboard)
    close(screen)
  }

  var isUTF8: Bool { settings.c_iflag & tcflag_t(IUTF8) != 0 }

  func setUTF8(_ isOn: Bool) {
    var changed = settings
    if isOn { changed.c_iflag |= tcflag_t(IUTF8) } else { changed.c_iflag &= ~tcflag_t(IUTF8) }
    tcsetattr(screen, TCSANOW, &changed)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(write(keyboard, bytes, bytes.count) == bytes.count)
  }

  func resize(columns: Int) {
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(screen, UInt(TIOCSWINSZ), &size)
  }

  private var settings: termios {
    var settings = termios()
    tcgetattr(screen, &settings)
    return settings
  }
}
