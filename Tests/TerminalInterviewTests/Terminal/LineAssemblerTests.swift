import Testing

@testable import TerminalInterview

@Suite("Lines from bytes")
struct LineAssemblerTests {
  private func lines(_ chunks: [[UInt8]], limit: Int = 1000) -> [String] {
    var assembler = LineAssembler(limit: limit)
    for chunk in chunks { assembler.feed(chunk) }
    var lines: [String] = []
    while let line = assembler.next() { lines.append(line) }
    if let rest = assembler.rest() { lines.append("rest: " + rest) }
    return lines
  }

  @Test("lines are the same wherever the bytes are cut")
  func everyCut() {
    let bytes = Array("3\n备注 两个团队\r\n\n👩‍💻".utf8)
    for cut in 0...bytes.count {
      #expect(
        lines([Array(bytes[..<cut]), Array(bytes[cut...])])
          == ["3", "备注 两个团队", "", "rest: 👩‍💻"])
    }
    #expect(lines(bytes.map { [$0] }) == ["3", "备注 两个团队", "", "rest: 👩‍💻"])
  }

  @Test("bytes that are no UTF-8 are replaced, not lost in silence")
  func invalid() {
    #expect(lines([[0x61, 0xFF, 0x62, 0xE4, 0xB8, 0x0A]]) == ["a\u{FFFD}b\u{FFFD}"])
  }

  @Test("of a line that is too long the beginning is kept, and the next line is whole")
  func tooLong() { #expect(lines([Array("abcdefgh\nij\n".utf8)], limit: 5) == ["abcde", "ij"]) }
}
