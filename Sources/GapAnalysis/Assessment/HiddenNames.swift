extension Assessment {
  /// The same assessment in which everybody named is somebody numbered, by the order in which they
  /// first appear; made before anything is concluded, so that no report can let a name through.
  ///
  /// Who answered, spoke, holds evidence or was named in the plan is replaced, also where the name
  /// stands in a note, a reason or another text. What is the name of a role stays.
  ///
  /// - Parameters:
  ///   - person: what to call the person with a number from 1.
  ///   - source: what to call the file or session with a number from 1 that votes come from.
  package func hidingNames(
    in questionnaire: Questionnaire, person: (Int) -> String, source: (Int) -> String
  ) -> Assessment {
    let roles = Set(questionnaire.roles.flatMap { [$0.id] + $0.title.entries.map(\.text) })
    let changes = events.map(\.change)
    let names = unique(events.flatMap { [$0.by] + $0.change.names }).filter {
      !$0.isEmpty && !roles.contains($0)
    }
    let hidden = HiddenNames(
      people: numbered(names, person), sources: labels(changes.compactMap(\.voice), source),
      freeFields: Set(questionnaire.profile.filter { $0.possibleValues == nil }.map(\.id)))
    return Assessment(events.map(hidden.hiding))
  }
}

/// A label for each source; the roles of a session stay apart, and together as that session.
private func labels(_ voices: [Voice], _ source: (Int) -> String) -> [String: String] {
  let sessions = numbered(unique(voices.map(\.session)).filter { !$0.isEmpty }, source)
  let roles = numbered(unique(voices.filter { $0.source != $0.session }.map(\.source))) { "\($0)" }
  return Dictionary(
    voices.map { voice in
      let role = roles[voice.source].map { Voice.roleMark + $0 } ?? ""
      return (voice.source, (sessions[voice.session] ?? "") + role)
    }, uniquingKeysWith: { first, _ in first })
}

private func numbered(_ names: [String], _ label: (Int) -> String) -> [String: String] {
  Dictionary(
    names.enumerated().map { ($1, label($0 + 1)) }, uniquingKeysWith: { first, _ in first })
}

extension Change {
  /// The people it names, besides who made it.
  fileprivate var names: [String] {
    switch self {
    case .profileSet(let field, let values): field == HiddenNames.respondent ? values : []
    case .evidenceListed(_, let evidence): evidence.map(\.who)
    case .voiced(_, let voice): [voice.who]
    case .planned(_, let field, let value):
      HiddenNames.people.contains(field) ? [value].compactMap(\.self) : []
    default: []
    }
  }

  fileprivate var voice: Voice? {
    if case .voiced(_, let voice) = self { voice } else { nil }
  }
}

/// Replaces names in events.
private struct HiddenNames {
  /// The profile field that names who answers.
  static let respondent = "respondent"
  static let people: Set<PlanField> = [.owner, .author, .reviewer, .approver]

  private let labels: [String: String]
  private let sources: [String: String]
  private let freeFields: Set<String>
  /// The names by their first character, the longest first.
  private let byStart: [Character: [String]]

  init(people: [String: String], sources: [String: String], freeFields: Set<String>) {
    labels = people
    self.sources = sources
    self.freeFields = freeFields
    // A single letter stands for too much else.
    let findable = people.keys.filter { $0.count > 1 }
    byStart = Dictionary(grouping: findable) { $0[$0.startIndex] }
      .mapValues { $0.sorted { ($1.count, $0) < ($0.count, $1) } }
  }

  func hiding(_ event: Event) -> Event {
    Event(
      sequence: event.sequence, at: event.at, by: person(event.by), change: hiding(event.change))
  }

  private func hiding(_ change: Change) -> Change {
    switch change {
    case .profileSet(Self.respondent, let values):
      .profileSet(field: Self.respondent, values: values.map(person))
    case .profileSet(let field, let values) where freeFields.contains(field):
      .profileSet(field: field, values: field == "organisation" ? values : values.map(text))
    case .answered(let question, let choice):
      .answered(question: question, choice: choice.map(hiding))
    case .decided(let question, let decision):
      .decided(
        question: question,
        Decision(hiding(decision.choice), reason: text(decision.reason)))
    case .noted(let question, let note): .noted(question: question, text: text(note))
    case .evidenceListed(let question, let evidence):
      .evidenceListed(question: question, evidence: evidence.map(hiding))
    case .voiced(let question, let voice): .voiced(question: question, hiding(voice))
    case .planned(let item, let field, let value): planned(item, field, value)
    default: change
    }
  }

  private func planned(_ item: PlanItem, _ field: PlanField, _ value: String?) -> Change {
    if Self.people.contains(field) { return .planned(item, field, value.map(person)) }
    return .planned(item, field, field == .note ? value.map(text) : value)
  }

  private func hiding(_ choice: Choice) -> Choice {
    guard case .notApplicable(let exception) = choice else { return choice }
    return .notApplicable(NotApplicable(exception.reason, text: text(exception.text)))
  }

  private func hiding(_ evidence: Evidence) -> Evidence {
    Evidence(
      what: text(evidence.what), place: text(evidence.place), date: text(evidence.date),
      who: person(evidence.who))
  }

  private func hiding(_ voice: Voice) -> Voice {
    Voice(
      who: person(voice.who), choice: hiding(voice.choice), confidence: voice.confidence,
      note: text(voice.note), source: sources[voice.source] ?? "", people: voice.people,
      formerRound: voice.formerRound, at: voice.at)
  }

  private func person(_ name: String) -> String { labels[name] ?? name }

  /// The text with the names in it replaced, where they stand as words of their own.
  private func text(_ text: String) -> String {
    guard text.contains(where: { byStart[$0] != nil }) else { return text }
    var result = ""
    var rest = text[...]
    var previous: Character?
    while let next = rest.first {
      let name = byStart[next]?.first { rest.hasPrefix($0) && stands(rest, $0, after: previous) }
      if let name {
        result += person(name)
        rest = rest.dropFirst(name.count)
        previous = name.last
      } else {
        result.append(next)
        rest = rest.dropFirst()
        previous = next
      }
    }
    return result
  }

  /// Whether a name found at the start of a text is no part of a longer word. Chinese has no spaces.
  private func stands(_ text: Substring, _ name: String, after previous: Character?) -> Bool {
    func goesOn(_ left: Character?, _ right: Character?) -> Bool {
      guard let left, let right else { return false }
      return left.isPartOfSpacedWord && right.isPartOfSpacedWord
    }
    return !goesOn(previous, name.first) && !goesOn(name.last, text.dropFirst(name.count).first)
  }
}

extension Character {
  /// Whether it is a letter or digit of a script that puts spaces between words.
  fileprivate var isPartOfSpacedWord: Bool {
    let isIdeograph = unicodeScalars.first.map { (0x2E80...0xD7A3).contains($0.value) } ?? false
    return (isLetter || isNumber) && !isIdeograph
  }
}
