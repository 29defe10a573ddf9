import GapAnalysis
import OfficeFiles
import TestSupport
import Testing

@testable import Reports

@Suite("A mistake in a template of a Word part")
struct WordPartProblemTests {
  /// The problems of these templates among the shipped ones.
  private func problems(_ own: [String: String]) throws -> [String] {
    let own = own.map { TemplateSource(name: $0.key, text: $0.value) }
    return TemplateReview.problems(
      of: own, among: try shippedTemplates(), words: [try shippedWords(.english)]
    ).map(\.description)
  }

  /// A whole text of a Word file with something in its body.
  private func document(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="w" xmlns:r="r">
    <w:body>
    \(body)
    </w:body>
    </w:document>
    """
  }

  @Test(
    "is found at its line and column",
    arguments: [
      (
        "<w:p><w:r><w:t>é</w:t><v:t>x</v:t></w:r></w:p>",
        "4:24: error: prefix 'v:' is not declared; add xmlns:v=\"…\" to the first element of the "
          + "part, or write 'w:' [unknown-prefix]"
      ),
      (
        "<w:p v:id=\"1\"/>",
        "4:6: error: prefix 'v:' is not declared; add xmlns:v=\"…\" to the first element of the "
          + "part, or write 'w:' [unknown-prefix]"
      ),
      (
        "<w:headerReference r:id=\"rId44\"/>",
        "4:26: error: the file has no relationship 'rId44'; there are rId1 (styles), rId2 "
          + "(numbering), rId3 (settings), rId4 (header), rId5 (footer) [unknown-relationship]"
      ),
      (
        "<w:p><w:r>{{#day}} {{organisation}}{{/day}}</w:r></w:p>",
        "4:20: error: text stands directly in <w:r>, where Word does not show it; write it as "
          + "<w:t>…</w:t> [hidden-text]"
      ),
      (
        "<w:p>{{! not this }} text</w:p>",
        "4:22: error: text stands directly in <w:p>, where Word does not show it; write it as "
          + "<w:r><w:t>…</w:t></w:r> [hidden-text]"
      ),
      (
        "{{word.report.findings}}",
        "4:1: error: text stands directly in <w:body>, where Word does not show it; write it as "
          + "<w:p><w:r><w:t>…</w:t></w:r></w:p>, where a paragraph can stand [hidden-text]"
      ),
      (
        "<w:p><w:r><w:p/></w:r></w:p>",
        "4:11: error: <w:p> cannot stand in <w:r>; close <w:r> before it, or put it into <w:body>, "
          + "<w:ftr>, <w:hdr>, <w:tc> or <w:txbxContent> [misplaced-element]"
      ),
      (
        "<w:tbl>{{#findings}}<w:tc><w:p/></w:tc>{{/findings}}</w:tbl>",
        "4:21: error: <w:tc> cannot stand in <w:tbl>; close <w:tbl> before it, or put it into "
          + "<w:tr> [misplaced-element]"
      ),
      (
        "<w:p>",
        "5:1: error: this is no XML: </w:body> closes nothing that is open; see "
          + "Templates/README.md [not-xml]"
      ),
    ])
  func mistake(body: String, problem: String) throws {
    let name = "gap-report/gap-report-executive.docx.xml"
    #expect(try problems([name: document(body)]) == ["\(name):\(problem)"])
  }

  @Test(
    "in a partial is found there, and what the partial stands in is left alone",
    arguments: [
      (
        "<w:p>\n<w:r>",
        "2:1: error: this is no XML: <w:r> is not closed; see Templates/README.md [not-xml]"
      ),
      (
        "a\n</x>",
        "2:1: error: this is no XML: </x> closes nothing that is open; see Templates/README.md "
          + "[not-xml]"
      ),
      (
        "<w:p><wp:x/></w:p>",
        "1:7: error: prefix 'wp:' is not declared; add xmlns:wp=\"…\" to the first element of the "
          + "part, or write 'w:' [unknown-prefix]"
      ),
      (
        "<?xml version=\"1.0\"?>\n<w:p/>",
        "1:1: error: '<?xml' stands where no part of the file begins; remove it up to '?>' "
          + "[misplaced-element]"
      ),
      ("<w:r><w:t>{{organisation}}</w:t></w:r>", nil), ("{{organisation}}", nil),
      ("<w:p><w:r xmlns:v=\"v\"><v:t/></w:r></w:p>", nil),
    ] as [(String, String?)])
  func partial(text: String, problem: String?) throws {
    let name = "shared/limits.docx.xml"
    #expect(try problems([name: text]) == problem.map { ["\(name):\($0)"] } ?? [])
  }

  @Test("such as a value after the last element is found before it is filled")
  func outside() throws {
    let name = "gap-report/gap-report-executive.docx.xml"
    #expect(
      try problems([name: document("<w:p/>") + "{{day}}"]) == [
        "\(name):6:14: error: text stands before or after the element that holds all others; put it "
          + "into that element [not-xml]"
      ])
  }

  @Test("such as a part of other words is none: properties hold texts of their own")
  func properties() throws {
    let text = """
      <?xml version="1.0"?>
      <cp:x xmlns:cp="cp" xmlns:dc="dc"><dc:title>{{organisation}}</dc:title></cp:x>
      """
    #expect(try problems(["gap-report/properties.docx.xml": text]).isEmpty)
  }

  @Test("that shows only when it is filled is told of by the name of the template")
  func filled() throws {
    let error = OfficeFileError.badXML(part: "shared/styles.docx.xml", reason: "it is odd")
    #expect(
      error.problem(ofReport: "gap-report.docx").description
        == "error: 'gap-report.docx' cannot be put together: 'shared/styles.docx.xml' becomes no "
        + "XML: it is odd; mend it, or delete it to get the shipped one [not-xml]")
  }
}
