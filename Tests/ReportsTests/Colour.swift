import Foundation

/// A colour in linear light.
struct Colour {
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Reads `c86f12` (sRGB).
  init?(_ hex: String) {
    guard hex.count == 6, let value = UInt32(hex, radix: 16) else { return nil }
    func linear(_ byte: UInt32) -> Double {
      let share = Double(byte & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(value >> 16), green: linear(value >> 8), blue: linear(value))
  }

  /// Relative luminance (WCAG 2.2).
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  func contrast(to other: Colour) -> Double {
    let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// CIE L*a*b* for the white of sRGB (D65).
  var lab: Lab {
    func share(_ value: Double) -> Double {
      value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    let x = share((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    let y = share(luminance)
    let z = share((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return Lab(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }
}

struct Lab {
  let lightness: Double
  let a: Double
  let b: Double

  /// CIE76.
  func distance(to other: Lab) -> Double {
    let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }
}

/// Kinds of colour vision, by the matrices of Machado, Oliveira and Fernandes (2009), severity 1.0.
enum ColourVision: String, CaseIterable, Sendable {
  case normal, protan, deutan, tritan

  func seen(_ colour: Colour) -> Colour {
    let rows = matrix.map { row in
      min(1, max(0, row[0] * colour.red + row[1] * colour.green + row[2] * colour.blue))
    }
    return Colour(red: rows[0], green: rows[1], blue: rows[2])
  }

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}
