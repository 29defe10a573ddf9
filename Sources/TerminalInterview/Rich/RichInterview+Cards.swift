import GapAnalysis

extension RichInterview {
  /// The question with its levels, as much of it as fits: the descriptions of the levels that are not
  /// marked go first, then the answer's note.
  func questionSheet(_ question: Question, _ layout: Layout, _ rows: Int) -> Sheet {
    var sheet = Sheet()
    sheet.heading = place(of: question, layout) + [layout.rule]
    sheet.foot = foot(questionHints, layout)
    for detail in LevelDetail.allCases {
      fill(&sheet, question, detail, layout)
      if sheet.fits(in: rows) { return sheet }
    }
    guard card.marker == nil else { return sheet }
    sheet.foot = options(for: question, layout) + sheet.foot.drop { $0 == StyledLine() }
    return sheet
  }

  /// All options in a row or two, for a terminal so low that the list of them begins out of sight.
  private func options(for question: Question, _ layout: Layout) -> [StyledLine] {
    var rows = [""]
    for option in Option.all {
      let text = "\(option.key) \(words.shortName(of: option))"
      let longer = rows[rows.count - 1].isEmpty ? text : rows[rows.count - 1] + "  " + text
      if layout.cells.of(longer) <= layout.columns || rows[rows.count - 1].isEmpty {
        rows[rows.count - 1] = longer
      } else {
        rows.append(text)
      }
    }
    return rows.map { layout.row($0, .accent) }
  }

  /// How much of the levels is shown.
  private enum LevelDetail: CaseIterable { case all, marked, markedWithoutNote }

  private func fill(
    _ sheet: inout Sheet, _ question: Question, _ detail: LevelDetail, _ layout: Layout
  ) {
    let answer = interview.assessment.answer(to: question.id)
    let stored = answer.choice.flatMap(Option.index)
    sheet.body = layout.paragraph(question.ask[words.language], .strong) + [StyledLine()]
    for (index, option) in Option.all.enumerated() {
      let isShown = detail == .all || index == (card.marker ?? stored)
      let start = sheet.body.count
      sheet.body += row(
        option, of: question, isMarked: index == card.marker, isStored: index == stored,
        isDescribed: isShown, layout)
      if index == card.marker { sheet.focus = start..<sheet.body.count }
    }
    if card.marker == nil { sheet.focus = 0..<1 }
    if detail != .markedWithoutNote { sheet.body += said(answer, layout) }
  }

  private func row(
    _ option: Option, of question: Question, isMarked: Bool, isStored: Bool, isDescribed: Bool,
    _ layout: Layout
  ) -> [StyledLine] {
    let name = words.name(of: option)
    var text = name
    if case .rating(let rating) = option, isDescribed {
      text = words(
        .wizardLevel, ["name": name, "text": question.levels[rating][words.language]])
    }
    let style = isStored ? option.style : isMarked ? Style.accent : .strong
    return layout.paragraph(
      text, prefix: "\(isMarked ? ">" : " ") \(option.key)\(isStored ? "*" : " ") ",
      prefixStyle: isMarked ? .accent : .plain, lead: name.count, leadStyle: style)
  }

  /// Clause and title at one end, progress at the other.
  private func place(of question: Question, _ layout: Layout) -> [StyledLine] {
    let place = interview.place(of: question)
    let title = interview.questionnaire.clause(question.clause)?.title[words.language] ?? ""
    let progress = words(
      .wizardPlace,
      [
        "number": String(place?.number ?? 1), "of": String(place?.of ?? 1),
        "percent": String(interview.progress.percent ?? 0),
      ])
    return layout.ends("\(question.clause)  \(title)", progress, .strong, .faint)
  }

