import GapAnalysis
import TestSupport
import Testing

@testable import Reports

@Suite("A mistake in a template")
struct TemplateProblemTests {
  /// The problems of the gap report's template if it is this text.
  private func problems(
    _ text: String, _ others: [String: String] = [:]
  ) throws -> [String] {
    let shipped = try templates(replacing: ["gap-report/gap-report.html": text])
    let added = others.sorted { $0.key < $1.key }.map {
      TemplateSource(name: $0.key, text: $0.value)
    }
    do {
      _ = try ReportRenderer(
        templates: shipped + added, words: [shippedWords(.english)], toolVersion: "0")
      return []
    } catch let problems as Problems {
      return problems.all.map(\.description)
    }
  }

  @Test(
    "is found at its place, with the nearest right name",
    arguments: [
      (
        "a\n  {{organisatoin}}",
        "2:3: error: 'organisatoin' is not known here; did you mean 'organisation'? [unknown-name]"
      ),
      (
        "{{#findings}}\n名 {{clause-titel}}{{/findings}}",
        "2:3: error: 'clause-titel' is not known here; did you mean 'clause-title'? [unknown-name]"
      ),
      (
        "{{total.asessed}}",
        "1:1: error: 'total.asessed' is not known here; did you mean 'total.assessed'? "
          + "[unknown-name]"
      ),
      (
        "{{findings}}",
        "1:1: error: 'findings' is not a text; open it with {{#findings}} [not-a-text]"
      ),
      ("{{.}}", "1:1: error: '.' is not a text here; name a text of the record [not-a-text]"),
      (
        "\n\n {{#findings}} x",
        "3:2: error: section 'findings' is not closed; add {{/findings}} [unclosed-section]"
      ),
      (
        "{{#chart}}{{#has-bars}}{{/chart}}",
        "1:24: error: 'chart' is closed but not open here; close 'has-bars' first "
          + "[unexpected-close]"
      ),
      ("{{/day}}", "1:1: error: 'day' is closed but not open here [unexpected-close]"),
      (
        "{{> shared/stile.css}}",
        "1:1: error: there is no partial 'shared/stile.css'; did you mean 'shared/style.css'? "
          + "[unknown-partial]"
      ),
      (
        "{{> ../../etc/passwd}}",
        "1:1: error: there is no partial '../../etc/passwd'; partials stand in gap-report/, "
          + "document-plan/, documents/ or shared/, such as shared/style.css [unknown-partial]"
      ),
      (
        "{{> mine/extra.html}}",
        "1:1: error: there is no partial 'mine/extra.html'; partials stand in gap-report/, "
          + "document-plan/, documents/ or shared/; move it to 'shared/extra.html' "
          + "[unknown-partial]"
      ),
      (
        "{{findings.ask}}",
        "1:1: error: 'findings.ask' is not known here; open {{#findings}} and write {{ask}} "
          + "[unknown-name]"
      ),
      (
        "{{findings.clause-titel}}",
        "1:1: error: 'findings.clause-titel' is not known here; open {{#findings}} and write "
          + "{{clause-title}} [unknown-name]"
      ),
      (
        "{{ask}}",
        "1:1: error: 'ask' is not known here; it is known inside {{#answers}}, {{#findings}}, "
          + "{{#unproven}} [unknown-name]"
      ),
      (
        "a {{}}",
        "1:3: error: a tag has no name; write a name between its braces, or remove it "
          + "[nameless-tag]"
      ),
      (
        "{{>}}",
        "1:1: error: a tag has no name; write a name between its braces, or remove it "
          + "[nameless-tag]"
      ),
      (
        "{{../organisation}}",
        "1:1: error: '../organisation' looks upwards, which no tag can; write {{organisation}}: "
          + "names of the records around stay known [unknown-name]"
      ),
      (
        " \n",
        "1:1: error: 'gap-report/gap-report.html' is empty, and so would be what is made of it; "
          + "delete the file to get the shipped one [empty-template]"
      ),
      (
        "{{> shared/totals.md}}",
        "1:1: error: 'shared/totals.md' is of another format than 'gap-report/gap-report.html'; "
          + "include .html and .css in .html, .md in .md [format-mixed]"
      ),
      (
        "{{> *day}}",
        "1:1: error: a partial's name cannot be a value; name the file itself [dynamic-partial]"
      ),
      (
        "{{=<% %>=}}",
        "1:1: error: delimiters cannot be changed; write {{ and }} [delimiter-change]"
      ),
      ("{{{day}}}", "1:1: error: values are escaped already; write {{day}} [unescaped-tag]"),
      ("{{& day}}", "1:1: error: values are escaped already; write {{day}} [unescaped-tag]"),
      (
        "{{% CONTENT_TYPE: HTML}}",
        "1:1: error: this kind of tag is not supported; see Templates/README.md [unsupported-tag]"
      ),
      (
        "{{first()}}",
        "1:1: error: 'first()' is not known here; see Templates/README.md for what is "
          + "[unknown-name]"
      ),
      ("x {{day", "1:3: error: '{{' without '}}'; close the tag [unfinished-tag]"),
      (
        "{{word.report.summery}}",
        "1:1: error: word 'report.summery' is not in every catalogue; did you mean "
          + "'report.summary'? [unknown-word]"
      ),
    ])
  func mistake(template: String, problem: String) throws {
    #expect(try problems(template) == ["gap-report/gap-report.html:" + problem])
  }

