/// Who asked, and the id their page gave the request: nobody reaches what another one was answered.
struct RequestKey: Sendable, Hashable {
  let sender: Sender
  let id: String
}

/// What was answered, so that the same request sent again acts once.
///
/// Only what is final is remembered: what could not be stored may be tried again under the same id.
struct Replies {
  typealias Reply = Result<RoomReply, RoomError>

  /// Remembered of each sender; nobody can push out what others were answered.
  private static let most = 200

  private var known: [Sender: [String: Reply]] = [:]
  private var order: [Sender: [String]] = [:]

  subscript(key: RequestKey) -> Reply? { known[key.sender]?[key.id] }

  mutating func remember(_ reply: Reply, of key: RequestKey) {
    if case .failure(.notStored) = reply { return }
    known[key.sender, default: [:]][key.id] = reply
    order[key.sender, default: []].append(key.id)
    if let ids = order[key.sender], ids.count > Self.most {
      known[key.sender]?[ids[0]] = nil
      order[key.sender]?.removeFirst()
    }
  }
}
