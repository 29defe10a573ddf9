import Foundation

/// The built program in a pseudo-terminal of its own, driven as by a person.
package final class TerminalProgram {
  private let master: Int32
  private let process: pid_t
  /// Everything it has written so far.
  package private(set) var screen = ""
  private var pending: [UInt8] = []
  private var status: Int32?

  /// What cannot be set up or does not happen in time.
  package enum Trouble: Error {
    case cannotStart(Int32)
    case timeout(waitingFor: String, screen: String)
  }

  /// Starts the program, or another one, in a terminal of so many columns and rows.
  package init(
    _ arguments: [String], environment: [String: String] = [:], columns: UInt16 = 80,
    rows: UInt16 = 24, executable: String = Program.path, in folder: String
  ) throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else { throw Trouble.cannotStart(errno) }
    close(slave)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    self.master = master
    let all = Program.bareEnvironment.merging(environment) { $1 }
    process = try Self.spawn(
      executable, arguments, all.map { "\($0)=\($1)" }, terminal: name, folder)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  /// Types; a line ends with `\n`.
  package func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads until the screen holds the text after everything waited for before.
  package func wait(for text: String, seconds: Double = 20) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while !screen.contains(text) {
      guard Date() < deadline else { throw Trouble.timeout(waitingFor: text, screen: screen) }
      readSome()
    }
  }

  /// Forgets what the screen showed, so that the next wait is for something new.
  package func clear() { screen = "" }

  /// Changes the size of the terminal.
  package func resize(columns: UInt16, rows: UInt16 = 24) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Whether keys are passed on at once and not shown, as in raw mode.
  package var isRaw: Bool {
    var settings = termios()
    tcgetattr(master, &settings)
    return settings.c_lflag & tcflag_t(ICANON) == 0 && settings.c_lflag & tcflag_t(ECHO) == 0
  }

  /// Waits until the terminal is raw, or no longer is.
  package func wait(untilRaw wanted: Bool, seconds: Double = 20) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while isRaw != wanted {
      guard Date() < deadline else {
        throw Trouble.timeout(waitingFor: "raw: \(wanted)", screen: screen)
      }
      readSome()
    }
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Waits for the end: the exit code, or minus the signal that ended it.
  package func waitForExit(seconds: Double = 20) throws -> Int32 {
    let deadline = Date().addingTimeInterval(seconds)
    while status == nil {
      guard Date() < deadline else { throw Trouble.timeout(waitingFor: "exit", screen: screen) }
      readSome()
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        readSome()
        status = raw & 0x7f == 0 ? (raw >> 8) & 0xff : -(raw & 0x7f)
      }
    }
    return status ?? -1
  }

  private func readSome() {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, 20) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return }
    pending += buffer.prefix(count)
    // A character may be cut in two by the buffer; what is not yet valid waits.
    if let text = String(validating: pending, as: UTF8.self) {
      screen += text
      pending = []
    }
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String], terminal: [CChar],
    _ folder: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Test threads block nearly all signals, and a child would inherit that.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | newSession)

    let shell = ["/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder, path]
    let argv = (shell + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, "/bin/sh", &actions, &attributes, argv, envp)
    guard result == 0 else { throw Trouble.cannotStart(result) }
    return process
  }
}