  @Test("in a partial is shown there, once, however often it is included")
  func inPartial() throws {
    let found = try problems(
      "{{> shared/x.html}}{{> shared/x.html}}", ["shared/x.html": "\n{{nope}}"])
    #expect(
      found == [
        "shared/x.html:2:1: error: 'nope' is not known here; see Templates/README.md for what is "
          + "[unknown-name]"
      ])
  }

  @Test("is found where a name exists, but not in this place")
  func scope() throws {
    let partial = ["shared/x.html": "{{clause-title}}"]
    #expect(try problems("{{#findings}}{{> shared/x.html}}{{/findings}}", partial) == [])
    #expect(try problems("{{> shared/x.html}}", partial).count == 1)
  }

  @Test("that makes a partial part of itself is refused, directly and through others")
  func recursion() throws {
    let direct = try problems("{{> shared/x.html}}", ["shared/x.html": "a {{> shared/x.html}}"])
    #expect(direct.count == 1)
    #expect(direct.first?.hasPrefix("shared/x.html:1:3:") == true)
    #expect(direct.first?.hasSuffix("[recursive-partial]") == true)
    let through = try problems(
      "{{> shared/x.html}}",
      ["shared/x.html": "{{> shared/y.html}}", "shared/y.html": "{{> shared/x.html}}"])
    #expect(through.count == 1)
    #expect(through.first?.hasPrefix("shared/y.html:1:1:") == true)
  }

  @Test("such as sections without end within one another is refused at the first that is too many")
  func tooDeep() throws {
    let depth = TemplateCheck.mostLevels
    func nested(_ count: Int) -> String {
      String(repeating: "{{^bilingual}}", count: count)
        + String(repeating: "{{/bilingual}}", count: count)
    }
    #expect(try problems(nested(depth)).isEmpty)
    let found = try problems(nested(50_000))
    #expect(found.count == 1)
    #expect(found[0].contains("1:\(14 * depth + 1): error: sections and partials are nested"))
    let spread = try problems(
      String(repeating: "{{^bilingual}}", count: depth - 1) + "{{> shared/a.html}}"
        + String(repeating: "{{/bilingual}}", count: depth - 1), ["shared/a.html": nested(2)])
    #expect(spread.count == 1 && spread[0].contains("shared/a.html:1:1: error: sections"))
  }

  @Test(
    "such as braces without end is told of without going through the rest for each",
    .timeLimit(.minutes(1)))
  func bracesWithoutEnd() throws {
    let found = TemplateSource(name: "a.html", text: String(repeating: "{{{", count: 300_000)).tags
    #expect(found.count == 300_000 && found.allSatisfy { $0.kind == .unfinished })
  }

  @Test(
    "stops the reports that are made of the template, and no others",
    arguments: [
      (ReportSelection(kinds: [.gapReport], formats: [.html]), false),
      (ReportSelection(kinds: [.gapReport, .documentPlan]), false),
      (ReportSelection(kinds: [.gapReport], formats: [.word, .markdown]), true),
      (ReportSelection(kinds: [.documentPlan]), true),
      (ReportSelection(kinds: [.executiveReport, .drafts]), true),
    ])
  func selection(selection: ReportSelection, isFine: Bool) throws {
    let templates = try templates(replacing: ["gap-report/gap-report.html": "{{organisatoin}}"])
    let renderer = try? ReportRenderer(
      templates: templates, words: [try shippedWords(.english)], toolVersion: "0", for: selection)
    #expect((renderer != nil) == isFine)
  }

  @Test("such as a missing template, or a missing word, is named")
  func missing() throws {
    let words = try shippedWords(.english)
    #expect(throws: Problems.self) {
      try ReportRenderer(templates: [], words: [words], toolVersion: "0")
    }
    let fewer = Words(
      language: .english, name: "", texts: words.texts.filter { $0.key != "report.would-apply" })
    do {
      _ = try ReportRenderer(templates: shippedTemplates(), words: [fewer], toolVersion: "0")
      Issue.record("a catalogue without a word was taken")
    } catch let problems as Problems {
      #expect(
        problems.all.map(\.description) == [
          "error: catalogue 'en' lacks 'report.would-apply'; add it to Templates/words/en.yaml "
            + "[missing-word]"
        ])
    }
  }

  @Test("hides nothing: what a template shows is there, in both formats")
  func fine() throws {
    #expect(try problems("{{#chart}}{{message}}{{/chart}}{{! fine }} {{total.assessed}}") == [])
  }
}
