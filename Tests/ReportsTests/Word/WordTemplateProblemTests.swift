import GapAnalysis
import OfficeFiles
import Reports
import TestSupport
import Testing

@Suite("A mistake in a Word template")
struct WordTemplateProblemTests {
  @Test(
    "is named with its paragraph and what to do",
    arguments: [
      (
        p(r("ok {{day}}")) + p(r("For {{organi"), r("satoin}}!")),
        "client.docx:2:1: error: 'organisatoin' is not known here, in “For {{organisatoin}}!”; did "
          + "you mean 'organisation'? [unknown-name]"
      ),
      (
        p(r("{{Organisation}}")),
        "client.docx:1:1: error: 'Organisation' is not known here, in “{{Organisation}}”; did you "
          + "mean 'organisation'? [unknown-name]"
      ),
      (
        p(r("{{#findings}}x")),
        "client.docx:1:1: error: section 'findings' is not closed, in “{{#findings}}x”; add "
          + "{{/findings}} [unclosed-section]"
      ),
      (
        p(r("{{/findings}}")),
        "client.docx:1:1: error: 'findings' is closed but not open here, in “{{/findings}}”; remove "
          + "{{/findings}} [unexpected-close]"
      ),
      (
        p(r("a {{day")) + p(r("}}")),
        "client.docx:1:1: error: '{{' without '}}', in “a {{day”; close the tag in the same "
          + "paragraph [unfinished-tag]"
      ),
      (
        p(r("a {{day {{day}}")),
        "client.docx:1:1: error: '{{' without '}}', in “a {{day {{day}}”; close the tag in the same "
          + "paragraph [unfinished-tag]"
      ),
      (
        p(r("a{{#findings}}")) + p(r("{{/findings}}")),
        "client.docx:1:1: error: section 'findings' begins inside a paragraph, row or link and ends "
          + "outside, in “a{{#findings}}”; put {{#findings}} and {{/findings}} on paragraphs of "
          + "their own, or both into one paragraph or row [section-crosses]"
      ),
      (
        p(r("{{#findings}}")) + table(row(p(r("x")), p(r("{{/findings}} y")))),
        "client.docx:1:1: error: section 'findings' begins inside a paragraph, row or link and ends "
          + "outside, in “{{#findings}}”; put {{#findings}} and {{/findings}} on paragraphs of "
          + "their own, or both into one paragraph or row [section-crosses]"
      ),
      (
        p(r("{{findings}}")),
        "client.docx:1:1: error: 'findings' is not a text, in “{{findings}}”; open it with "
          + "{{#findings}} [not-a-text]"
      ),
      (
        p(r("{{{day}}}")),
        "client.docx:1:1: error: values are escaped already, in “{{{day}}}”; write {{day}} "
          + "[unescaped-tag]"
      ),
      (
        p(r("{{=&lt;% %&gt;=}}")),
        "client.docx:1:1: error: delimiters cannot be changed, in “{{=<% %>=}}”; write {{ and }} "
          + "[delimiter-change]"
      ),
      (
        p(r("{{&gt; shared/legend.html}}")),
        "client.docx:1:1: error: there is no partial 'shared/legend.html', in “{{> "
          + "shared/legend.html}}”; nothing can be included in a Word file; write or insert the text "
          + "itself [unknown-partial]"
      ),
      (
        p(r("{{word.report.findigns}}")),
        "client.docx:1:1: error: word 'report.findigns' is not in every catalogue, in "
          + "“{{word.report.findigns}}”; did you mean 'report.findings'? [unknown-word]"
      ),
      (
        p("<w:r><w:instrText> MERGEFIELD {{day}} </w:instrText></w:r>"),
        "client.docx:1:1: error: a tag stands in <w:instrText>:  MERGEFIELD {{day}} ; tags are "
          + "filled in texts, not in field codes, formulas or drawings [tag-outside-text]"
      ),
      (
        p(
          r("{{#findings}}{{id}}"), "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
          r("{{/findings}}.")),
        "client.docx:1:1: error: section 'findings' holds a footnote or comment, which cannot be "
          + "repeated, in “{{#findings}}{{id}}{{/findings}}.”; move the note out of the section "
          + "[note-repeated]"
      ),
      (
        p(r("{{#findings}}")) + p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", r("1"))
          + p(r("{{/findings}}")) + p("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
        "client.docx:1:1: error: section 'findings' holds a part of a field, such as a table of "
          + "contents, in “{{#findings}}”; put the whole field into the section, or out of it "
          + "[section-crosses]"
      ),
      (
        p(
          r("{{day}}"),
          "<w:r><w:pict><v:textpath string=\"DRAFT {{organisation}}\"/></w:pict></w:r>"),
        "client.docx:1:1: error: a tag stands in a description, watermark or other property: DRAFT "
          + "{{organisation}}; tags are filled in texts; write the words themselves, or put a text "
          + "box there [tag-outside-text]"
      ),
      (
        p("<w:r><w:drawing/></w:r>", r("{{#findings}}"), "<w:r><w:drawing/></w:r>")
          + p(r("{{id}}")) + p(r("{{/findings}}")),
        "client.docx:1:1: error: section 'findings' begins inside a paragraph, row or link and ends "
          + "outside, in “{{#findings}}”; put {{#findings}} and {{/findings}} on paragraphs of "
          + "their own, or both into one paragraph or row [section-crosses]"
      ),
      (
        p(r("{{#findings}}"))
          + p("<w:del w:id=\"1\"><w:r><w:delText>{{/findings}}</w:delText></w:r></w:del>"),
        "client.docx:1:1: error: section 'findings' is not closed, in “{{#findings}}”; its closing "
          + "tag stands in a tracked deletion: accept or reject that change, and add {{/findings}} "
          + "[unclosed-section]"
      ),
      (
        p(r("no tag at all")),
        "error: 'client.docx' holds no tag, so nothing would be filled in; write tags such as "
          + "{{organisation}}; see Templates/README.md [no-tags]"
      ),
    ])
  func mistake(body: String, problem: String) throws {
    #expect(try WordSample(body: body).problems() == [problem])
  }

  @Test("in a header is named there, and all mistakes at once")
  func header() throws {
    let sample = WordSample(body: p(r("{{dai}}")) + p(r("{{nothing}}")))
      .adding("word/header1.xml", "<w:hdr>\(p(r("{{toolversion}}")))</w:hdr>")
    #expect(
      try sample.problems() == [
        "client.docx:1:1: error: 'dai' is not known here, in “{{dai}}”; did you mean 'day'? "
          + "[unknown-name]",
        "client.docx:2:1: error: 'nothing' is not known here, in “{{nothing}}”; see "
          + "Templates/README.md for what is [unknown-name]",
        "client.docx (word/header1.xml):1:1: error: 'toolversion' is not known here, in "
          + "“{{toolversion}}”; did you mean 'tool-version'? [unknown-name]",
      ])
  }

