import Foundation
import Reports
import Testing

/// Colours of ratings must be told apart with every kind of colour vision, and in print without any.
@Suite("The colours of ratings")
struct ColourTests {
  /// Worst first.
  private let ratings = ["not", "partly", "largely", "fully"]

  @Test("are at least 25 apart in every kind of colour vision", arguments: ColourVision.allCases)
  func distances(vision: ColourVision) throws {
    let colours = try ratings.map { vision.seen(try colour($0)).lab }
    for left in colours.indices {
      for right in colours.indices where right > left {
        let distance = colours[left].distance(to: colours[right])
        #expect(distance >= 25, "\(ratings[left]) and \(ratings[right]): \(distance)")
      }
    }
  }

  @Test("get darker as ratings get worse, so that grey print keeps the order")
  func grey() throws {
    let lightness = try ratings.map { try colour($0).lab.lightness }
    #expect(lightness == lightness.sorted())
    for (worse, better) in zip(lightness, lightness.dropFirst()) { #expect(better - worse > 15) }
  }

  @Test("carry text of at least 4.5 to 1")
  func contrast() throws {
    let black = Colour(red: 0, green: 0, blue: 0)
    let white = Colour(red: 1, green: 1, blue: 1)
    #expect(try colour("not").contrast(to: white) >= 4.5)
    for rating in ratings.dropFirst() { #expect(try colour(rating).contrast(to: black) >= 4.5) }
    for text in ["ink", "muted", "accent"] { #expect(try colour(text).contrast(to: white) >= 4.5) }
    #expect(try colour("muted").contrast(to: try colour("wash")) >= 4.5)
  }

  @Test("stand in one place of the style sheet, and Word files have the same", arguments: palettes)
  func onePlace(palette: String, section: String) throws {
    let styles = try read("shared/styles.docx.xml")
    let start = try #require(styles.range(of: section)).upperBound
    let end = try #require(styles.range(of: "{{/traffic}}", range: start..<styles.endIndex))
    let word = styles[start..<end.lowerBound]
    for rating in ratings {
      let value = try #require(hex(rating, in: palette))
      let style = try #require(word.range(of: "styleId=\"mark-\(rating)\""))
      let fill = try #require(word.range(of: "w:fill=\"", range: style.upperBound..<word.endIndex))
      #expect(word[fill.upperBound...].prefix(6).lowercased() == value)
      for file in ["gap-report/chart.html", "shared/style.css", "shared/drawings.css"] {
        let text = try read(file).replacingOccurrences(of: "--\(rating): #\(value)", with: "")
        #expect(!text.contains(value), "\(file) repeats \(value)")
      }
    }
  }

  @Test("carry text of at least 4.5 to 1 in the palette of traffic lights too")
  func trafficContrast() throws {
    let black = Colour(red: 0, green: 0, blue: 0)
    let white = Colour(red: 1, green: 1, blue: 1)
    let fills = try ratings.map { rating in
      try #require(hex(rating, in: "shared/traffic.css").flatMap(Colour.init))
    }
    #expect(fills[0].contrast(to: white) >= 4.5)
    for fill in fills.dropFirst() { #expect(fill.contrast(to: black) >= 4.5) }
  }

  @Test("of traffic lights cost what the guide says: red and green meet for one man in a hundred")
  func trafficCost() throws {
    func distance(_ vision: ColourVision) throws -> Double {
      let seen = try ["not", "fully"].map { rating in
        vision.seen(try #require(hex(rating, in: "shared/traffic.css").flatMap(Colour.init))).lab
      }
      return seen[0].distance(to: seen[1])
    }
    let (normal, deutan) = (try distance(.normal).rounded(), try distance(.deutan).rounded())
    let guide = try String(
      contentsOfFile: templateFolder + "/../GUIDE.md", encoding: .utf8)
    #expect(guide.contains("from \(Int(normal)) to \(Int(deutan))"), "\(normal) \(deutan)")
  }

  private static let palettes = [
    ("shared/style.css", "{{^traffic}}"), ("shared/traffic.css", "{{#traffic}}"),
  ]

  private func read(_ name: String) throws -> String {
    try String(contentsOfFile: templateFolder + "/" + name, encoding: .utf8)
  }

  private func colour(_ name: String) throws -> Colour {
    try #require(hex(name).flatMap(Colour.init))
  }

  /// The value of `--name` in a style sheet.
  private func hex(_ name: String, in file: String = "shared/style.css") -> String? {
    guard let sheet = try? read(file), let start = sheet.range(of: "--\(name): #") else {
      return nil
    }
    return String(sheet[start.upperBound...].prefix(6))
  }
}
