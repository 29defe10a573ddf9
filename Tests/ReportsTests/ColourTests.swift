import Foundation
import Reports
import Testing

/// Colours of ratings must be told apart with every kind of colour vision, and in print without any.
@Suite("The colours of ratings")
struct ColourTests {
  private let sheet = try? String(
    contentsOfFile: templateFolder + "/shared/style.css", encoding: .utf8)

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

  @Test("are the same in the chart as in the tables")
  func chart() throws {
    let sheet = try #require(sheet)
    let chart = try String(
      contentsOfFile: templateFolder + "/gap-report/chart.html", encoding: .utf8)
    for rating in ratings {
      let value = try #require(hex(rating))
      #expect(
        sheet.contains("rect.\(rating) { fill: #\(value)") || chart.contains("fill=\"#\(value)\""))
    }
  }

  private func colour(_ name: String) throws -> Colour {
    try #require(hex(name).flatMap(Colour.init))
  }

  /// The value of `--name` in the style sheet.
  private func hex(_ name: String) -> String? {
    guard let sheet, let start = sheet.range(of: "--\(name): #") else { return nil }
    return String(sheet[start.upperBound...].prefix(6))
  }
}
