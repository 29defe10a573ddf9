import HTTPTypes
import Hummingbird

/// A page's line to the room: it stays open, and ends when either side leaves.
struct EventStream {
  let room: Room

  func response(to request: Request) async throws(RoomError) -> Response {
    let sender = try await room.sender(Access(request))
    let (number, stream) = try await room.connect(sender)
    let (room, body) = (room, request.body)
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
        HTTPField.Name("X-Accel-Buffering") ?? .via: "no",
      ],
      body: ResponseBody { writer in
        // A page that goes away is noticed at once: nothing would be written to it for a while.
        do {
          try await body.consumeWithInboundCloseHandler { _ in
            for await message in stream { try await writer.write(ByteBuffer(string: message)) }
            try await writer.finish(nil)
          } onInboundClosed: {
            Task { await room.disconnect(number) }
          }
        } catch {
          await room.disconnect(number)
          throw error
        }
        await room.disconnect(number)
      })
  }
}
