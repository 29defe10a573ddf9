import GapAnalysis
import HTTPTypes
import Hummingbird

extension RoomError {
  var status: HTTPResponse.Status {
    switch self {
    case .refused(.unknownSeat): .unauthorized
    case .refused, .outdated, .notListening: .conflict
    case .notStored: .internalServerError
    case .wrongPIN, .wrongKey, .notAllowed: .forbidden
    case .wait: .tooManyRequests
    case .unknown: .unauthorized
    case .badRequest: .badRequest
    case .tooLarge: .contentTooLarge
    }
  }

  /// What pages know it by.
  private var code: String {
    switch self {
    case .refused(let refusal): refusal.code
    case .outdated: "version"
    case .notStored: "notStored"
    case .notListening: "address"
    case .wrongPIN: "pin"
    case .wait: "wait"
    case .wrongKey: "key"
    case .notAllowed: "notAllowed"
    case .unknown: "unknown"
    case .badRequest: "badRequest"
    case .tooLarge: "tooLarge"
    }
  }

  /// Why, in one sentence.
  func described(in words: Words) -> String {
    switch self {
    case .refused(let refusal): refusal.described(in: words)
    case .outdated: words(.changed)
    case .notStored(let reason): words(.notSaved, ["reason": reason])
    case .notListening(let address): words(.notListening, ["address": address])
    case .wrongPIN: words(.wrongPIN)
    case .wait(let seconds): words(.wait, ["seconds": String(seconds)])
    case .wrongKey: words(.wrongKey)
    case .notAllowed: words(.notAllowed)
    case .unknown: words(.unknown)
    case .badRequest: words(.badRequest)
    case .tooLarge: words(WorkshopPhrase.tooLarge)
    }
  }

  /// The answer to the page, in every language.
  func response(_ words: [Words]) -> Response {
    var entries = [
      DataEntry("error", .text(code)),
      DataEntry(
        "message",
        .mapping(words.map { DataEntry($0.language.rawValue, .text(described(in: $0))) })),
    ]
    if case .wait(let seconds) = self { entries.append(DataEntry("seconds", .whole(seconds))) }
    return Response(json: json(.mapping(entries)), status: status)
  }
}

extension Response {
  /// JSON, never to be kept by anybody.
  init(json: String, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status,
      headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: json)))
  }
}
