import Foundation

/// The right to hold the workshop of a file, which one program at a time has.
///
/// It is a lock of the system on the file itself: it goes when its program goes, even by `kill -9`, and
/// nothing lies beside the file. It belongs to its own descriptor, so that others of this process that
/// are closed do not end it as they end ordinary locks, and stands on a byte that SQLite never locks.
package final class WorkshopHold: Sendable {
  /// SQLite locks 512 bytes from 2^30 on.
  private static let byte: off_t = 0x7FFF_FFFE
  #if canImport(Darwin)
    private static let lockOfDescriptor: Int32 = 90
  #else
    // `F_OFD_SETLK`, which the header shows to programs in C only.
    private static let lockOfDescriptor: Int32 = 37
  #endif

  private let descriptor: Int32

  /// - Returns: nil where another program has it.
  /// - Throws: ``StoreError`` where the file cannot be written to.
  init?(_ path: String) throws(StoreError) {
    // A program started from here must not inherit it.
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .readOnly(path: path) }
    guard !Self.isHeldElsewhere(descriptor) else {
      close(descriptor)
      return nil
    }
  }

  /// Closing ends what SQLite has locked at this moment: the hold goes when nothing is written any more.
  deinit { close(descriptor) }

  /// A file system that knows no such locks holds nobody up.
  private static func isHeldElsewhere(_ descriptor: Int32) -> Bool {
    var lock = flock()
    lock.l_type = numericCast(F_WRLCK)
    lock.l_whence = numericCast(SEEK_SET)
    lock.l_start = byte
    lock.l_len = 1
    return fcntl(descriptor, lockOfDescriptor, &lock) != 0 && [EAGAIN, EACCES].contains(errno)
  }
}

/// Where a workshop is held, for whoever wants to hold it too.
package struct WorkshopPlace: Sendable, Equatable, Codable {
  /// As a browser on this machine reaches it: `http://127.0.0.1:8420`.
  package let address: String
  package let process: Int

  /// Of this process.
  package init(address: String) {
    self.address = address
    process = Int(processID())
  }
}
