import GapAnalysis
import TestSupport

@testable import TerminalInterview

/// The rich skin driven by keys, with what is on the screen after each.
final class RichSession {
  let store: Store
  private(set) var skin: RichInterview
  private(set) var outcome: SessionOutcome?
  /// Milliseconds of the clock the skin sees.
  var time: Int {
    get { clock.time }
    set { clock.time = newValue }
  }
  private let clock = Clock()
  private let size: Frame.Size

  private final class Clock { var time = 0 }

  init(
    language: Language = .english, on questionnaire: Questionnaire = .small,
    after events: [Event] = profileEvents, columns: Int = 80, rows: Int = 24,
    failing: Set<Int> = [], isFast: Bool = false, services: Services = Services(),
    store given: Store? = nil
  ) throws {
    let size = Frame.Size(columns: columns, rows: rows)
    let store = given ?? Store(events, failing: failing)
    self.size = size
    self.store = store
    let clock = clock
    let console = RichConsole(
      next: { _ in .ended }, write: { _ in }, size: { size }, clock: { clock.time },
      suspend: {}, onLines: { _ in })
    skin = RichInterview(
      Interview(questionnaire, Assessment(store.events)), on: console, storage: store.storage,
      words: [try shippedWords(.english), try shippedWords(.chinese)], language: language,
      services: services, options: RichOptions(isFast: isFast))
  }

  /// Presses keys: characters as they are, others as `<enter>`, `<ctrl-c>`, `<f3>`.
  @discardableResult
  func press(_ script: String) -> Self { press(keys(script)) }

  @discardableResult
  func press(_ keys: [Key]) -> Self {
    for key in keys { handle(.key(key)) }
    return self
  }

  /// Lets something happen.
  func handle(_ event: KeyboardEvent) {
    guard outcome == nil else { return }
    do throws(Leaving) { try skin.handle(event) } catch { outcome = error.outcome }
  }

  /// What the screen shows.
  var screen: String { frame.text }

  /// What the screen says, wherever it is wrapped.
  var said: String { screen.replacing("\n", with: " ") }

  var frame: Frame { skin.frame(size) }

  /// The rows left above the frame so far.
  var finished: [String] { skin.finished.map(\.text) }

  /// The changes that were stored in this session.
  var changes: [Change] { store.added.map(\.change) }

  var place: Interview.Step { skin.interview.current }
}

/// The keys of a script.
func keys(_ script: String) -> [Key] {
  var keys: [Key] = []
  var rest = script[...]
  while let character = rest.popFirst() {
    guard character == "<", let end = rest.firstIndex(of: ">") else {
      keys.append(.character(character))
      continue
    }
    keys.append(named(String(rest[..<end])))
    rest = rest[rest.index(after: end)...]
  }
  return keys
}

private func named(_ name: String) -> Key {
  if name.hasPrefix("ctrl-"), let letter = name.last { return .control(letter) }
  if name.hasPrefix("f"), let number = Int(name.dropFirst()) { return .function(number) }
  if name.hasPrefix("paste:") { return .paste(String(name.dropFirst(6))) }
  return names[name] ?? .character("?")
}

private let names: [String: Key] = [
  "enter": .enter, "newline": .newLine, "tab": .tab, "backtab": .backTab, "esc": .escape,
  "backspace": .backspace, "delete": .delete, "up": .up, "down": .down, "left": .left,
  "right": .right, "home": .home, "end": .end, "pageup": .pageUp, "pagedown": .pageDown,
]
