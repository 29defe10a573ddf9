#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file could not be read.
enum FileFailure: Error, Equatable {
  case missing, notAFile, notPermitted, tooLarge
  /// The system's own words.
  case other(String)

  fileprivate init(errno code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .notPermitted
      default: .other(strerror(code).map { String(cString: $0) } ?? "error \(code)")
      }
  }
}

/// All bytes of a regular file of at most `limit` bytes.
func contents(ofFile path: String, limit: Int) throws(FileFailure) -> [UInt8] {
  // Without O_NONBLOCK opening a pipe would wait for its writer.
  let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else { throw FileFailure(errno: errno) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw FileFailure(errno: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
  guard status.st_size <= limit else { throw .tooLarge }
  // The size is only a hint: the file may grow meanwhile.
  return try bytes(of: file, expecting: Int(status.st_size), limit: limit)
}

private func bytes(of file: Int32, expecting size: Int, limit: Int) throws(FileFailure) -> [UInt8] {
  var result: [UInt8] = []
  var failure: FileFailure?
  var isAtEnd = false
  while !isAtEnd, result.count <= limit {
    let capacity = max(size - result.count, 0) + 1
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let got = read(file, buffer.baseAddress, capacity)
      if got < 0 { failure = FileFailure(errno: errno) }
      isAtEnd = got <= 0
      count = max(got, 0)
    }
    if result.isEmpty { result = chunk } else { result += chunk }
  }
  if let failure { throw failure }
  guard result.count <= limit else { throw .tooLarge }
  return result
}

/// Whether the path is that of a folder.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The path without symbolic links; nil where nothing is there.
func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
