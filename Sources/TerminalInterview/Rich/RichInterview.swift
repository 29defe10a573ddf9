package import GapAnalysis

/// The interview with keys: the current step is drawn in place, what is finished stays above it.
///
/// Like every skin it has a change stored before it says so, and asks the interview what is next.
package struct RichInterview {
  /// The state reached; holds exactly what was stored.
  package internal(set) var interview: Interview
  let keeper: Keeper
  let console: RichConsole
  let services: Services
  let options: RichOptions
  let catalogues: [Words]
  /// The words of the language spoken now.
  var words: Words
  var painter: Painter
  /// What is asked now, as it is being answered.
  var card: Card
  /// What lies over the card; the last one has the keys.
  var overlays: [Overlay] = []
  /// What happened last, shown until the next key.
  var notice: Notice?
  /// Rows to leave on the terminal for good.
  var finished: [StyledLine] = []
  /// Whether it was said how to answer.
  var hasInstructed = false
  /// The list that was left for a question; saving returns to it.
  var returning: Review?
  /// Ctrl-C was pressed once; when that ceases to count.
  var interruptEnds: Int?
  /// Whether the program has just gone on after Ctrl-Z.
  var isBack = false
  /// When the text being typed is kept as a draft.
  var draftDue: Int?
  /// Made when something is searched for the first time.
  var searchIndex: SearchIndex?

  struct Notice: Equatable {
    let text: String
    let style: Style
  }

  /// - Parameters:
  ///   - interview: where to start.
  ///   - catalogues: the words of every language.
  ///   - language: the one to start with; the first catalogue if there is none in it.
  package init(
    _ interview: Interview, on console: RichConsole, storage: Storage, words catalogues: [Words],
    language: Language, services: Services = Services(), options: RichOptions = RichOptions()
  ) {
    self.interview = interview
    keeper = Keeper(storage: storage)
    self.console = console
    self.services = services
    self.options = options
    self.catalogues = catalogues
    painter = Painter(
      write: console.write, isColoured: options.isColoured, cells: options.cells)
    words = catalogues.speaking(language)
    card = Card(interview, catalogues.speaking(language))
  }

  /// Asks until the user leaves, the input ends, or Ctrl-C is pressed twice.
  package mutating func run() -> SessionOutcome {
    greet()
    do throws(Leaving) {
      while true { try step() }
    } catch {
      keepDraft()
      painter.clear(columns: console.size().columns)
      takeLeave(error.outcome)
      return error.outcome
    }
  }

  /// Deals with one event as it comes; what a test drives.
  mutating func handle(_ event: KeyboardEvent) throws(Leaving) {
    switch event {
    case .key(let key): try press(key)
    case .resized, .continued: break
    case .timedOut: passTime()
    case .ended: throw Leaving(outcome: .endOfInput)
    case .terminated(let number): throw Leaving(outcome: .terminated(number))
    }
  }
}

extension RichInterview {
  /// A window narrower or lower than this is asked line by line.
  private static let smallest = Frame.Size(columns: 40, rows: 10)

  private mutating func step() throws(Leaving) {
    let size = console.size()
    painter.leave(finished, columns: size.columns)
    finished = []
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      painter.clear(columns: size.columns)
      return try askOnLines()
    }
    painter.paint(frame(size), columns: size.columns)
    let event = console.next(timeout)
    switch event {
    case .key(.control("l")): painter.clear(columns: size.columns)
    case .key(.control("z")):
      painter.clear(columns: size.columns)
      console.suspend()
      isBack = true
      return
    // Where the program stopped itself, its frame was taken away before.
    case .continued where !isBack: painter.forget()
    default: break
    }
    isBack = false
    try handle(event)
  }

  /// The time to wait for a key: until the draft is due, or until Ctrl-C ceases to count.
  private var timeout: Int? {
    [draftDue, interruptEnds].compactMap(\.self).min().map { max(0, $0 - console.clock()) }
  }

  private mutating func passTime() {
    let now = console.clock()
    if let draftDue, draftDue <= now { keepDraft() }
    if let interruptEnds, interruptEnds <= now {
      self.interruptEnds = nil
      notice = nil
    }
  }

  /// Asks the current step line by line, with the same state.
  private mutating func askOnLines() throws(Leaving) {
    var leaving: Leaving?
    let (interview, keeper, services) = (self.interview, self.keeper, self.services)
    let (catalogues, language) = (self.catalogues, words.language)
    var reached = (interview: interview, words: words)
    console.onLines { lines in
      var plain = PlainInterview(
        interview, on: lines, storage: keeper.storage, words: catalogues, language: language,
        services: services)
      do throws(Leaving) { try plain.askCurrentStep() } catch { leaving = error }
      reached = (plain.interview, plain.words)
    }
    (self.interview, words) = reached
    renewCard()
    if let leaving { throw leaving }
  }

  private mutating func greet() {
    notice = Notice(text: words.greeting(interview), style: .plain)
    instruct()
  }

  /// Says once, at the first question, how to answer.
  mutating func instruct() {
    guard !hasInstructed, interview.currentQuestion != nil else { return }
    hasInstructed = true
    let said = [notice?.text, words(.wizardInstruction)].compactMap(\.self)
    notice = Notice(text: said.inARow, style: notice?.style ?? .plain)
  }

  private func takeLeave(_ outcome: SessionOutcome) {
    let layout = Layout(columns: console.size().columns, cells: options.cells)
    let text = words(outcome.phrase, ["file": keeper.storage.name()])
    for line in layout.paragraph(text) { console.write(line.text + "\r\n") }
  }
}
