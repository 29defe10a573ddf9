import OfficeFiles
import Testing

@Suite("Errors of office files")
struct OfficeFileErrorTests {
  @Test("an error names the part that is missing")
  func missingPart() {
    #expect(OfficeFileError.missingPart("a.xml") != .missingPart("b.xml"))
  }
}
