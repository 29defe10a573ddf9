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
    func place(_ distance: Double) -> Place {
      Place(
        x: Int((Double(Radar.middle.x) + distance * sin(angle)).rounded()),
        y: Int((Double(Radar.middle.y) - distance * cos(angle)).rounded()))
    }

    /// Where its achievement lies; nil where nothing is rated.
    var dot: Place? { group.achievement.map { place($0.share * Double(Radar.radius)) } }
  }

  /// In whole units, because drawings in Word know no others.
  struct Place: Sendable, Equatable {
    let x: Int
    let y: Int
  }

  /// From one dot to the next.
  struct Line: Sendable, Equatable {
    let start: Place
    let end: Place
  }

  let axes: [Axis]

  static let (width, height) = (460, 330)
  static let middle = Place(x: 230, y: 165)
  static let radius = 120

  /// An axis for every section that has questions.
  init(_ sections: [GroupSource]) {
    let asked = sections.filter { $0.tally.total > 0 }
    axes = asked.enumerated().map { index, group in
      Axis(group: group, angle: 2 * .pi * Double(index) / Double(max(1, asked.count)))
    }
  }

  /// Lines between neighbours that are both rated; nothing stands for what is not.
  var lines: [Line] {
    zip(axes, axes.dropFirst() + axes.prefix(1)).compactMap { first, second in
      guard let start = first.dot, let end = second.dot, axes.count > 1 else { return nil }
      return Line(start: start, end: end)
    }
  }
}

extension Blueprint<Radar> {
  static let radar = Blueprint(
    "radar",
    [
      .text("width", "Width of the drawing area.") { $1.pen.number(Radar.width) },
      .text("height", "Height of the drawing area.") { $1.pen.number(Radar.height) },
      .text("middle-x", "The middle.") { $1.pen.number(Radar.middle.x) },
      .text("middle-y", "The middle.") { $1.pen.number(Radar.middle.y) },
      .text("radius", "How far 100 per cent is from the middle.") { $1.pen.number(Radar.radius) },
      .text("half", "How far 50 per cent is from the middle.") {
        $1.pen.number(Radar.radius / 2)
      },
      .text("description", "The radar in words, without marks of language.") { radar, page in
        page.pen.plain { radar.description($0) }
      },
      .list("lines", "The lines between the dots.", of: .line) { radar, _ in radar.lines },
      .list("axes", "An axis for each section with questions.", of: .axis) { radar, _ in
        radar.axes
      },
    ])
}

extension Blueprint<Radar.Line> {
  static let line = Blueprint(
    "line",
    [
      .text("x", "Where it begins.") { $1.pen.number($0.start.x) },
      .text("y", "Where it begins.") { $1.pen.number($0.start.y) },
      .text("end-x", "Where it ends.") { $1.pen.number($0.end.x) },
      .text("end-y", "Where it ends.") { $1.pen.number($0.end.y) },
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
        $1.pen.verbatim($0.entry)
      },
      .text("x", "Where it ends.") { $1.pen.number($0.end.x) },
      .text("y", "Where it ends.") { $1.pen.number($0.end.y) },
      .text("label-x", "Where its label stands.") { $1.pen.number($0.label.x) },
      .text("label-y", "Where its label stands.") { $1.pen.number($0.label.y) },
      .text("label-anchor", "`start`, `middle` or `end` of the label.") {
        $1.pen.verbatim($0.side.anchor)
      },
      .text("label-left", "Left edge of the label, where it is a box of Word, 96 wide.") {
        $1.pen.number($0.label.x + $0.side.left)
      },
      .text("label-top", "Top edge of such a box, 16 high.") { $1.pen.number($0.label.y - 12) },
      .text("label-align", "`left`, `center` or `right` in such a box.") {
        $1.pen.verbatim($0.side.align)
      },
      .flag("has-dot", "Whether anything is rated.") { axis, _ in axis.dot != nil },
      .text("dot-x", "Where its dot stands.") { $1.pen.number($0.dot?.x ?? 0) },
      .text("dot-y", "Where its dot stands.") { $1.pen.number($0.dot?.y ?? 0) },
    ])
}

extension Radar {
  fileprivate func description(_ words: Words) -> String {
    axes.map { "\($0.group.number) \($0.group.title[words.language]): \($0.entry)" }
      .joined(separator: "; ")
  }
}

extension Radar.Axis {
  fileprivate var entry: String {
    group.achievement.map {
      "\($0.rating.letter) \(percent($0.share)) % / \(group.tally.assessed)"
    } ?? "–"
  }

  fileprivate var end: Radar.Place { place(Double(Radar.radius)) }

  fileprivate var label: Radar.Place {
    let outside = place(Double(Radar.radius) + 14)
    return Radar.Place(x: outside.x, y: outside.y + 4)
  }

  /// How a label is placed beside the end of its axis.
  fileprivate var side: (anchor: String, align: String, left: Int) {
    let side = sin(angle)
    return side > 0.1
      ? ("start", "left", 0) : side < -0.1 ? ("end", "right", -96) : ("middle", "center", -48)
  }
}
