import CLibZip

extension ZipPackage {
  /// Unpacks a container, within limits: sizes are counted while unpacking, whatever it says of itself.
  ///
  /// - Throws: `OfficeFileError`
  package init(bytes: [UInt8], limits: Limits = Limits()) throws(OfficeFileError) {
    guard bytes.count <= limits.bytes else { throw .tooLarge("the file") }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAPackage }
    let result: Result<[Part], OfficeFileError> = bytes.withUnsafeBytes { buffer in
      Result { () throws(OfficeFileError) in
        let archive = try ReadArchive(buffer, limits: limits)
        return try archive.parts()
      }
    }
    self.init(parts: try result.get())
  }
}

/// An open container; closed when it goes.
private struct ReadArchive: ~Copyable {
  private let archive: OpaquePointer
  private let limits: ZipPackage.Limits

  init(_ buffer: UnsafeRawBufferPointer, limits: ZipPackage.Limits) throws(OfficeFileError) {
    self.limits = limits
    // The buffer outlives the archive, so the library need neither copy nor free it.
    guard
      let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil)
    else { throw .refused("no memory") }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw .notAPackage
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  func parts() throws(OfficeFileError) -> [ZipPackage.Part] {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.parts else { throw .tooLarge("the number of parts") }
    var parts: [ZipPackage.Part] = []
    var names = Set<String>()
    var left = limits.bytes
    for index in 0..<count {
      guard let part = try part(at: UInt64(index), most: left) else { continue }
      guard names.insert(part.name).inserted else { throw .notAPackage }
      left -= part.bytes.count
      parts.append(part)
    }
    return parts
  }

  /// Nil for a folder.
  private func part(at index: UInt64, most: Int) throws(OfficeFileError) -> ZipPackage.Part? {
    var stat = zip_stat()
    guard zip_stat_index(archive, index, 0, &stat) == 0, let pointer = stat.name else {
      throw .notAPackage
    }
    let name = String(cString: pointer)
    if name.hasSuffix("/") { return nil }
    guard isHarmless(name) else { throw .notAPackage }
    guard stat.size <= most, isHonest(stat) else { throw .tooLarge(name) }
    return ZipPackage.Part(name: name, bytes: try unpacked(index, name, most: most, stat))
  }

  private func unpacked(
    _ index: UInt64, _ name: String, most: Int, _ stat: zip_stat
  ) throws(OfficeFileError) -> [UInt8] {
    guard let file = zip_fopen_index(archive, index, 0) else {
      throw .refused(message(name))
    }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(stat.size))
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = zip_fread(file, &chunk, UInt64(chunk.count))
      guard count >= 0 else { throw .notAPackage }
      if count == 0 { return bytes }
      guard bytes.count + Int(count) <= most else { throw .tooLarge(name) }
      bytes += chunk[..<Int(count)]
    }
  }

  private func isHonest(_ stat: zip_stat) -> Bool {
    stat.size <= limits.smallPart || stat.size / max(1, stat.comp_size) <= limits.ratio
  }

  /// Parts are never written to a disk, but whoever unpacks a file that is made of them may do so.
  private func isHarmless(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\")
      && !name.split(separator: "/").contains("..")
  }

  private func message(_ name: String) -> String {
    "\(name): \(String(cString: zip_strerror(archive)))"
  }
}
