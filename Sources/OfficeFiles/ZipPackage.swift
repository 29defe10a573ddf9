/// The named parts of a ZIP container, in order: what a Word file or a workbook consists of.
package struct ZipPackage: Sendable, Equatable {
  /// One part; names are paths with `/`.
  package struct Part: Sendable, Equatable {
    package let name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// In the order they are written.
  package private(set) var parts: [Part]

  package init(parts: [Part] = []) { self.parts = parts }

  /// The bytes of a part. Setting replaces them in their place, or appends a new part.
  package subscript(name: String) -> [UInt8]? {
    get { parts.first { $0.name == name }?.bytes }
    set {
      let index = parts.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let bytes?): parts[index].bytes = bytes
      case (let index?, nil): parts.remove(at: index)
      case (nil, let bytes?): parts.append(Part(name: name, bytes: bytes))
      case (nil, nil): break
      }
    }
  }

  /// The bytes of a part that must be there.
  ///
  /// - Throws: `OfficeFileError.missingPart`
  package func required(_ name: String) throws(OfficeFileError) -> [UInt8] {
    guard let bytes = self[name] else { throw .missingPart(name) }
    return bytes
  }
}
