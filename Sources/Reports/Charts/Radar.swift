import Foundation
import GapAnalysis

/// The achievement of every main clause as a line around a middle, in the order of the standard.
struct Radar: Sendable {
  /// One section.
  struct Axis: Sendable {
    let group: GroupSource
    /// From the middle upwards, clockwise.
    let angle: Double

    /// The place on it at a distance from the middle.
    func place(_ distance: Double) -> (x: Double, y: Double) {
      (Radar.middle.x + distance * sin(angle), Radar.middle.y - distance * cos(angle))
    }

    /// Where its achievement lies; nil where nothing is rated.
    var dot: (x: Double, y: Double)? { group.achievement.map { place($0.share * Radar.radius) } }
  }

  let axes: [Axis]

  static let (width, height) = (460.0, 330.0)
  static let middle = (x: 230.0, y: 165.0)
  static let radius = 120.0

  /// An axis for every section that has questions.
  init(_ sections: [GroupSource]) {
    let asked = sections.filter { $0.tally.total > 0 }
    axes = asked.enumerated().map { index, group in
      Axis(group: group, angle: 2 * .pi * Double(index) / Double(max(1, asked.count)))
    }
  }

  /// Lines between neighbours that are both rated; nothing stands for what is not.
  var path: String {
    zip(axes, axes.dropFirst() + axes.prefix(1)).compactMap { first, second in
      guard let from = first.dot, let to = second.dot, axes.count > 1 else { return nil }
      return "M\(decimal(from.x)) \(decimal(from.y))L\(decimal(to.x)) \(decimal(to.y))"
    }.joined()
  }
}

extension Blueprint<Radar> {
  static let radar = Blueprint(
    "radar",
    [
      .text("width", "Width of the drawing area.") { $1.pen.verbatim(decimal(Radar.width)) },
      .text("height", "Height of the drawing area.") { $1.pen.verbatim(decimal(Radar.height)) },
      .text("middle-x", "The middle.") { $1.pen.verbatim(decimal(Radar.middle.x)) },
      .text("middle-y", "The middle.") { $1.pen.verbatim(decimal(Radar.middle.y)) },
      .text("radius", "How far 100 per cent is from the middle.") {
        $1.pen.verbatim(decimal(Radar.radius))
      },
      .text("half", "How far 50 per cent is from the middle.") {
        $1.pen.verbatim(decimal(Radar.radius / 2))
      },
      .text("path", "The lines between the dots.") { $1.pen.verbatim($0.path) },
      .list("axes", "An axis for each section with questions.", of: .axis) { radar, _ in
        radar.axes
      },
    ])
}

extension Blueprint<Radar.Axis> {
  static let axis = Blueprint(
    "axis",
    [
      .text("number", "Number of the section.") { $1.pen.verbatim($0.group.number) },
      .text("title", "Title of the section, without marks of language.") {
        $1.pen.plainContent($0.group.title)
      },
      .text("entry", "Letter, per cent and what it is a share of; a dash for nothing rated.") {
        let tally = $0.group.tally
        return $1.pen.verbatim(
          $0.group.achievement.map {
            "\($0.rating.letter) \(percent($0.share)) % / \(tally.assessed)"
          } ?? "–")
      },
      .text("x", "Where it ends.") { $1.pen.verbatim(decimal($0.place(Radar.radius).x)) },
      .text("y", "Where it ends.") { $1.pen.verbatim(decimal($0.place(Radar.radius).y)) },
      .text("label-x", "Where its label stands.") {
        $1.pen.verbatim(decimal($0.place(Radar.radius + 14).x))
      },
      .text("label-y", "Where its label stands.") {
        $1.pen.verbatim(decimal($0.place(Radar.radius + 14).y + 4))
      },
      .text("label-anchor", "`start`, `middle` or `end` of the label.") {
        let side = sin($0.angle)
        return $1.pen.verbatim(side > 0.1 ? "start" : side < -0.1 ? "end" : "middle")
      },
      .flag("has-dot", "Whether anything is rated.") { axis, _ in axis.dot != nil },
      .text("dot-x", "Where its dot stands.") { $1.pen.verbatim(decimal($0.dot?.x ?? 0)) },
      .text("dot-y", "Where its dot stands.") { $1.pen.verbatim(decimal($0.dot?.y ?? 0)) },
    ])
}
