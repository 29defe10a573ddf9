import BrowserInterview
import Foundation
import GapAnalysis
import TestSupport

/// An interview that runs on a port of its own, with a file that forgets nothing.
final class RunningInterview: Sendable {
  let client: HTTPClient
  let file = File()
  private let stop: AsyncStream<Void>.Continuation

  static let keys = BrowserKeys(key: String(repeating: "a", count: 32), code: "12345678")
  private static let cookieValue = "feed"

  /// - Parameter changes: what is in the file already.
  init(
    isFast: Bool = false, startingAt question: String? = "scope.defined",
    after changes: [Change] = []
  ) async throws {
    for change in changes { file.writeElsewhere(change) }
    let port = try freePort()
    client = HTTPClient(port: port)
    let words = [try shippedWords(.english), try shippedWords(.chinese)]
    let file = file
    var interview = Interview(.small, Assessment(file.events))
    if let question { interview.jump(to: .question(id: question)) }
    let server = BrowserServer(
      interview, port: port, keys: Self.keys, templates: try Self.templates(),
      host: BrowserHost(
        storage: { file.storage }, clock: { "14:32" }, secret: { file.secret() }, words: words,
        report: { _, language in .success("<p>report in \(language.rawValue)</p>") },
        writeReports: { folder, _ in .success(["\(folder)/gap-report.html"]) },
        results: { _, _ in ["Nothing has been assessed yet."] }),
      options: BrowserOptions(isFast: isFast))
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    stop = continuation
    try await untilListening { try await server.run(isListening: $0, until: stream) }
  }

  deinit { stop.finish() }

  /// What a person who was let in sees at an address.
  @discardableResult
  func page(_ path: String) async throws -> HTTPClient.Answer {
    try await client.get(path, ["Cookie": cookie])
  }

  /// Sends a form as the browser of that person does.
  @discardableResult
  func send(
    _ path: String, _ fields: String, _ headers: [String: String] = [:]
  ) async throws -> HTTPClient.Answer {
    let usual = [
      "Content-Type": "application/x-www-form-urlencoded",
      "Origin": "http://127.0.0.1:\(client.port)", "Cookie": cookie,
    ]
    return try await client.post(path, fields, usual.merging(headers) { $1 })
  }

  /// What a form that was loaded now knows about a question.
  func seen(_ question: String) async throws -> String {
    try await seen(at: "/question/\(question)")
  }

  /// What a form that was loaded now knows about what stands at an address.
  func seen(at path: String) async throws -> String {
    let page = try await page(path).body
    return page.firstMatch(of: #/name="seen" value="([^"]*)"/#).map { String($0.1) } ?? ""
  }

  /// The first secret is the one the browser is given.
  private var cookie: String { "gapwise-ask-\(client.port)=\(Self.firstSecret)" }

  static let firstSecret = "secret-1"

  private static func templates() throws -> PageTemplates {
    try PageTemplates(try shippedPages())
  }

  /// What `Templates/ask` holds, by name.
  static func shippedPages() throws -> [String: [UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Templates/ask").path
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init)
    }
    return files
  }
}

extension HTTPClient.Answer {
  /// Where the browser is sent on to, without the part of the page.
  var location: String {
    head.firstMatch(of: #/(?i)\blocation: ([^\s#]+)/#).map { String($0.1) } ?? ""
  }
}

/// What would be on the disk.
final class File: @unchecked Sendable {
  // Only used while the lock is held.
  private var stored: [Event] = []
  private var kept: [String: String] = [:]
  private var secrets = 0
  private var failure: StorageFailure?
  private let lock = NSLock()

  var events: [Event] { lock.withLock { stored } }

  var answers: [String: Answer] { Assessment(events).answers }

  var drafts: [String: String] { lock.withLock { kept } }

  func secret() -> String {
    lock.withLock {
      secrets += 1
      return "secret-\(secrets)"
    }
  }

  /// Whether nothing can be stored from now on.
  func fail(_ failure: StorageFailure?) { lock.withLock { self.failure = failure } }

  /// What another program writes to the file.
  func writeElsewhere(_ change: Change) {
    lock.withLock { stored.append(event(change, by: "Bo")) }
  }

  var storage: Storage {
    var known = events.count
    return Storage(
      record: { [self] change in
        try lock.withLock {
          if let failure { throw failure }
          guard stored.count == known else {
            throw StorageFailure(.changedElsewhere, "changed by another program")
          }
          stored.append(event(change, by: ""))
          known += 1
          return stored[stored.count - 1]
        }
      },
      reload: { [self] in
        known = events.count
        return events
      },
      rewrite: { [self] events, _ in lock.withLock { stored = events } },
      name: { "acme.gapwise" },
      drafts: Drafts(
        load: { [self] place in lock.withLock { kept[place] } },
        keep: { [self] place, text in lock.withLock { kept[place] = text } }))
  }

  private func event(_ change: Change, by person: String) -> Event {
    Event(
      sequence: stored.count + 1, at: Timestamp(secondsSince1970: stored.count), by: person,
      change: change)
  }
}
