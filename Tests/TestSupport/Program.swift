import Foundation

/// The built program, run as a user would run it.
package enum Program {
  /// What a finished run left.
  package struct Result: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// Path of the binary that was built with the tests.
  package static var path: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("gapwise").path
  }

  /// The top folder of the package.
  package static var root: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// Runs the program to its end.
  ///
  /// - Parameter environment: added to a bare one, so that no test depends on the machine's language.
  package static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in folder: String
  ) throws -> Result {
    try run(path, arguments, input: input, environment: environment, in: folder)
  }

  /// Runs a line of shell in which `gapwise` is the built program; errors are in the output.
  package static func shell(_ line: String, in folder: String) throws -> Result {
    try run("/bin/sh", ["-c", "exec 2>&1; " + line], environment: [:], in: folder)
  }

  private static func run(
    _ executable: String, _ arguments: [String], input: String = "",
    environment: [String: String], in folder: String
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = bareEnvironment.merging(environment) { $1 }
    let scratch = try TemporaryFolder()
    let inputFile = try scratch.write(input, to: "input")
    for name in ["output", "errors"] { try scratch.write("", to: name) }
    process.standardInput = FileHandle(forReadingAtPath: inputFile)
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path + "/output")
    process.standardError = FileHandle(forWritingAtPath: scratch.path + "/errors")
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try scratch.read("output"),
      errors: try scratch.read("errors"))
  }

  /// What every run gets: the program on the path, no language, no colours.
  package static var bareEnvironment: [String: String] {
    let folder = (path as NSString).deletingLastPathComponent
    var result = ["PATH": "\(folder):/usr/bin:/bin", "LC_ALL": "C", "TERM": "dumb"]
    for name in ["LD_LIBRARY_PATH", "HOME"] {
      result[name] = ProcessInfo.processInfo.environment[name]
    }
    return result
  }
}
