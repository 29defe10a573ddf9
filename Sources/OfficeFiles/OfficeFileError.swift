/// Why an office file could not be read or written.
package enum OfficeFileError: Error, Sendable, Equatable {
  /// Not a ZIP container, or one that is damaged.
  case notAPackage
  /// A part that every file of its kind has is not there.
  case missingPart(String)
  /// Larger than anything honest, when unpacked.
  case tooLarge(String)
  /// The library refused; its own words.
  case refused(String)
  /// A part holds something that no program for documents writes, or that is not XML at all.
  ///
  /// - Parameter at: the byte where reading stopped, where it is known.
  case badXML(part: String, reason: String, at: Int? = nil)
}
