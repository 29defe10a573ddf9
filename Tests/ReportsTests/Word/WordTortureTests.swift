import GapAnalysis
import OfficeFiles
import Reports
import TestSupport
import Testing

/// What Word makes of a template while somebody edits it, each with what must become of it.
@Suite("A Word template that Word has taken apart")
struct WordTortureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let body: String
    /// What the filled file says.
    let says: String

    init(_ name: String, _ body: String, _ says: String) {
      (testDescription, self.body, self.says) = (name, body, says)
    }
  }

  private static let bold = "<w:b/>"
  private static let pageBreak = "<w:r><w:br w:type=\"page\"/></w:r>"

  static let cases: [Case] = [
    Case("one run", p(r("For {{organisation}}.")), "For Meadow Hosting."),
    Case(
      "three runs", p(r("For {{orga"), r("nisa", bold), r("tion}}.")), "For Meadow Hosting."),
    Case("a run for each brace", p(r("{"), r("{"), r("day"), r("}"), r("}")), "2027-01-15"),
    Case(
      "a spelling mark inside",
      p(r("{{organi"), "<w:proofErr w:type=\"spellStart\"/>", r("sation}}")), "Meadow Hosting"),
    Case(
      "a bookmark inside",
      p(
        r("{{organi"),
        "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>",
        r("sation}}")), "Meadow Hosting"),
    Case("two in a run", p(r("{{day}}/{{day}}")), "2027-01-15/2027-01-15"),
    Case("spaces inside", p(r("{{  organisation  }}")), "Meadow Hosting"),
    Case("a space that does not break", p(r("{{\u{A0}organisation\u{A0}}}")), "Meadow Hosting"),
    Case("invisible characters", p(r("{{organ\u{200B}isation\u{FEFF}}}")), "Meadow Hosting"),
    Case("curly quotation marks", p(r("{{“organisation”}}")), "Meadow Hosting"),
    Case("straight quotation marks", p(r("{{&quot;organisation&quot;}}")), "Meadow Hosting"),
    Case("an en dash for a hyphen", p(r("{{day–plain}}")), "2027-01-15"),
    Case(
      "an unbreakable hyphen", p("<w:r><w:t>{{day</w:t><w:noBreakHyphen/><w:t>plain}}</w:t></w:r>"),
      "2027-01-15"),
    Case("braces of full width", p(r("｛｛organisation｝｝。")), "Meadow Hosting。"),
    Case(
      "a Chinese keyboard throughout", p(r("｛｛＃ratings｝｝｛｛letter｝｝、｛｛／ratings｝｝")), "N、\nP、\nL、\nF、"
    ),
    Case("numbered entities", p(r("&#123;&#x7B;organisation}}")), "Meadow Hosting"),
    Case(
      "text around, kept to the space", p(r("a  {{day}}  b &amp; &lt;c&gt;")),
      "a  2027-01-15  b & <c>"),
    Case(
      "a line break inside the tag", p("<w:r><w:t>{{</w:t><w:br/><w:t>organisation}}</w:t></w:r>"),
      "Meadow Hosting"),
    Case(
      "a tab beside", p("<w:r><w:t>{{day}}</w:t><w:tab/><w:t>x</w:t></w:r>"), "2027-01-15\tx"),
    Case("a remark", p(r("a{{! not shown }}b")), "ab"),
    Case("a word of the catalogue", p(r("{{word.report.findings}}")), "Findings"),
    Case("single braces", p(r("{a} {b} }} { {{day}}")), "{a} {b} }} { 2027-01-15"),
    Case("something invisible between two braces", p(r("{\u{200B}{day}\u{FEFF}}")), "2027-01-15"),
    Case("a section in a sentence", p(r("a{{#has-findings}}b{{/has-findings}}c")), "abc"),
    Case("a section that is left out", p(r("a{{^has-findings}}b{{/has-findings}}c")), "ac"),
    Case("a list in a sentence", p(r("= {{#ratings}}{{letter}} {{/ratings}}.")), "= N P L F ."),
    Case(
      "a list over runs of two looks",
      p(r("x{{#ratings}}"), r("{{letter}}", bold), r(",{{/ratings}}y")), "xN,P,L,F,y"),
    Case(
      "a paragraph that is a list", p(r("{{#ratings}}{{letter}}{{/ratings}}")), "N\nP\nL\nF"),
    Case(
      "a paragraph that is left out",
      p(r("a")) + p(r("{{^has-findings}}b{{/has-findings}}")) + p(r("c")), "a\nc"),
    Case(
      "tags on paragraphs of their own",
      p(r("{{#ratings}}")) + p(r("{{letter}}")) + p(r("-")) + p(r("{{/ratings}}")),
      "N\n-\nP\n-\nL\n-\nF\n-"),
    Case(
      "two tags on one paragraph of their own",
      p(r("{{#has-findings}}{{#ratings}}")) + p(r("{{letter}}"))
        + p(r("{{/ratings}}{{/has-findings}}")), "N\nP\nL\nF"),
    Case(
      "one section closed and the next opened on one paragraph",
      p(r("{{#has-findings}}")) + p(r("a")) + p(r("{{/has-findings}}{{^has-findings}}"))
        + p(r("b")) + p(r("{{/has-findings}}")), "a"),
    Case(
      "a section that begins with a paragraph and ends with another",
      p(r("{{#ratings}}{{letter}}")) + p(r("x{{/ratings}}")), "N\nx\nP\nx\nL\nx\nF\nx"),
    Case(
      "a row that repeats",
      table(
        row(p(r("Letter")), p(r("Name"))),
        row(p(r("{{#ratings}}{{letter}}")), p(r("!{{/ratings}}")))),
      "Letter¦ Name¦ N¦ !¦ P¦ !¦ L¦ !¦ F¦ !¦"),
    Case(
      "a row that repeats, in one cell",
      table(row(p(r("{{#ratings}}{{letter}}{{/ratings}}")), p())), "N¦ ¦ P¦ ¦ L¦ ¦ F¦ ¦"),
    Case(
      "rows of their own around rows",
      table(
        row(p(r("{{#ratings}}")), p()), row(p(r("{{letter}}")), p(r("."))),
        row(p(r("{{/ratings}}")), p())), "N¦ .¦ P¦ .¦ L¦ .¦ F¦ .¦"),
    Case(
      "a list inside a cell beside text",
      table(row(p(r("a")), p(r("{{#ratings}}{{letter}}{{/ratings}}")))),
      "a¦ N\nP\nL\nF¦"),
    Case(
      "a cell whose only paragraph is left out",
      table(row(p(r("a")), p(r("{{^has-findings}}x{{/has-findings}}")))), "a¦ ¦"),
    Case(
      "rows inside rows",
      table(
        row(
          p(r("{{#sections}}{{#has-questions}}{{number}}")),
          p(r(">{{#cells}}{{entry}}{{/cells}}"), r("{{/has-questions}}{{/sections}}")))),
      "4¦ >N 1¦ 8.3¦ >– 1¦ 8.6¦ >P 1F 1? 1¦ 10¦ >· 1¦"),
    Case(
      "findings clause by clause, and only the worse ones",
      p(r("{{#sections}}")) + p(r("{{number}}{{^has-findings}}: none{{/has-findings}}"))
        + table(
          row(
            p(r("{{#findings}}{{^is-improvement}}{{finding}}")),
            p(
              r(
                "{{#is-blocker}}blocker{{/is-blocker}}{{#is-major-gap}}major{{/is-major-gap}}{{#is-minor-gap}}minor{{/is-minor-gap}}{{/is-improvement}}{{/findings}}"
              ))))
        + p(r("{{/sections}}")),
      "4\nF-scope.defined¦ blocker¦ 8.3: none\n8.6\nF-incident.review¦ minor¦ 10: none"),
    Case(
      "a table all of whose rows go",
      p(r("a")) + table(row(p(r("{{^ratings}}x")), p(r("{{/ratings}}")))) + p(r("b")),
      "a\nb"),
    Case(
      "a table inside a section",
      p(r("{{#has-findings}}")) + table(row(p(r("{{day}}")))) + p(r("{{/has-findings}}")),
      "2027-01-15¦"),
    Case(
      "a content control in a line", p(r("a "), control(r("{{day}}")), r(" b")), "a 2027-01-15 b"),
    Case("a content control around a paragraph", control(p(r("{{day}}"))), "2027-01-15"),
    Case(
      "a content control that is called like its tag",
      control(p(r("{{day}}")), "<w:alias w:val=\"{{day}}\"/>"), "2027-01-15"),
    Case(
      "a content control around half a tag", p(r("{{da"), control(r("y}}"))), "2027-01-15"),
    Case(
      "a content control around a cell",
      table(
        "<w:tr>" + control("<w:tc>\(p(r("{{#ratings}}{{letter}}")))</w:tc>")
          + control("<w:tc>\(p(r("{{/ratings}}")))</w:tc>") + "</w:tr>"),
      "N¦ ¦ P¦ ¦ L¦ ¦ F¦ ¦"),
    Case(
      "a content control around the opening tag alone",
      control(p(r("{{#ratings}}"))) + p(r("{{letter}}")) + control(p(r("{{/ratings}}"))),
      "N\nP\nL\nF"),
    Case(
      "text that was inserted while changes were tracked",
      p(r("{{da"), "<w:ins w:id=\"1\" w:author=\"A\">\(r("y}}"))</w:ins>"), "2027-01-15"),
    Case(
      "text that was deleted inside a tag",
      p(
        r("{{da"),
        "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>te of</w:delText></w:r></w:del>", r("y}}")
      ),
      "2027-01-15"),
    Case(
      "a tag that was deleted",
      p(r("a{{! }}"), "<w:del w:id=\"1\"><w:r><w:delText>{{day}} {{</w:delText></w:r></w:del>"),
      "a"),
    Case(
      "text that was moved away",
      p(r("{{day}}"), "<w:moveFrom w:id=\"1\">\(r("{{day}}"))</w:moveFrom>"),
      "2027-01-15"),
    Case(
      "a section across a link",
      p(
        "<w:hyperlink r:id=\"rId1\">\(r("{{#has-findings}}site"))</w:hyperlink>",
        r(" a{{/has-findings}}")),
      "site a"),
    Case(
      "a text box, twice as Word keeps it",
      p(
        r("out "),
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>\(p(r("{{day}}")))"
          + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(p(r("{{day}}")))"
          + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"),
      "out 2027-01-15\n2027-01-15\n"),
    Case(
      "a picture beside a section of its own paragraph",
      p(r("{{#ratings}}")) + p(r("{{letter}}")) + p("<w:r><w:drawing/></w:r>", r("{{/ratings}}")),
      "N\n\nP\n\nL\n\nF\n"),
    Case(
      "a page break after the closing tag of its own paragraph",
      p(r("{{#ratings}}")) + p(r("{{letter}}")) + p(r("{{/ratings}}"), pageBreak), "N\nP\nL\nF\n⏎"),
    Case(
      "a page break before the opening tag of its own paragraph",
      p(pageBreak, r("{{#ratings}}")) + p(r("{{letter}}")) + p(r("{{/ratings}}")), "⏎\nN\nP\nL\nF"),
    Case(
      "a new page for the opening tag of its own paragraph",
      p("<w:pPr><w:pageBreakBefore/></w:pPr>", r("{{#ratings}}")) + p(r("{{letter}}"))
        + p(r("{{/ratings}}")), "\nN\nP\nL\nF"),
    Case(
      "a paragraph that is a list, each on a new page",
      p("<w:pPr><w:pageBreakBefore/></w:pPr>", r("{{#ratings}}{{letter}}{{/ratings}}")),
      "N\nP\nL\nF"),
    Case(
      "a new page for the closing tag of its own paragraph",
      p(r("{{#ratings}}")) + p(r("{{letter}}"))
        + p("<w:pPr><w:pageBreakBefore/></w:pPr>", r("{{/ratings}}")), "N\nP\nL\nF\n"),
    Case(
      "a content control around the only row, which goes",
      p(r("a")) + table(control(row(p(r("{{^ratings}}x")), p(r("{{/ratings}}"))))) + p(r("b")),
      "a\nb"),
    Case(
      "a content control around a paragraph that goes, alone in a cell",
      table(row(control(p(r("{{^ratings}}x{{/ratings}}"))), p(r("b")))), "¦ b¦"),
    Case(
      "a table that repeats, kept apart from the next",
      p(r("{{#ratings}}")) + table(row(p(r("{{letter}}")))) + p(r("{{/ratings}}")),
      "N¦ \nP¦ \nL¦ \nF¦"),
    Case(
      "smart tags", p("<w:smartTag>\(r("{{d"))</w:smartTag>", r("ay}}")), "2027-01-15"),
    Case(
      "an attribute that holds braces",
      p("<w:bookmarkStart w:id=\"0\" w:name=\"{{x\"/>", r("{{day}}")),
      "2027-01-15"),
  ]

  @Test("loses no character and keeps every tag", arguments: cases)
  func torture(sample: Case) throws {
    let filled = try WordSample(body: sample.body).filled()
    let said = try filled.says()
    #expect(said == sample.says, "\(said)")
  }

  @Test("is torture enough")
  func enough() { #expect(Self.cases.count >= 40) }

  @Test("keeps the look of what is around and of what repeats")
  func look() throws {
    let body = p(r("x{{#ratings}}"), r("{{letter}}", "<w:b/>"), r(",{{/ratings}}y", "<w:i/>"))
    let filled = try WordSample(body: body).filled()
    let text = String(decoding: try filled.required("word/document.xml"), as: UTF8.self)
    for letter in ["N", "P", "L", "F"] {
      #expect(
        text.contains(
          "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">\(letter)</w:t></w:r>"
            + "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">,</w:t></w:r>"))
    }
  }

  @Test("is written back byte for byte where nothing is filled")
  func untouched() throws {
    let styles = "<w:styles \(WordSample.namespaces)><w:style w:styleId=\"Corporate\"/></w:styles>"
    let kept = p(r("kept  as it is", "<w:rStyle w:val=\"Corporate\"/>"))
    let filled = try WordSample(body: kept + p(r("{{day}}"))).adding("word/styles.xml", styles)
      .filled()
    #expect(try filled.required("word/styles.xml") == Array(styles.utf8))
    let text = String(decoding: try filled.required("word/document.xml"), as: UTF8.self)
    #expect(text.contains(kept))
  }

  @Test("takes what users typed as text, with its line breaks, in every place")
  func userText() throws {
    let note = "a & b < c > d \"e\" ]]> <script>\n{{day}}\tx\n🧑‍🚀 שלום"
    let analysis = Analysis(
      .small,
      Assessment(changes: [
        .profileSet(field: "organisation", values: [note]),
        .answered(question: "scope.defined", choice: .rated(.not)),
        .noted(question: "scope.defined", text: note),
      ]))
    let shown = note.replacing("\n", with: "⏎")
    let body =
      p(r("{{organisation}}")) + table(row(p(r("{{#findings}}{{note}}")), p(r("{{/findings}}"))))
    #expect(try WordSample(body: body).filled(analysis).says() == "\(shown)\n\(shown)¦ ¦")
  }

  @Test("fills headers, footers and footnotes")
  func otherParts() throws {
    func part(_ root: String, _ content: String) -> String {
      "<w:\(root) \(WordSample.namespaces)>\(content)</w:\(root)>"
    }
    let filled = try WordSample(body: p(r("{{day}}")))
      .adding("word/header2.xml", part("hdr", p(r("{{organ"), r("isation}}"))))
      .adding("word/footer1.xml", part("ftr", p(r("{{tool-version}}"))))
      .adding(
        "word/footnotes.xml",
        part("footnotes", "<w:footnote w:id=\"2\">\(p(r("{{day}}")))</w:footnote>")
      )
      .filled()
    #expect(try filled.says("word/header2.xml") == "Meadow Hosting")
    #expect(try filled.says("word/footer1.xml") == "0")
    #expect(try filled.says("word/footnotes.xml") == "2027-01-15")
  }

  @Test("marks the language of each text where both are shown, and keeps the look")
  func bothLanguages() throws {
    let filled = try WordSample(body: p(r("{{word.report.findings}}", "<w:b/>")))
      .filled(.mixed, [.chinese, .english])
    #expect(try filled.says() == "发现项 / Findings")
    let text = String(decoding: try filled.required("word/document.xml"), as: UTF8.self)
    #expect(text.contains("<w:rFonts w:hint=\"eastAsia\"/><w:b/><w:lang w:eastAsia=\"zh-CN\"/>"))
    #expect(text.contains("<w:b/><w:lang w:val=\"en-US\"/>"))
  }

  @Test("gives ids of what is repeated only once")
  func ids() throws {
    let body =
      p(r("{{#ratings}}"))
      + "<w:p w14:paraId=\"1\" w:rsidR=\"2\"><w:bookmarkStart w:id=\"5\" w:name=\"here\"/>\(r("{{letter}}"))"
      + "<w:bookmarkEnd w:id=\"5\"/>\(control(r("x"), "<w:id w:val=\"7\"/>"))</w:p>"
      + table("<w:tr w14:paraId=\"8\"><w:tc>\(p(r("y")))</w:tc></w:tr>") + p(r("{{/ratings}}"))
    let filled = try WordSample(body: body).filled()
    let text = String(decoding: try filled.required("word/document.xml"), as: UTF8.self)
    for once in [
      "w14:paraId=\"1\"", "w14:paraId=\"8\"", "w:name=\"here\"", "<w:bookmarkEnd ",
      "<w:id w:val=\"7\"/>",
    ] {
      #expect(text.components(once) == 1, "\(once)")
    }
    #expect(text.components("w:rsidR=\"2\"") == 4)
  }

  @Test(
    "keeps a section break once, behind what it ended, whatever becomes of its paragraph",
    arguments: [("{{#ratings}}{{letter}}", ["N", "P", "L", "F"]), ("{{^ratings}}x", [])])
  func sectionBreak(open: String, letters: [String]) throws {
    let settings = "<w:sectPr><w:pgSz w:orient=\"landscape\"/></w:sectPr>"
    let broken = "<w:p><w:pPr>\(settings)</w:pPr>"
    for body in [
      broken + r(open + "{{/ratings}}") + "</w:p>",
      p(r(open)) + broken + r("{{/ratings}}") + "</w:p>",
      p(r("{{#has-findings}}")) + p(r(open + "{{/ratings}}")) + broken
        + r("{{/has-findings}}") + "</w:p>",
    ] {
      let filled = try WordSample(body: body).filled()
      let text = String(decoding: try filled.required("word/document.xml"), as: UTF8.self)
      let halves = text.split(separator: settings, omittingEmptySubsequences: false)
      #expect(halves.count == 2, "\(text)")
      #expect(String(halves[0]).components("<w:t") == letters.count, "\(text)")
      #expect(try filled.says().split(separator: "\n").map(String.init) == letters)
    }
  }

  @Test("keeps places that references lead to, though the paragraph they stand in goes")
  func keptPlaces() throws {
    let place = "<w:bookmarkStart w:id=\"1\" w:name=\"list\"/>"
    let body =
      p(place, r("{{#ratings}}"), "<w:bookmarkEnd w:id=\"1\"/>") + p(r("{{letter}}"))
      + p(r("{{/ratings}}"))
    let filled = try WordSample(body: body).filled()
    #expect(try filled.says() == "N\nP\nL\nF")
    let text = String(decoding: try filled.required("word/document.xml"), as: UTF8.self)
    #expect(text.components("w:name=\"list\"") == 1)
    #expect(text.components("<w:bookmarkEnd ") == 1)
  }

  @Test("frees content controls from data and prompts that would replace what is filled in")
  func bound() throws {
    let properties = "<w:dataBinding w:xpath=\"/x\"/><w:showingPlcHdr/><w:tag w:val=\"t\"/>"
    let filled = try WordSample(body: p(control(r("{{day}}"), properties))).filled()
    let text = String(decoding: try filled.required("word/document.xml"), as: UTF8.self)
    #expect(text.contains("<w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr>"))
  }

  @Test("makes the same bytes every time")
  func deterministic() throws {
    let sample = WordSample(body: Self.cases.map(\.body).joined())
    #expect(try sample.filled() == sample.filled())
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
