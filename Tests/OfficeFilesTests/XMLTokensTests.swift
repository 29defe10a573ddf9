import OfficeFiles
import Testing

@Suite("The tokens of an XML part")
struct XMLTokensTests {
  private func tokens(_ text: String) throws(OfficeFileError) -> XMLTokens {
    try XMLTokens(Array(text.utf8), part: "part")
  }

  @Test("are all of it, in order, with their elements")
  func whole() throws {
    let text =
      "<?xml version=\"1.0\"?>\n<a x = '1' y=\"&lt;2\"><!-- {{ --><b/>é&#233;<c>t</c ></a>\n"
    let xml = try tokens(text)
    let joined = xml.tokens.indices.flatMap { Array(xml.bytes($0)) }
    #expect(String(decoding: joined, as: UTF8.self) == text)
    let start = try #require(xml.tokens.firstIndex { $0.kind == .start })
    #expect(xml.name(start) == "a")
    #expect(xml.value(of: "x", in: start) == "1")
    #expect(xml.value(of: "y", in: start) == "&lt;2")
    #expect(xml.value(of: "z", in: start) == nil)
    #expect(xml.name(xml.tokens[start].partner) == "a")
    #expect(xml.tokens.filter { $0.parent == start }.count == 5)
  }

  @Test(
    "are refused where no program reads them",
    arguments: [
      ("<a b>x</a>", "an attribute has no value"), ("<a b=1/>", "an attribute has no value"),
      ("<a b=\"1\"c=\"2\"/>", "a tag is not finished"), ("<a b=\"<\"/>", "an attribute holds '<'"),
      ("<a", "a tag is not finished"), ("< a/>", "a tag has no name"),
      ("<a>&nbsp;</a>", "it holds an entity that is not defined"),
      ("<a b=\"&x\"/>", "it holds an entity that is not defined"),
      ("<a/>x", "it holds text outside its root"),
      ("<!-- <a/>", "a comment or instruction is not finished"),
      ("<a></b>", "</b> closes nothing that is open"),
      ("<a><b></a></b>", "</a> closes nothing that is open"),
    ])
  func refused(text: String, reason: String) {
    #expect(throws: OfficeFileError.badXML(part: "part", reason: reason)) { try tokens(text) }
  }

  @Test("of bytes that are no UTF-8 are refused")
  func encoding() {
    #expect(throws: OfficeFileError.badXML(part: "part", reason: "it is not UTF-8")) {
      try XMLTokens([0x3C, 0xFF, 0x3E], part: "part")
    }
  }
}
