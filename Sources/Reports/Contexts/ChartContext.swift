import GapAnalysis

extension Blueprint<BarChart.Segment> {
  static let segment = Blueprint(
    "segment",
    [
      .text("mark", "`N`, `P`, `L`, `F`, `?`, `–` or `·`.") { $1.pen.verbatim($0.mark.letter) },
      .text("segment-class", "The mark as a style class.") {
        $1.pen.verbatim($0.mark.styleClass)
      },
      .text("count", "How many questions.") { $1.pen.number($0.count) },
      .flag("is-wide", "Whether letter and number fit in.") { segment, _ in
        segment.width >= BarChart.narrowest
      },
      .text("x", "Left edge.") { $1.pen.verbatim(decimal($0.x)) },
      .text("y", "Top edge.") { $1.pen.verbatim(decimal($0.y)) },
      .text("width", "Width.") { $1.pen.verbatim(decimal($0.width)) },
      .text("twips", "Width in a table of Word, in twentieths of a point.") {
        $1.pen.number($0.twips)
      },
      .text("height", "Height.") { $1.pen.verbatim(decimal(BarChart.barHeight)) },
      .text("middle-x", "Where the text is centred.") {
        $1.pen.verbatim(decimal($0.x + $0.width / 2))
      },
      .text("middle-y", "Where the text stands.") {
        $1.pen.verbatim(decimal($0.y + BarChart.barHeight * 0.73))
      },
    ])
}

extension Blueprint<BarChart.Bar> {
  static let bar = Blueprint(
    "bar",
    [
      .text("number", "Number of the section.") { $1.pen.verbatim($0.group.number) },
      .text("title", "Title of the section, without marks of language.") {
        $1.pen.plainContent($0.group.title)
      },
      .text("total", "All its questions.") { $1.pen.number($0.group.tally.total) },
      .text("description", "The bar in words, without marks of language.") { bar, page in
        page.pen.plain { bar.description($0) }
      },
      .text("label-y", "Where the label stands.") { $1.pen.verbatim(decimal($0.y + 12)) },
      .text("total-x", "Where the sum stands.") { $1.pen.verbatim(decimal(BarChart.width)) },
      .text("total-y", "Where the sum stands.") {
        $1.pen.verbatim(decimal($0.y + BarChart.labelHeight + BarChart.barHeight * 0.73))
      },
      .list("segments", "Its parts from left to right.", of: .segment) { bar, _ in bar.segments },
    ])
}

extension Blueprint<BarChart> {
  static let chart = Blueprint(
    "chart",
    [
      .text("message", "What the chart says, in a sentence.") { chart, page in
        page.pen.each { chart.message($0) }
      },
      .text("width", "Width of the drawing area.") { $1.pen.verbatim(decimal(BarChart.width)) },
      .text("height", "Height of the drawing area.") { $1.pen.verbatim(decimal($0.height)) },
      .flag("has-bars", "Whether there is anything to draw.") { chart, _ in !chart.bars.isEmpty },
      .list("bars", "A bar for each section with questions.", of: .bar) { chart, _ in chart.bars },
    ])
}

extension BarChart.Bar {
  fileprivate func description(_ words: Words) -> String {
    let counts = segments.map { segment in
      words.text(
        ReportPhrase.chartCount.key,
        ["name": segment.mark.name(words), "count": "\(segment.count)"])
    }
    return words.text(
      ReportPhrase.chartBar.key,
      [
        "number": group.number, "title": group.title[words.language],
        "counts": words.list(counts), "total": "\(group.tally.total)",
      ])
  }
}

extension BarChart {
  /// The section that comes first, in a sentence.
  private func messageByGaps(_ words: Words) -> String {
    guard let first = bars.first?.group, first.tally.notOrPartly > 0 else {
      return words.text(ReportPhrase.chartNoneShort.key)
    }
    return words.text(
      ReportPhrase.chartByGaps.key,
      [
        "number": first.number, "title": first.title[words.language],
        "count": "\(first.tally.notOrPartly)", "total": "\(first.tally.total)",
      ])
  }

  /// The section with most gaps, in a sentence.
  fileprivate func message(_ words: Words) -> String {
    if isByGaps { return messageByGaps(words) }
    var worst: GroupSource?
    for bar in bars where bar.group.tally.findings > worst?.tally.findings ?? 0 {
      worst = bar.group
    }
    if let worst {
      return words.text(
        ReportPhrase.chartMessage.key,
        [
          "number": worst.number, "title": worst.title[words.language],
          "gaps": "\(worst.tally.findings)", "assessed": "\(worst.tally.assessed)",
        ])
    }
    let isAssessed = bars.contains { $0.group.tally.assessed > 0 }
    return words.text((isAssessed ? ReportPhrase.chartNoGaps : .chartNothing).key)
  }
}
