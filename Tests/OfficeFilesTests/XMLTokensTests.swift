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
      ("<a b>x</a>", "an attribute has no value", 3), ("<a b=1/>", "an attribute has no value", 3),
      ("<a b=\"1\"c=\"2\"/>", "a tag is not finished", 0),
      ("<a b=\"<\"/>", "an attribute holds '<'", 6),
      ("<a>\n<a", "a tag is not finished", 4), ("<a>< a/>", "a tag has no name", 3),
      ("<a>\u{1}</a>", "it holds a control character", 3),
      ("<a>x&nbsp;</a>", "it holds an entity that is not defined", 4),
      ("<a b=\"&x\"/>", "it holds an entity that is not defined", 6),
      ("<a/> x", "it holds text outside its root", 5), ("<a/><b/>", "it has two roots", 4),
      ("<!-- <a/>", "a comment or instruction is not finished", 0),
      ("<a></b>", "</b> closes nothing that is open", 3),
      ("<a><b></a></b>", "</a> closes nothing that is open", 6),
      ("<a>\n <b>", "<b> is not closed", 5), (" ", "it holds no element", 0),
    ])
  func refused(text: String, reason: String, place: Int) {
    #expect(throws: OfficeFileError.badXML(part: "part", reason: reason, at: place)) {
      try tokens(text)
    }
  }

  @Test("of a fragment may have any number of roots, and texts between them")
  func fragment() throws {
    let xml = try XMLTokens(Array("a<b/>c<d></d>".utf8), part: "part", isFragment: true)
    #expect(xml.tokens.filter { $0.parent == -1 }.count == 5)
    #expect(throws: OfficeFileError.badXML(part: "part", reason: "<b> is not closed", at: 1)) {
      try XMLTokens(Array("a<b>".utf8), part: "part", isFragment: true)
    }
  }

  @Test("of bytes that are no UTF-8 are refused")
  func encoding() {
    #expect(throws: OfficeFileError.badXML(part: "part", reason: "it is not UTF-8", at: 0)) {
      try XMLTokens([0x3C, 0xFF, 0x3E], part: "part")
    }
  }
}
