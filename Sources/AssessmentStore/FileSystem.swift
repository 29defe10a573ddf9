import Foundation
import GRDB

func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Which file a name stands for: another file of the same name has another identity.
struct FileIdentity: Sendable, Equatable {
  private let device: UInt64
  private let number: UInt64

  /// Nil where there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

func removeFile(_ path: String) { unlink(path) }

func processID() -> Int32 { getpid() }

/// Gives a finished file its name, unless that name was taken meanwhile.
func publish(_ draft: String, as path: String) throws(StoreError) {
  // A link, unlike a rename, refuses to replace a file. Some file systems have no links.
  if link(draft, path) == 0 { return }
  guard errno != EEXIST else { throw .alreadyExists(path: path) }
  guard rename(draft, path) == 0 else {
    throw .cannotOpen(path: path, detail: String(cString: strerror(errno)))
  }
}

/// Runs a database operation and puts its failure into our terms.
func translating<Value>(
  _ path: String, _ operation: () throws -> Value
) throws(StoreError) -> Value {
  do {
    return try operation()
  } catch let error as DatabaseError {
    throw StoreError(error, path: path)
  } catch is RowDecodingError {
    throw .damaged(path: path, detail: "an event has a value of the wrong type")
  } catch {
    throw .cannotOpen(path: path, detail: "unexpected failure")
  }
}

extension StoreError {
  /// The database's messages may name values; only its code is used.
  fileprivate init(_ error: DatabaseError, path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notAnAssessment(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, detail: "not a sound database")
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse(path: path)
      case .SQLITE_CANTOPEN: .cannotOpen(path: path, detail: "the folder or file cannot be used")
      case .SQLITE_ERROR: .damaged(path: path, detail: "its table of events is missing")
      default: .cannotOpen(path: path, detail: "database error \(error.resultCode.rawValue)")
      }
  }
}
