import GapAnalysis

/// The interview as one person has it in the browser: where it stands, what was typed, what was said
/// last. Everything is done one after the other.
actor Desk {
  /// What a browser gets for an address.
  enum Reply: Sendable {
    case page(String)
    case go(String)
    case report(Assessment, Language)
    case missing(String)
  }

  /// What happened last, shown once.
  struct Notice {
    enum Kind: String { case good, warning, bad, plain }

    let text: String
    let kind: Kind
  }

  /// A change that is not stored until somebody chooses.
  struct Pending {
    enum Cause {
      case failure(StorageFailure)
      case dispute(Divergence)
    }

    let cause: Cause
    let change: Change
    let acknowledgement: String
    /// Where to go afterwards.
    let origin: String
    /// The drafts that are stored with it.
    let drafts: [String]
  }

  /// A form as it was sent. Several forms of a page share their `once`, so that only all of it tells
  /// whether it is the same.
  private struct Submission: Hashable {
    let path: [String]
    let form: Form
  }

  let host: BrowserHost
  let options: BrowserOptions
  let templates: PageTemplates
  let keeper: Keeper
  var interview: Interview
  var words: Words
  var notice: Notice?
  var pending: Pending?
  /// The list that was left for a question; going on returns to it.
  var returning: Review?
  /// Time of day of the last change that was stored here.
  var saved: String?
  /// Texts that were typed and are not stored yet, also where drafts cannot be kept.
  private var typed: [String: String] = [:]
  /// What was typed or chosen about the organisation and is not stored, by field.
  var unstored: [String: [String]] = [:]
  /// Forms that were dealt with and where they led, so that one sent twice does nothing the second time.
  private var handled: [Submission: String] = [:]
  private var handledOrder: [Submission] = []
  private var isGreeted = false
  private var wordTrees: [Language: [String: Any]] = [:]
  private(set) lazy var index = SearchIndex(interview.wholeQuestionnaire)

  init(
    _ interview: Interview, templates: PageTemplates, host: BrowserHost, options: BrowserOptions
  ) {
    self.interview = interview
    self.templates = templates
    self.host = host
    self.options = options
    keeper = Keeper(storage: host.storage())
    words =
      host.words.first ?? Words(language: .english, name: Language.english.rawValue, texts: [:])
  }

  /// What is shown at an address.
  func page(_ path: [String], _ query: Form) -> Reply {
    greet()
    if pending != nil { return path.first == "trouble" ? .page(troublePage) : .go("/trouble") }
    if Self.elsewhere.contains(path.first ?? "") { returning = nil }
    switch path.first ?? "" {
    case "": return .go(address(of: interview.current))
    case "question" where path.count == 2: return questionPage(path[1], query)
    case "facts": return factsPage()
    case "fact" where path.count == 2: return factPage(path[1])
    case "sections": return .page(sectionsPage)
    case "review": return reviewPage(path.dropFirst().first)
    case "search": return .page(searchPage(query["q"]))
    case "end": return endPage()
    case "report": return .report(interview.assessment, words.language)
    case "trouble": return .go("/")
    default: return .missing(messagePage(words(.missing)))
    }
  }

  /// Does what a form asks for, and tells where to go. The same form sent twice acts once.
  func post(_ path: [String], _ form: Form) -> String {
    let submission = Submission(path: path, form: form)
    if let result = handled[submission] { return result }
    guard pending == nil || path.first == "trouble" || path.first == "draft" else {
      keepTyped(path, form)
      return "/trouble"
    }
    let result = act(path, form)
    guard pending == nil else {
      keepTyped(path, form)
      return result
    }
    if !form["once"].isEmpty { remember(submission, result) }
    return result
  }

  /// A page that says one thing.
  func messagePage(_ text: String) -> String {
    render("message", View(["title": text]), here: "/")
  }

  /// Says something on the next page.
  func say(_ text: String, _ kind: Notice.Kind = .plain) {
    notice = Notice(text: text, kind: kind)
  }

  /// Keeps a text as a draft, or forgets it if nil.
  func keep(_ place: String, _ text: String?) {
    typed[place] = text
    keeper.storage.drafts.keep(place, text)
  }

  /// The draft of a text, unless it is what is stored.
  func draft(_ place: String, stored: String = "") -> String? {
    let text = typed[place] ?? keeper.storage.drafts.load(place) ?? ""
    return text.isEmpty || text == stored ? nil : text
  }

  private func remember(_ submission: Submission, _ result: String) {
    handled[submission] = result
    handledOrder.append(submission)
    if handledOrder.count > Self.longestMemory {
      handled[handledOrder.removeFirst()] = nil
    }
  }

  /// Where nobody is any more among the questions of the list that was left for one.
  private static let elsewhere: Set = ["facts", "fact", "sections", "review", "search", "end"]
  /// Forms that are remembered.
  private static let longestMemory = 100
}

extension Desk {
  /// The words of all templates, in the language spoken now.
  private var wordTree: [String: Any] {
    if let known = wordTrees[words.language] { return known }
    let tree = words.tree
    wordTrees[words.language] = tree
    return tree
  }

  /// A page with all that surrounds it; what was said is said once.
  func render(_ name: String, _ content: View, here: String) -> String {
    var view = content
    let progress = interview.progress
    view["word"] = wordTree
    view["language"] = words.language.rawValue == "zh" ? "zh-CN" : words.language.rawValue
    view["here"] = here
    view["once"] = host.secret()
    view["organisation"] =
      interview.assessment.profile["organisation"]?.first ?? interview.questionnaire.standard
    view["answered"] = String(progress.answered)
    view["applicable"] = String(progress.applicable)
    view["progress"] = words(
      .progress,
      ["answered": String(progress.answered), "applicable": String(progress.applicable)])
    view["time-left"] = interview.minutesLeft.map {
      words(.wizardTimeLeft, ["minutes": String($0)])
    }
    view["saved"] = savedSentence
    view["can-undo"] = interview.undoing != nil
    view["can-redo"] = interview.redoing != nil
    if let notice {
      view["notice"] = View(["notice-text": notice.text, "kind": notice.kind.rawValue]).entries
    }
    notice = nil
    return templates.page(name, view)
  }

  private var savedSentence: String {
    let path = keeper.storage.name()
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return saved.map { words(.saved, ["time": $0, "file": file]) }
      ?? words(.kept, ["file": file])
  }

  /// The address of a step.
  func address(of step: Interview.Step) -> String {
    switch step {
    case .profile(let field): "/fact/\(field)"
    case .question(let id): "/question/\(id)"
    case .end: "/end"
    }
  }

  /// Says once where the interview stands.
  private func greet() {
    guard !isGreeted else { return }
    isGreeted = true
    let reworded = interview.questions(in: .reworded).count
    let more = reworded == 0 ? "" : words(.wizardReworded, ["count": String(reworded)])
    notice = Notice(text: [words.greeting(interview), more].inARow, kind: .plain)
  }
}