  /// What was said so far.
  private func said(_ answer: Answer, _ layout: Layout) -> [StyledLine] {
    var lines: [StyledLine] = []
    if answer.isUnsettled {
      let agreement = interview.questionnaire.scoring.agreement.agreement(of: answer.voices)
      lines += layout.paragraph(words(.reviewUnsettled), .warning)
      lines += words.lines(of: answer.voices, agreement).flatMap { layout.paragraph($0) }
    }
    if let choice = answer.choice, choice.rating == nil, choice != .dontKnow {
      lines += layout.paragraph(
        words(.askCurrentOther, ["answer": words.described(choice).withoutFullStop]))
    }
    if !answer.note.isEmpty {
      lines += cut(words(.askCurrentNote, ["text": answer.note.beginning]), layout)
    }
    for entry in answer.evidence.prefix(3) {
      lines += cut(
        words(.askCurrentEvidence, ["text": words.described(entry).beginning]), layout)
    }
    if answer.evidence.count > 3 {
      let more = ["count": String(answer.evidence.count - 3)]
      lines += layout.paragraph(words(.askAndMore, more))
    }
    if answer.rating == .fully, answer.evidence.isEmpty {
      lines += layout.paragraph(words(.askNoEvidence), .warning)
    }
    if answer.isFlagged { lines += layout.paragraph(words(.askFlagged), .warning) }
    return lines.isEmpty ? [] : [StyledLine()] + lines
  }

  private func cut(_ text: String, _ layout: Layout) -> [StyledLine] {
    let lines = layout.paragraph(text)
    return lines.count > 3 ? lines.prefix(2) + [layout.row(lines[2].text + " ...")] : lines
  }

  private var questionHints: [Phrase] {
    let back: [Phrase] = interview.canGoBack ? [.wizardHintBack] : []
    return [.wizardHintNext] + back
      + [.wizardHintNote, .wizardHintEvidence, .wizardHintWhy, .wizardHintKeys]
  }
}

extension Option {
  /// The colour of the answer; its number and name say the same.
  fileprivate var style: Style {
    switch self {
    case .rating(.not): .bad
    case .rating(.partly): .warning
    case .rating(.largely): .fair
    case .rating(.fully): .good
    case .dontKnow, .notApplicable: .strong
    }
  }
}

extension RichInterview {
  /// A fact about the organisation.
  func profileSheet(_ field: ProfileField, _ layout: Layout) -> Sheet {
    var sheet = Sheet()
    let fields = interview.profileToAsk
    let place = words(
      .wizardFact,
      [
        "number": String((fields.firstIndex { $0.id == field.id } ?? 0) + 1),
        "of": String(fields.count),
      ])
    sheet.heading =
      layout.ends(field.label[words.language], place, .strong, .faint) + [layout.rule]
    sheet.body = layout.paragraph(field.ask[words.language], .strong)
    if let help = field.help { sheet.body += layout.paragraph(help[words.language], .faint) }
    sheet.body.append(StyledLine())
    switch field.kind {
    case .text, .date: type(into: &sheet, layout)
    case .yesNo, .choice, .many: list(field, in: &sheet, layout)
    }
    let back: [Phrase] = interview.canGoBack ? [.wizardHintShiftTab] : []
    let choose: [Phrase] = field.kind == .many ? [.wizardHintSpace] : []
    sheet.foot = foot([.wizardHintNext] + choose + back + [.wizardHintMenu], layout)
    return sheet
  }

  private func type(into sheet: inout Sheet, _ layout: Layout) {
    let typed = card.field.rows(textColumns, layout.cells)
    let start = sheet.body.count
    for (row, text) in typed.rows.enumerated() {
      sheet.body.append(StyledLine(row == 0 ? "> " : "  ", .accent) + StyledLine(text))
    }
    sheet.cursor = (start + typed.cursor.row, 2 + typed.cursor.column)
    sheet.focus = start + typed.cursor.row..<start + typed.cursor.row + 1
  }

  private func list(_ field: ProfileField, in sheet: inout Sheet, _ layout: Layout) {
    let stored = interview.assessment.profile[field.id] ?? []
    for (index, option) in words.options(of: field).enumerated() {
      let isMarked = index == card.marker
      let isStored = field.kind != .many && stored.contains(option.value)
      let box = field.kind == .many ? (card.chosen.contains(index) ? "[x] " : "[ ] ") : ""
      let start = sheet.body.count
      sheet.body += layout.paragraph(
        option.label, isMarked ? .accent : .plain,
        prefix: "\(isMarked ? ">" : " ") \(index + 1)\(isStored ? "*" : " ") \(box)",
        prefixStyle: isMarked ? .accent : .plain)
      if isMarked { sheet.focus = start..<sheet.body.count }
    }
  }
}