  @Test("such as a tag in a chart is named, for it would stay")
  func chart() throws {
    let sample = WordSample(body: p(r("{{day}}"))).adding(
      "word/charts/chart1.xml", "<c>{{day}}</c>")
    #expect(
      try sample.problems() == [
        "error: 'client.docx' has a tag in word/charts/chart1.xml, where none can be filled; move "
          + "it into the text, a header, a footer or a footnote [tag-outside-text]"
      ])
  }

  @Test("such as a tag in the target of a link is named too")
  func link() throws {
    let sample = WordSample(body: p(r("{{day}}"))).adding(
      "word/_rels/document.xml.rels", "<Relationship Target=\"http://x/{{day}}\"/>")
    #expect(
      try sample.problems() == [
        "error: 'client.docx' has a tag in word/_rels/document.xml.rels, where none can be filled; "
          + "move it into the text, a header, a footer or a footnote [tag-outside-text]"
      ])
  }

  @Test("that may be none is a warning that quotes it, and the file is filled")
  func almostTags() throws {
    let body =
      p(r("{day}}")) + p(r("On { {day} }, {organisation}; {a} is yours")) + p(r("so day}} it is"))
      + p(r("{{day}} {unknown}"))
    let template = try WordTemplate(
      bytes: try WordSample(body: body).bytes(), file: "client.docx",
      words: [shippedWords(.english)], toolVersion: "0")
    let remedy = "write {{name}}, unless it is meant to be read as it stands [almost-tag]"
    #expect(
      template.warnings.map(\.description) == [
        "client.docx:1:1: warning: “{day}}” looks like a tag and is none, in “{day}}”; \(remedy)",
        "client.docx:2:1: warning: “{ {day}” looks like a tag and is none, in “On { {day} }, "
          + "{organisation}; {a} is yours”; \(remedy)",
        "client.docx:2:1: warning: “{organisation}” looks like a tag and is none, in “On { {day} }, "
          + "{organisation}; {a} is yours”; \(remedy)",
        "client.docx:3:1: warning: “so day}}” looks like a tag and is none, in “so day}} it is”; "
          + "\(remedy)",
      ])
  }

  private func problem(_ document: String) throws -> String? {
    var sample = WordSample(body: "")
    sample.parts[2].text = document
    return try sample.problems().first
  }

  @Test(
    "that is an attack is refused, and nothing is opened or expanded",
    arguments: [
      (
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document>&e;</w:document>",
        "it has a document type definition"
      ),
      ("<w:document>&e;</w:document>", "it holds an entity that is not defined"),
      ("<w:document><![CDATA[{{day}}]]></w:document>", "it holds a declaration or CDATA"),
      (String(repeating: "<w:p>", count: 100_000), "its elements are nested too deeply"),
      ("<w:document><w:p></w:document>", "</w:document> closes nothing that is open"),
      ("<w:document>", "<w:document> is not closed"),
      ("<w:document/><w:document/>", "it has two roots"),
      ("<w:document a=\"1/>", "a tag is not finished"),
      ("<html/>", "its root is not <w:document>"),
      ("", "it holds no element"),
      ("<w:document>\u{1}</w:document>", "it holds a control character"),
    ])
  func hostile(document: String, reason: String) throws {
    #expect(
      try problem(document)
        == "error: 'client.docx' is damaged in word/document.xml: \(reason); open it in Word and save "
        + "it again as .docx [word-file-damaged]")
  }

  @Test("that is no Word file at all is refused with what to do")
  func noWordFile() throws {
    func problems(_ bytes: [UInt8]) throws -> [String] {
      do {
        _ = try WordTemplate(bytes: bytes, file: "a.docx", words: [], toolVersion: "0")
        return []
      } catch { return error.all.map(\.description) }
    }
    let remedy = "save it in Word as .docx"
    #expect(
      try problems(Array("hello".utf8)) == [
        "error: 'a.docx' is no Word file, or it is damaged; \(remedy), without a password "
          + "[not-a-word-file]"
      ])
    let empty = try ZipPackage(parts: [.init(name: "[Content_Types].xml", bytes: [])]).archived()
    #expect(
      try problems(empty) == [
        "error: 'a.docx' is no Word file: it has no word/document.xml; \(remedy) [not-a-word-file]"
      ])
    let macro = try ZipPackage(parts: [
      .init(name: "[Content_Types].xml", bytes: Array("macroEnabled".utf8)),
      .init(name: "word/document.xml", bytes: []),
    ]).archived()
    #expect(
      try problems(macro) == [
        "error: 'a.docx' cannot be used: it holds macros; save it as .docx; \(remedy) "
          + "[word-file-refused]"
      ])
    let bomb = try ZipPackage(parts: [
      .init(name: "[Content_Types].xml", bytes: [UInt8](repeating: 0x20, count: 5_000_000))
    ]).archived(effort: 9)
    #expect(try problems(bomb).first?.contains("is too large when unpacked") == true)
  }
}
