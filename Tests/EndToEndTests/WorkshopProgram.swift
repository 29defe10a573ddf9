import Foundation
import TestSupport

/// `gapwise workshop`, as somebody starts it, and kills it.
final class WorkshopProgram {
  /// What the terminal of the facilitator shows.
  struct Notice {
    let client: HTTPClient
    let key: String
    let pin: String
  }

  private let folder: TemporaryFolder
  /// Holds what it prints.
  private let output: String
  private let process = Process()
  private(set) var notice: Notice

  /// Starts and waits until browsers can connect.
  init(
    in folder: TemporaryFolder, _ options: [String] = [], file: String = "acme.gapwise"
  ) throws {
    self.folder = folder
    output = file == "acme.gapwise" ? "output" : file + ".output"
    try folder.write("", to: output)
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments =
      ["workshop", file, "--port", "0", "--address", "none", "--no-browser"] + options
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Program.bareEnvironment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/" + output)
    process.standardError = FileHandle.nullDevice
    notice = Notice(client: HTTPClient(port: 0), key: "", pin: "")
    try process.run()
    notice = try awaitNotice()
  }

  deinit { kill() }

  var processID: Int { Int(process.processIdentifier) }

  private func awaitNotice() throws -> Notice {
    let deadline = Date().addingTimeInterval(60)
    while Date() < deadline, process.isRunning {
      let text = String(decoding: try folder.bytes(output), as: UTF8.self)
      if let link = text.firstMatch(of: #/127\.0\.0\.1:(\d+)/f#k=(\w+)/#),
        let pin = text.firstMatch(of: #/PIN (\d+)/#), let port = Int(link.1)
      {
        return Notice(
          client: HTTPClient(port: port), key: String(link.2), pin: String(pin.1))
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw NotStarted()
  }

  private struct NotStarted: Error {}

  /// kill -9: the program has no moment to do anything more.
  func kill() {
    guard process.isRunning else { return }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

extension WorkshopProgram {
  private var facilitator: [String: String] {
    [
      "Cookie": "gapwise-facilitator-\(notice.client.port)=\(notice.key)",
      "X-Gapwise-Role": "facilitator",
    ]
  }

  /// Joins and gives the token.
  func join() async throws -> String {
    let answer = try await notice.client.post("/api/join", #"{"pin":"\#(notice.pin)"}"#)
    return answer.body.firstMatch(of: #/"token":"([^"]+)"/#).map { String($0.1) } ?? answer.body
  }

  /// Does a step; gives the status of the answer.
  func step(_ fields: String) async throws -> Int {
    let body = #"{"id":"\#(UUID().uuidString)","step":\#(fields)}"#
    return try await notice.client.post("/api/step", body, facilitator).status
  }

  /// Votes on the present question; gives the status of the answer.
  func vote(_ choice: String, _ token: String, sure: String? = nil) async throws -> Int {
    let state = try await state(nil)
    let question = (state["question"] as? [String: Any])?["id"] as? String ?? ""
    let round = state["round"] as? Int ?? 0
    let confidence = sure.map { #","confidence":"\#($0)""# } ?? ""
    let body =
      #"{"id":"\#(UUID().uuidString)","question":"\#(question)","round":\#(round),"choice":"\#(choice)"\#(confidence)}"#
    return try await notice.client.post("/api/vote", body, ["X-Gapwise-Token": token]).status
  }

  /// What a phone sees, or the facilitator.
  func state(_ token: String?) async throws -> [String: Any] {
    let headers = token.map { ["X-Gapwise-Token": $0] } ?? facilitator
    let answer = try await notice.client.get("/api/state", headers)
    return try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any] ?? [:]
  }

  /// What must not be lost: where the room stands, what was decided and noted, everybody's own votes.
  func kept(_ tokens: [String]) async throws -> [String] {
    let state = try await state(nil)
    let names = [
      "phase", "round", "question", "voted", "voters", "results", "decision", "captured", "agenda",
      "privateNotes",
    ]
    var all = names.map { name in "\(name): \(Self.text(state[name]))" }
    for token in tokens {
      let you = try await self.state(token)["you"] as? [String: Any] ?? [:]
      all += ["vote", "firstVote", "seat"].map { "\($0): \(Self.text(you[$0]))" }
    }
    return all
  }

  private static func text(_ value: Any?) -> String {
    guard let value,
      let data = try? JSONSerialization.data(
        withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    else { return "none" }
    return String(decoding: data, as: UTF8.self)
  }
}
