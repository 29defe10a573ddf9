import ArgumentParser
import AssessmentStore
import Foundation
import GapAnalysis
import ShippedContent
import WorkshopServer

struct WorkshopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Answer an assessment with a room full of people and their phones.",
    discussion: """
      Examples:
        gapwise workshop acme.gapwise
        gapwise workshop acme.gapwise --names role --roles "Operations,Service desk,Management"
      """)

  @Argument(help: "The assessment file.", completion: .assessmentFile)
  var file: String

  @Option(help: ArgumentHelp("Port to listen at; 0 takes a free one.", valueName: "port"))
  var port = 8420

  @Option(
    help: ArgumentHelp(
      "Address for phones: one of this machine's, or 'none' for this machine alone.",
      valueName: "address"))
  var address: String?

  @Option(
    help: ArgumentHelp(
      "What is known about who votes: anonymous, role or named. Fixed for a session.",
      valueName: "names"))
  var names: WorkshopSession.Mode?

  @Option(help: ArgumentHelp("Roles to choose from, with --names role.", valueName: "list"))
  var roles: String?

  @Flag(inversion: .prefixedNo, help: "Ask how sure people are, or do not.")
  var confidence: Bool?

  @Flag(inversion: .prefixedNo, help: "Close voting when the time is over, or do not.")
  var autoClose: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Show the result when all have voted, never with fewer than three people; or do not.")
  var autoReveal: Bool?

  @Flag(help: "Begin anew, even if a session of this file has not ended.")
  var new = false

  @Flag(
    help:
      "Print what the last session said and decided, round by round, as CSV, and do nothing else.")
  var csv = false

  @Flag(help: "Do not open the facilitator's page in a browser.")
  var noBrowser = false

  @OptionGroup var options: ContentOptions

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port is from 0 to 65535") }
    guard names == nil || names == .role || roles == nil else {
      throw ValidationError("--roles goes with --names role")
    }
    guard roles == nil || !givenRoles.isEmpty else {
      throw ValidationError("--roles names no role; separate them by commas")
    }
    guard givenRoles.count <= 20, givenRoles.allSatisfy({ $0.count <= 60 }) else {
      throw ValidationError("give at most 20 roles of at most 60 characters")
    }
  }

  func run() throws {
    let content = try options.content()
    var opened = try OpenAssessment(file, content)
    if csv { return try printTable(opened, try options.words(content)[0]) }
    let addresses = try chosenAddresses()
    let store = opened.store
    let hold = try store.holdWorkshop(at: WorkshopPlace(address: addresses.home))
    defer { store.letGo(hold) }
    try opened.noteQuestionnaireChange()
    let words = try options.words(content)
    let (workshop, stored) = try session(opened)
    let recorder = WorkshopRecorder(opened, by: workshop.session.options.id)
    let notice = WorkshopNotice(
      words: words[0], file: file, addresses: addresses, keys: workshop.session.keys,
      takesKeys: KeyPresses.arePossible)
    let server = WorkshopServer(
      workshop, stored: stored, Interview(opened.questionnaire, opened.assessment),
      addresses: addresses, pages: try readPages(content.templates + "/workshop"),
      host: WorkshopHost(
        store: recorder.store, now: { milliseconds() }, clock: timeOfDay, secret: secret,
        digits: digits, words: words, moved: notice.move, watch: notice.update))
    try serve(server, notice)
  }

  private func printTable(_ opened: OpenAssessment, _ words: Words) throws {
    guard let workshop = opened.store.workshop() else {
      throw Failure(
        "\(file) holds no workshop; hold one with: gapwise workshop \(file)", code: .problem)
    }
    write(workshop.table(Interview(opened.questionnaire, opened.assessment), words))
  }

  private var givenRoles: [String] {
    (roles ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// The session that is going on in the file, or a new one.
  private func session(_ opened: OpenAssessment) throws -> (Workshop, stored: Workshop?) {
    if !new, let stored = opened.store.workshop(), stored.phase != .ended {
      return (try going(on: stored), stored)
    }
    guard (names == .role) == (roles != nil) else {
      throw Failure("--names role and --roles go together", code: .usage)
    }
    let moment = milliseconds()
    let started = Timestamp(secondsSince1970: moment / 1000)
    let options = WorkshopSession.Options(
      // Rooms that begin at the same second, with copies of one file, are two when they are merged.
      id: "workshop \(started) \(secret().prefix(4))", mode: names ?? .anonymous, roles: givenRoles,
      asksConfidence: confidence ?? false, closesItself: autoClose ?? false,
      revealsItself: autoReveal ?? false, startedAt: moment)
    let keys = WorkshopSession.Keys(pin: digits(4), facilitator: secret(), projector: secret())
    return (Workshop(WorkshopSession(options, keys: keys)), nil)
  }

  /// A session with the options given now; what its people were promised stays.
  private func going(on stored: Workshop) throws -> Workshop {
    let mode = stored.session.options.mode
    guard names == nil || names == mode, roles == nil || mode == .role else {
      throw Failure(
        "the session in '\(file)' has begun with --names \(mode.rawValue), as its people were told; go on "
          + "without --names and --roles, or begin a new session with --new",
        code: .usage)
    }
    var workshop = stored
    workshop.change(
      roles: roles.map { _ in givenRoles }, asksConfidence: confidence, closesItself: autoClose,
      revealsItself: autoReveal)
    return workshop
  }

  private func chosenAddresses() throws -> WorkshopAddresses {
    let all = LocalAddress.ofThisMachine()
    let port = port == 0 ? try freePort() : port
    guard let address else {
      return WorkshopAddresses(port: port, all: all, chosen: all.first { !$0.isVirtual })
    }
    if ["none", LocalAddress.loopback, "localhost"].contains(address) {
      return WorkshopAddresses(port: port, all: all, chosen: nil)
    }
    guard let chosen = all.first(where: { $0.address == address || $0.interface == address }) else {
      let known = all.map { "\($0.address) (\($0.interface))" }.joined(separator: ", ")
      throw Failure(
        "'\(address)' is no address of this machine; use \(known.isEmpty ? "none" : known)",
        code: .usage)
    }
    return WorkshopAddresses(port: port, all: all, chosen: chosen)
  }

  private func serve(_ server: WorkshopServer, _ notice: WorkshopNotice) throws {
    let page = notice.facilitator
    let opensBrowser = !noBrowser && isInteractive
    let interrupts = Interrupts { notice.askAgain() }
    let second = interrupts.second
    let keys = KeyPresses { key in
      guard key == "a" || key == "A" else { return }
      Task {
        if let complaint = await server.useNextAddress() { notice.complain(complaint) }
      }
    }
    defer { keys?.end() }
    do {
      try waiting {
        try await server.run(
          isListening: {
            notice.show()
            if opensBrowser { openInBrowser(page) }
          }, until: second)
      }
    } catch let error as SessionNotStored {
      throw Failure(error.description)
    } catch {
      throw Failure(
        "cannot listen at port \(notice.port) (\(error)); choose another with --port, such as "
          + "--port 0 for any that is free")
    }
    notice.end()
  }
}

extension WorkshopSession.Mode: ExpressibleByArgument {}
