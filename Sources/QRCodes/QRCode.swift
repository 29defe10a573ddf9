private import CLibQREncode

/// A square of dark and light modules that phones read as a text.
package struct QRCode: Sendable, Equatable {
  /// Modules along one side.
  package let width: Int
  /// Row by row, true where the module is dark.
  package let modules: [Bool]

  /// The smallest code with medium error correction that holds the text; nil when none does.
  package init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    modules = (0..<width * width).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// An SVG picture of it, one path, with the four light modules around it that the code's standard asks for.
  package var svg: String {
    let side = width + 8
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" \
      shape-rendering="crispEdges"><rect width="\(side)" height="\(side)" fill="#fff"/>\
      <path d="\(path)" fill="#000"/></svg>
      """
  }
}

extension QRCode {
  /// One rectangle per run of dark modules in a row.
  private var path: String {
    (0..<width).flatMap { row in
      runs(in: row).map { "M\($0.lowerBound + 4) \(row + 4)h\($0.count)v1h-\($0.count)z" }
    }.joined()
  }

  private func runs(in row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<width where modules[row * width + column] {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
