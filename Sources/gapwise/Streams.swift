import Foundation

/// Writes to standard output, where results go.
func write(_ text: String) {
  FileHandle.standardOutput.writeAll(text)
}

/// Writes one line of results.
func writeLine(_ text: String) {
  write(text + "\n")
}

/// Writes one line to standard error, where words about results go.
func writeError(_ text: String) {
  FileHandle.standardError.writeAll(text + "\n")
}

extension FileHandle {
  /// Errors are left alone: who closed the stream does not want to hear of it.
  fileprivate func writeAll(_ text: String) {
    try? write(contentsOf: Data(text.utf8))
  }
}

/// Writes a whole file or nothing: the file appears under its name only when it is complete.
///
/// - Throws: ``Failure``
func writeFile(_ text: String, to path: String) throws {
  try writeFile(Array(text.utf8), to: path)
}

/// Writes a whole file or nothing: the file appears under its name only when it is complete.
///
/// - Throws: ``Failure``
func writeFile(_ bytes: [UInt8], to path: String) throws {
  try createFolder((path as NSString).deletingLastPathComponent)
  do {
    try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
  } catch {
    throw Failure("cannot write '\(path)'; check that the folder is writable and the disk not full")
  }
}

/// Creates a folder and those above it, unless they are there.
///
/// - Throws: ``Failure``
func createFolder(_ path: String) throws {
  // The folder the program runs in needs no creating.
  if path.isEmpty { return }
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw Failure("cannot create the folder '\(path)'; check its name and the folder above it")
  }
}
