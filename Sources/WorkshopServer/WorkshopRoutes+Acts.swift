import GapAnalysis
import HTTPTypes
import Hummingbird

extension WorkshopRoutes {
  /// The ways in: a key from the link, the PIN, a code from another device.
  func addEntrances(_ router: Router<WorkshopContext>) {
    router.post("api/key") { request, context in
      try await answering { () async throws(RoomError) in
        let role = try await room.role(
          ofKey: try await body(KeyBody.self, request).key, from: context.address)
        return await entered(role, request)
      }
    }
    router.post("api/handover") { request, context in
      try await answering { () async throws(RoomError) in
        try await room.takeOver(
          try await body(HandoverBody.self, request).code, from: context.address)
        return await entered("facilitator", request)
      }
    }
    router.post("api/join") { request, context in
      try await answering { () async throws(RoomError) in
        let seat = try await room.join(
          try await body(JoinBody.self, request), from: context.address)
        var response = Response(
          json: json(
            .mapping([.init("token", .text(seat.token)), .init("seat", .whole(seat.number))])))
        response.headers[.setCookie] = Access.setCookie("participant", seat.token, for: request)
        return response
      }
    }
  }

  /// What people in the room do.
  func addActs(_ router: Router<WorkshopContext>) {
    router.post("api/vote") { request, _ in
      try await answering { () async throws(RoomError) in
        let seat = try await own(request)
        let vote = try await body(VoteBody.self, request)
        let reply = try await room.act(
          .vote(
            Vote(vote.choice, confidence: vote.confidence), seat: seat, question: vote.question,
            round: vote.round), key: RequestKey(sender: .seat(seat), id: vote.id))
        guard case .saved(let time) = reply else { throw .badRequest }
        return Response(json: json(.mapping([.init("saved", .text(time))])))
      }
    }
    router.post("api/say") { request, _ in
      try await answering { () async throws(RoomError) in
        let seat = try await own(request)
        let said = try await body(SayBody.self, request)
        _ = try await room.act(
          .say(said.kind, said.text ?? "", seat: seat, question: said.question),
          key: RequestKey(sender: .seat(seat), id: said.id))
        return Response(json: "{}")
      }
    }
    router.post("api/me") { request, _ in
      try await answering { () async throws(RoomError) in
        let seat = try await own(request)
        let me = try await body(MeBody.self, request)
        if let isObserver = me.observer {
          _ = try await room.act(
            .observe(isObserver, seat: seat), key: RequestKey(sender: .seat(seat), id: me.id))
        }
        return Response(json: "{}")
      }
    }
    router.post("api/step") { request, _ in
      try await answering { () async throws(RoomError) in
        let version = try await room.step(
          try await body(StepBody.self, request), by: try await room.sender(Access(request)))
        return Response(json: json(.mapping([.init("version", .whole(version))])))
      }
    }
  }

  private func own(_ request: Request) async throws(RoomError) -> Int {
    guard case .seat(let seat) = try await room.sender(Access(request)) else { throw .notAllowed }
    return seat
  }

  private func entered(_ role: String, _ request: Request) async -> Response {
    let keys = await room.workshop.session.keys
    var response = Response(json: json(.mapping([.init("role", .text(role))])))
    response.headers[.setCookie] = Access.setCookie(
      role, role == "facilitator" ? keys.facilitator : keys.projector, for: request)
    return response
  }
}
