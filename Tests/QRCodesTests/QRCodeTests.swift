import QRCodes
import Testing

@Suite("QR codes")
struct QRCodeTests {
  @Test("the three corners carry the finder pattern")
  func finderPattern() throws {
    let code = try #require(QRCode("http://192.168.1.20:8420"))
    let corners = [(0, 0), (0, code.width - 7), (code.width - 7, 0)]
    for (row, column) in corners {
      let edge = (0..<7).map { code.modules[row * code.width + column + $0] }
      #expect(edge == Array(repeating: true, count: 7))
      #expect(!code.modules[(row + 1) * code.width + column + 1])
    }
  }

  @Test("the picture has a light margin of four modules on each side")
  func margin() throws {
    let code = try #require(QRCode("x"))
    #expect(code.svg.contains("viewBox=\"0 0 \(code.width + 8) \(code.width + 8)\""))
    #expect(code.svg.contains("M4 4h7v1h-7z"))
  }

  @Test("a text too long for any code gives none")
  func tooLong() {
    #expect(QRCode(String(repeating: "x", count: 4000)) == nil)
  }
}
