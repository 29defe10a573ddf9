package import GapAnalysis

/// The start drawn in place, with arrows and digits.
package struct StartScreen {
  let menu: StartMenu
  let console: RichConsole
  let options: RichOptions
  let catalogues: [Words]
  let completions: (String) -> [String]
  /// The words of the language spoken now.
  package private(set) var words: Words
  private var list: Menu
  private var typing: Typing?
  private var notice: String

  private struct Typing {
    let item: StartMenu.Item
    var field = TextField()
  }

  /// - Parameter notice: what became of the last choice.
  package init(
    _ menu: StartMenu, on console: RichConsole, words catalogues: [Words], options: RichOptions,
    notice: String = "", completions: @escaping (String) -> [String]
  ) {
    self.menu = menu
    self.console = console
    self.options = options
    self.catalogues = catalogues
    self.completions = completions
    self.notice = notice
    words = catalogues[0]
    list = Menu(title: "", items: [])
    renew()
  }

  /// Waits for a choice.
  package mutating func run() -> StartMenu.Choice {
    var painter = Painter(
      write: console.write, isColoured: options.isColoured, cells: options.cells)
    defer { painter.clear(columns: console.size().columns) }
    while true {
      let size = console.size()
      painter.paint(frame(size), columns: size.columns)
      switch console.next(nil) {
      case .key(.control("z")):
        painter.letStand()
        console.suspend()
      case .key(.control("l")), .continued: painter.forget()
      case .key(let key): if let choice = press(key) { return choice }
      case .ended, .terminated: return .quit
      case .resized, .timedOut: break
      }
    }
  }

  /// Deals with one key; nil while nothing is chosen.
  mutating func press(_ key: Key) -> StartMenu.Choice? {
    notice = ""
    if key == .control("c") || key == .control("d") { return .quit }
    if key == .function(2) { speakNext() }
    return typing == nil ? pressInList(key) : pressWhileTyping(key)
  }

  /// What is on the screen now.
  mutating func frame(_ size: Frame.Size) -> Frame {
    let layout = Layout(columns: size.columns, cells: options.cells)
    var sheet = typing.map { self.sheet(of: $0, layout) } ?? list.sheet(layout, rows: size.rows)
    let languages = catalogues.map(\.name).joined(separator: " | ")
    sheet.heading =
      layout.ends(words(.startHeading), "\(languages) (L)", .strong, .faint) + [layout.rule]
    let hints = typing == nil ? words(.startHints) : words(.startTypingHints)
    let notes = notice.isEmpty ? [] : layout.paragraph(notice, .warning)
    sheet.foot = [StyledLine()] + notes + [layout.row(hints, .faint)]
    return sheet.frame(rows: size.rows, scroll: &list.scroll)
  }
}

extension StartScreen {
  private mutating func renew() {
    let marker = list.marker
    list = Menu(
      title: words(.startHeading),
      items: menu.items.map { Menu.Item(label: words.line($0)) })
    list.marker = marker
  }

  private mutating func speakNext() {
    words = catalogues.after(words)
    renew()
  }

  private mutating func pressInList(_ key: Key) -> StartMenu.Choice? {
    if let index = list.index(for: key) { return take(menu.items[index]) }
    switch key {
    case .enter: return take(menu.items[list.marker])
    case .escape, .character("q"), .character("ｑ"): return .quit
    case .character("L"), .character("l"): speakNext()
    default: _ = list.move(key)
    }
    return nil
  }

  private mutating func take(_ item: StartMenu.Item) -> StartMenu.Choice? {
    switch item {
    case .entry(let entry): return .open(entry.file)
    case .example: return .example
    case .new, .other:
      typing = Typing(item: item)
      return nil
    }
  }

  private mutating func pressWhileTyping(_ key: Key) -> StartMenu.Choice? {
    switch key {
    case .escape: typing = nil
    case .enter: return finish()
    case .tab: complete()
    default: _ = typing?.field.take(key)
    }
    return nil
  }

  private mutating func finish() -> StartMenu.Choice? {
    let text = typing?.field.text.trimmed ?? ""
    guard !text.isEmpty, let item = typing?.item else {
      notice = words(.wizardNameMissing)
      return nil
    }
    if case .new(let depth) = item { return .new(text, depth) }
    return .open(text)
  }

  private mutating func complete() {
    let paths = completions(typing?.field.text ?? "")
    guard let first = paths.first else {
      notice = words(.wizardNoPath)
      return
    }
    typing?.field.replace(paths.dropFirst().reduce(first) { $0.sharedBeginning(with: $1) })
    if paths.count > 1 { notice = words.list(paths.prefix(8).map(\.self)) }
  }

  private func sheet(of typing: Typing, _ layout: Layout) -> Sheet {
    var sheet = Sheet()
    let prompt: Phrase = if case .new = typing.item { .startName } else { .startPath }
    sheet.body = layout.paragraph(words(prompt), .strong)
    let typed = typing.field.rows(max(1, layout.columns - 2), layout.cells)
    let start = sheet.body.count
    for (row, text) in typed.rows.enumerated() {
      sheet.body.append(StyledLine(row == 0 ? "> " : "  ", .accent) + StyledLine(text))
    }
    sheet.cursor = (start + typed.cursor.row, 2 + typed.cursor.column)
    sheet.focus = start + typed.cursor.row..<start + typed.cursor.row + 1
    return sheet
  }
}
