import GapAnalysis

extension RichInterview {
  /// What is on the screen now.
  mutating func frame(_ size: Frame.Size) -> Frame {
    let layout = Layout(columns: size.columns, cells: options.cells)
    switch overlays.last {
    case nil: return cardFrame(layout, size.rows)
    case .menu(var menu, let purpose):
      var sheet = menu.sheet(layout, rows: size.rows)
      sheet.heading = heading(menu.title, layout)
      sheet.foot = foot(hints(for: purpose), layout)
      let frame = sheet.frame(rows: size.rows, scroll: &menu.scroll)
      overlays[overlays.count - 1] = .menu(menu, purpose)
      return frame
    case .writing(var writing):
      var sheet = sheet(of: writing, layout)
      let line: [Phrase] = writing.entries[0].field.takesLines ? [.wizardHintLine] : []
      let editor: [Phrase] = writing.question == nil ? [] : [.wizardHintEditor]
      sheet.foot = foot([.wizardHintSave] + line + editor + [.wizardHintCancel], layout)
      let frame = sheet.frame(rows: size.rows, scroll: &writing.scroll)
      overlays[overlays.count - 1] = .writing(writing)
      return frame
    case .reading(var reader):
      let frame = frame(of: &reader, layout, size.rows)
      overlays[overlays.count - 1] = .reading(reader)
      return frame
    case .search(var search):
      var sheet = sheet(of: search, layout, size.rows)
      sheet.foot = foot([.wizardHintOpen, .wizardHintMove, .wizardHintCancel], layout)
      let frame = sheet.frame(rows: size.rows, scroll: &search.scroll)
      overlays[overlays.count - 1] = .search(search)
      return frame
    }
  }

  /// A title over a rule.
  func heading(_ title: String, _ layout: Layout) -> [StyledLine] {
    layout.paragraph(title, .strong) + [layout.rule]
  }

  /// What happened last, and the keys that are good now.
  func foot(_ hints: [Phrase], _ layout: Layout) -> [StyledLine] {
    let hint = layout.fitting(hints.map { words($0) })
    let notes = notice.map { layout.paragraph($0.text, $0.style).prefix(4) } ?? []
    return [StyledLine()] + notes + [layout.row(hint, .faint)]
  }

  private func hints(for purpose: MenuPurpose) -> [Phrase] {
    let leave: [Phrase] = purpose.canBeLeft ? [.wizardHintCancel] : []
    let others: [Phrase] =
      if case .sections = purpose { [.wizardHintSearch, .wizardHintReview] } else { [] }
    return [.wizardHintChoose, .wizardHintMove] + others + leave
  }
}

extension RichInterview {
  private mutating func cardFrame(_ layout: Layout, _ rows: Int) -> Frame {
    var sheet: Sheet
    switch interview.current {
    case .question(let id):
      guard let question = interview.questionnaire.question(id) else {
        return Frame(lines: [], cursor: (0, 0))
      }
      sheet = questionSheet(question, layout, rows)
    case .profile(let id):
      guard let field = interview.questionnaire.profileField(id) else {
        return Frame(lines: [], cursor: (0, 0))
      }
      sheet = profileSheet(field, layout)
    case .end:
      let menu = endMenu
      sheet = menu.sheet(layout, rows: rows)
      sheet.heading = heading(menu.title, layout)
      sheet.foot = foot([.wizardHintChoose, .wizardHintMove, .wizardHintKeys], layout)
    }
    return sheet.frame(rows: rows, scroll: &card.scroll)
  }

  private func frame(of reader: inout Reader, _ layout: Layout, _ rows: Int) -> Frame {
    var sheet = Sheet()
    sheet.heading = heading(reader.title, layout)
    for paragraph in reader.paragraphs { sheet.body += layout.paragraph(paragraph, prefix: "") }
    sheet.foot = foot([.wizardHintScroll, .wizardHintAnyKey], layout)
    let last = max(0, sheet.body.count - sheet.room(in: rows))
    reader.scroll = min(reader.scroll, last)
    // The last row that is wanted is in focus.
    sheet.focus = reader.scroll..<reader.scroll + 1
    var scroll = reader.scroll
    return sheet.frame(rows: rows, scroll: &scroll)
  }

  private func sheet(of search: Search, _ layout: Layout, _ rows: Int) -> Sheet {
    var sheet = Sheet()
    sheet.heading = heading(words(.wizardSearchTitle), layout)
    let typed = search.field.rows(max(1, layout.columns - 2), layout.cells)
    sheet.heading += [StyledLine("> ", .accent) + StyledLine(typed.rows[typed.cursor.row])]
    let found = Menu(
      title: "",
      items: search.found.map {
        Menu.Item(label: "\($0.clause)  \($0.ask[words.language])")
      }, isNumbered: false, marker: search.marker
    ).sheet(layout, rows: rows)
    (sheet.body, sheet.focus) = (found.body, found.focus)
    if search.found.isEmpty {
      sheet.body = layout.paragraph(
        words(search.field.isEmpty ? .wizardSearchHint : .wizardNothingFound), .faint)
    }
    sheet.headingCursor = (sheet.heading.count - 1, 2 + typed.cursor.column)
    return sheet
  }

  private func sheet(of writing: Writing, _ layout: Layout) -> Sheet {
    var sheet = Sheet()
    sheet.heading = heading(writing.title, layout)
    if let question = writing.question.flatMap(interview.questionnaire.question) {
      sheet.body += layout.paragraph(question.ask[words.language], .faint) + [StyledLine()]
    }
    for (index, entry) in writing.entries.enumerated() {
      let isActive = index == writing.active
      if !entry.label.isEmpty {
        sheet.body += layout.paragraph(entry.label, isActive ? .accent : .plain)
      }
      let typed = entry.field.rows(textColumns, layout.cells)
      let start = sheet.body.count
      for (row, text) in typed.rows.enumerated() {
        sheet.body.append(
          StyledLine(row == 0 && isActive ? "> " : "  ", .accent) + StyledLine(text))
      }
      guard isActive else { continue }
      sheet.cursor = (start + typed.cursor.row, 2 + typed.cursor.column)
      sheet.focus = start + typed.cursor.row..<start + typed.cursor.row + 1
    }
    return sheet
  }
}
