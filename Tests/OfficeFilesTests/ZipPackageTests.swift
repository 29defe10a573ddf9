import OfficeFiles
import Testing

@Suite("A ZIP container")
struct ZipPackageTests {
  private let sample = ZipPackage(parts: [
    .init(name: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
    .init(name: "word/document.xml", bytes: Array("<w/>".utf8)),
    .init(name: "word/empty.xml", bytes: []),
    .init(name: "图/图.png", bytes: Array(0...255)),
  ])

  @Test("read back has the same parts in the same order")
  func roundTrip() throws {
    let read = try ZipPackage(bytes: sample.archived())
    #expect(read == sample)
    #expect(read["word/empty.xml"] == [])
    #expect(read["nothing"] == nil)
  }

  @Test("is the same bytes every time")
  func reproducible() throws {
    #expect(try sample.archived() == sample.archived())
  }

  @Test("keeps the place of a part that is replaced, appends a new one, drops one set to nothing")
  func editing() {
    var package = sample
    package["word/document.xml"] = [1]
    package["new"] = [2]
    package["word/empty.xml"] = nil
    #expect(
      package.parts.map(\.name) == ["[Content_Types].xml", "word/document.xml", "图/图.png", "new"])
    #expect(package["word/document.xml"] == [1])
  }

  @Test("says which part is missing")
  func missing() {
    #expect(throws: OfficeFileError.missingPart("word/styles.xml")) {
      try sample.required("word/styles.xml")
    }
  }

  @Test(
    "is refused if it is none",
    arguments: [[], Array("PK".utf8), Array("PK\u{3}\u{4}garbage".utf8), [0xD0, 0xCF, 0x11, 0xE0]])
  func notAPackage(bytes: [UInt8]) {
    #expect(throws: OfficeFileError.notAPackage) { try ZipPackage(bytes: bytes) }
  }

  @Test("is refused if it is cut off anywhere, or read in full")
  func truncated() throws {
    let bytes = try sample.archived()
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: OfficeFileError.self) { try ZipPackage(bytes: Array(bytes[..<length])) }
    }
  }

  @Test("with a changed byte is read as it was, or refused; it never crashes")
  func damaged() throws {
    let bytes = try sample.archived()
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x5A
      if let read = try? ZipPackage(bytes: damaged) {
        #expect(read.parts.count <= sample.parts.count)
      }
    }
  }

  @Test("is refused if it unpacks to more than is taken, in one part or in all")
  func tooLarge() throws {
    let zeros = [UInt8](repeating: 0, count: 30_000)
    let one = ZipPackage(parts: [.init(name: "a", bytes: zeros)])
    let two = ZipPackage(parts: [.init(name: "a", bytes: zeros), .init(name: "b", bytes: zeros)])
    let limits = ZipPackage.Limits(bytes: 40_000)
    #expect(try ZipPackage(bytes: one.archived(), limits: limits) == one)
    #expect(throws: OfficeFileError.tooLarge("b")) {
      try ZipPackage(bytes: two.archived(), limits: limits)
    }
    #expect(throws: OfficeFileError.tooLarge("a")) {
      try ZipPackage(bytes: one.archived(), limits: .init(bytes: 29_999))
    }
  }

  @Test("is refused if a large part is packed better than honest text is")
  func bomb() throws {
    let zeros = ZipPackage(parts: [
      .init(name: "word/document.xml", bytes: [UInt8](repeating: 0x20, count: 5_000_000))
    ])
    #expect(throws: OfficeFileError.tooLarge("word/document.xml")) {
      try ZipPackage(bytes: zeros.archived(effort: 9))
    }
  }

  @Test("is refused with too many parts")
  func manyParts() throws {
    let many = ZipPackage(parts: (0..<11).map { .init(name: "\($0)", bytes: []) })
    #expect(throws: OfficeFileError.tooLarge("the number of parts")) {
      try ZipPackage(bytes: many.archived(), limits: .init(parts: 10))
    }
  }

  @Test(
    "is refused with names that lead out of it",
    arguments: ["../evil", "/etc/passwd", "a/../../b", "a\\b"])
  func names(name: String) throws {
    let package = ZipPackage(parts: [.init(name: name, bytes: [1])])
    #expect(throws: OfficeFileError.notAPackage) { try ZipPackage(bytes: package.archived()) }
  }
}
