import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite struct FingerprintTests {
  @Test(
    "layout, comments, quoting and the order of keys do not change a fingerprint",
    arguments: [
      "# comment\na:   1\nb: [x, y]\n", "b: [x, y]\na: 1", "{ \"a\": '1', b: [\"x\", y] }",
      "a: 1\nb:\n- x\n- y\n", "a: 1\nb: [x, y]\nx-mine: { anything: 1 }\n", "a: &n 1\nb: [x, y]\n",
    ])
  func same(text: String) throws {
    let original = try #require(compose("a: 1\nb: [x, y]\n").root)
    #expect(try #require(compose(text).root).fingerprint == original.fingerprint)
  }

  @Test(
    "meaning changes a fingerprint",
    arguments: [
      "a: 2\nb: [x, y]\n", "a: 1\nb: [y, x]\n", "a: 1\nb: [x]\n", "a: 1\nb: x\n",
      "b: 1\na: [x, y]\n", "a: 1\nb: [x, y]\nc: 1\n", "a: 1\nb: [[x, y]]\n", "a: 1\nb: { x: y }\n",
    ])
  func different(text: String) throws {
    let original = try #require(compose("a: 1\nb: [x, y]\n").root)
    #expect(try #require(compose(text).root).fingerprint != original.fingerprint)
  }

  @Test("fingerprints are the same in every run and on every machine")
  func stable() throws {
    #expect(YAMLFingerprint.digits(YAMLFingerprint.scalar("")) == "0748f41d0e34ede9")
    #expect(
      YAMLFingerprint.digits(YAMLFingerprint.scalar("incident.recording")) == "68a5827c32c29c16")
    let questionnaire = try Sample().read().get()
    #expect(questionnaire.fingerprint == "0bef067c1f372ed2")
  }

  @Test("a questionnaire's fingerprint covers every file")
  func everyFile() throws {
    let original = try Sample().read().get()
    let changes = [
      ("questionnaire.yaml", "en: Four"), ("questions.yaml", "en: Most."),
      ("documents.yaml", "en: Names"), ("glossary.yaml", "en: scope"),
    ]
    for (file, text) in changes {
      let changed = try Sample().replacing(text, with: "en: Other", in: file).read().get()
      #expect(changed.fingerprint != original.fingerprint, "\(file)")
    }
  }

  @Test("a question's fingerprint is its own")
  func question() throws {
    let original = try Sample().read().get()
    let changed = try Sample().replacing("en: Most.", with: "en: Nearly all.", in: "questions.yaml")
      .read().get()
    #expect(changed.questions[0].fingerprint != original.questions[0].fingerprint)
    #expect(changed.questions[1].fingerprint == original.questions[1].fingerprint)
  }

  @Test("ten thousand short texts have ten thousand fingerprints")
  func collisions() {
    let fingerprints = Set((0..<10_000).map { YAMLFingerprint.scalar("q\($0)") })
    #expect(fingerprints.count == 10_000)
  }
}
