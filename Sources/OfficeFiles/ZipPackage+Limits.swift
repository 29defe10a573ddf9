extension ZipPackage {
  /// How much of a container somebody else made is taken in.
  package struct Limits: Sendable {
    /// Bytes of all parts together, unpacked.
    package var bytes: Int
    package var parts: Int
    /// Times a part may be larger than it is packed, once it is larger than ``smallPart``.
    package var ratio: Int
    /// Bytes of a part that may be packed however well: long tables pack very well.
    package var smallPart: Int

    package init(
      bytes: Int = 50_000_000, parts: Int = 2_000, ratio: Int = 400, smallPart: Int = 4_000_000
    ) {
      self.bytes = bytes
      self.parts = parts
      self.ratio = ratio
      self.smallPart = smallPart
    }
  }
}
