import Foundation
import TerminalInterview

/// The user's own editor, on the terminal the program runs in.
enum TextEditor {
  /// Lets the user edit a text in `$VISUAL`, `$EDITOR`, or the first editor that is there.
  static func edit(_ text: String) -> EditorResult {
    let candidates = ["VISUAL", "EDITOR"].compactMap(environment) + ["nano", "vi"]
    guard let editor = candidates.first(where: exists) else {
      return .noEditor(candidates.joined(separator: ", "))
    }
    guard let path = scratchFile(holding: text) else { return .failed(editor) }
    defer { unlink(path) }
    guard run(editor, on: path) == 0,
      let edited = try? String(contentsOfFile: path, encoding: .utf8)
    else { return .failed(editor) }
    return .text(edited)
  }

  /// A file only the user can read; nil if none can be made.
  private static func scratchFile(holding text: String) -> String? {
    var name = Array("\(NSTemporaryDirectory())gapwise-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&name, 4)
    guard descriptor >= 0 else { return nil }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard (try? file.write(contentsOf: Data(text.utf8))) != nil else { return nil }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether the first word of a command names a program.
  private static func exists(_ command: String) -> Bool {
    shell("command -v \"$1\" >/dev/null 2>&1", String(command.prefix { $0 != " " })) == 0
  }

  /// The command may have options of its own, as `code --wait` does: the shell takes it apart.
  private static func run(_ editor: String, on path: String) -> Int32 {
    shell("\(editor) \"$1\"", path)
  }

  /// Runs a command in the shell, in the same terminal and process group, and gives its exit code.
  private static func shell(_ command: String, _ argument: String) -> Int32 {
    let words = ["/bin/sh", "-c", command, "sh", argument]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return -1 } }
    return status & 0x7f == 0 ? (status >> 8) & 0xff : -1
  }
}

/// Paths of files that are there.
enum FilePaths {
  /// The paths that begin so; folders end with a slash. A name may begin with `~`.
  static func beginning(with typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let start = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let searched = (folder.isEmpty ? "." : folder as NSString).expandingTildeInPath
    let names = (try? FileManager.default.contentsOfDirectory(atPath: searched)) ?? []
    return names.filter { $0.hasPrefix(start) && (!$0.hasPrefix(".") || start.hasPrefix(".")) }
      .sorted().prefix(200).map { name in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: "\(searched)/\(name)", isDirectory: &isFolder)
        return folder + name + (isFolder.boolValue ? "/" : "")
      }
  }
}
