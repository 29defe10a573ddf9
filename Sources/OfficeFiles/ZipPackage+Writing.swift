import CLibZip

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ZipPackage {
  /// The container as bytes: same parts, same bytes; no clock, no time zone, no owner.
  ///
  /// - Parameter effort: the level of zlib, 1 to 9; 3 takes a third of the time of its usual 6, for a
  ///   fifth more bytes.
  /// - Throws: `OfficeFileError.refused`
  package func archived(effort: UInt32 = 3) throws(OfficeFileError) -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .refused("no memory") }
    // Closing the archive frees its source; the finished bytes are read from it afterwards.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else {
      zip_source_free(target)
      throw .refused("cannot begin a container")
    }
    do throws(OfficeFileError) {
      for part in parts { try add(part, to: archive, effort) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let message = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw .refused(message)
    }
    return try contents(of: target)
  }

  private func add(
    _ part: Part, to archive: OpaquePointer, _ effort: UInt32
  ) throws(OfficeFileError) {
    // The library reads the buffer only when the archive is closed: it gets a copy of its own.
    guard let copy = malloc(max(1, part.bytes.count)) else { throw .refused("no memory") }
    part.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1) else {
      free(copy)
      throw .refused("no memory")
    }
    let index = zip_file_add(archive, part.name, source, ZIP_FL_ENC_UTF_8)
    guard index >= 0 else {
      zip_source_free(source)
      throw .refused("\(part.name): \(String(cString: zip_strerror(archive)))")
    }
    // The first day a ZIP container can name.
    zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, effort)
  }

  private func contents(of source: OpaquePointer) throws(OfficeFileError) -> [UInt8] {
    var stat = zip_stat()
    guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else {
      throw .refused("cannot read the container back")
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(stat.size))
    let count = zip_source_read(source, &bytes, stat.size)
    guard count == Int64(stat.size) else { throw .refused("cannot read the container back") }
    return bytes
  }
}
