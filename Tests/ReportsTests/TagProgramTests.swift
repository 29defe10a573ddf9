import GapAnalysis
import TestSupport
import Testing

@testable import Reports

@Suite("The engine that fills templates")
struct TagProgramTests {
  private static let person = Shape("person", [.init(name: "name", meaning: "", kind: .text)])
  private static let root = Shape(
    "root",
    [
      .init(name: "title", meaning: "", kind: .text),
      .init(name: "empty", meaning: "", kind: .text),
      .init(name: "yes", meaning: "", kind: .flag), .init(name: "no", meaning: "", kind: .flag),
      .init(name: "people", meaning: "", kind: .list(person)),
      .init(name: "letters", meaning: "", kind: .texts),
      .init(name: "boss", meaning: "", kind: .record(person)),
      .init(name: "nobody", meaning: "", kind: .record(person)),
    ])

  /// What comes out of a template, in which `part` is another one.
  private func filled(_ text: String, part: String = "") throws -> String {
    let pen = Pen(format: .markdown, words: [try shippedWords(.english)])
    func shown(_ plain: String) -> Value { .text(pen.verbatim(plain)) }
    func record(_ shape: Shape, _ values: [Value]) -> Value {
      .record(Record(shape) { values[$0] })
    }
    func person(_ name: String) -> Value { record(Self.person, [shown(name)]) }
    let root = record(
      Self.root,
      [
        shown("Acme"), .text(.empty), .flag(true), .flag(false),
        .list([person("Li"), person("Wu")]), .list([shown("a"), shown("b")]), person("Xu"),
        .flag(false),
      ])
    let whole = TemplateSource(name: "whole.md", text: text)
    let partial = TemplateSource(name: "part", text: part)
    let names = NameTable(whole.tags + partial.tags)
    let filled = TagProgram(whole, whole.tags, pen, names).filled(
      root, with: ["part": TagProgram(partial, partial.tags, pen, names)])
    return String(decoding: filled, as: UTF8.self)
  }

  @Test(
    "shows texts, repeats lists, and leaves out what is empty, no, or not there",
    arguments: [
      ("{{title}}, {{ title }}", "Acme, Acme"),
      ("{{boss.name}}{{#boss}} {{name}} {{title}}{{/boss}}", "Xu Xu Acme"),
      ("{{#people}}{{name}};{{/people}}", "Li;Wu;"),
      ("{{#people}}{{sign.between}}{{name}}{{/people}}{{sign.between}}", "Li, Wu"),
      (
        "{{#people}}{{sign.between}}{{#letters}}{{sign.between}}{{.}}{{/letters}}{{/people}}",
        "a, b, a, b"
      ),
      ("a.{{sign.gap}}b", "a. b"),
      ("{{#letters}}{{.}}{{/letters}}{{^letters}}none{{/letters}}", "ab"),
      (
        "{{#title}}[{{.}}]{{/title}}{{#empty}}[{{.}}]{{/empty}}{{^empty}}none{{/empty}}",
        "[Acme]none"
      ),
      ("{{#yes}}y{{/yes}}{{^yes}}n{{/yes}}{{#no}}y{{/no}}{{^no}}n{{/no}}", "yn"),
      ("{{#nobody}}some{{/nobody}}{{^nobody}}none{{/nobody}}", "none"),
      ("{{#nobody.name}}some{{/nobody.name}}{{^nobody.name}}none{{/nobody.name}}", "none"),
      ("{{! a remark\nover lines }}x", "x"),
    ])
  func values(template: String, expected: String) throws {
    #expect(try filled(template) == expected)
  }

  @Test(
    "takes a line away with a tag that stands on it alone, and no other",
    arguments: [
      ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
      ("a\r\n  {{#yes}} \r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"),
      ("a {{#yes}}\nb{{/yes}}\n", "a \nb\n"),
      ("{{#yes}}{{#yes}}\nb\n{{/yes}}{{/yes}}\nc", "\nb\n\nc"),
      ("  {{title}}  \nb", "  Acme  \nb"),
      ("a\n  {{! remark }}\nb\n{{#yes}}\nc\n{{/yes}}", "a\nb\nc\n"),
      ("{{#people}}\n- {{name}}\n{{/people}}\n", "- Li\n- Wu\n"),
    ])
  func lines(template: String, expected: String) throws {
    #expect(try filled(template) == expected)
  }

  @Test(
    "puts a partial where it is named, each line as deep as the tag on a line of its own",
    arguments: [
      ("1. a\n   {{> part}}\nz", "x\n- y\n", "1. a\n   x\n   - y\nz"),
      ("{{#people}}\n  {{> part}}\n{{/people}}\n", "{{name}}\n", "  Li\n  Wu\n"),
      ("a {{> part}} b", "x\ny", "a x\ny b"),
      ("{{> part}}\nz", "x\n", "x\nz"),
    ])
  func partials(template: String, part: String, expected: String) throws {
    #expect(try filled(template, part: part) == expected)
  }
}
