import GapAnalysis
import HTTPTypes
import Hummingbird
import LocalWeb
import NIOCore

import struct Foundation.Data
import class Foundation.JSONDecoder

/// Everything a browser can ask of the workshop.
struct WorkshopRoutes: Sendable {
  /// Bytes of a body that are read.
  private static let longestBody = 8192

  let room: Room
  let pages: WorkshopPages
  /// The names under which a browser may know the server at this address.
  let hosts: Set<String>

  func router() -> Router<WorkshopContext> {
    let router = Router(context: WorkshopContext.self)
    router.add(middleware: Guard(hosts: hosts))
    addPages(router)
    router.get("api/words") { _, _ in Response(json: json(await room.greeting)) }
    router.get("api/state") { request, _ in
      try await answering { () async throws(RoomError) in
        let sender = try await room.sender(Access(request))
        return Response(json: await room.state(for: sender))
      }
    }
    router.get("api/events") { request, _ in
      try await answering { () async throws(RoomError) in
        try await EventStream(room: room).response(to: request)
      }
    }
    router.get("api/questions") { request, _ in
      try await answering { () async throws(RoomError) in
        guard try await room.sender(Access(request)) == .facilitator else { throw .notAllowed }
        let text = request.uri.queryParameters["find"].map(String.init) ?? ""
        return Response(json: json(await room.questions(text.removingPercentEncoding ?? text)))
      }
    }
    router.get("api/export.csv") { request, _ in
      try await answering { () async throws(RoomError) in
        guard try await room.sender(Access(request)) == .facilitator else { throw .notAllowed }
        return Response(csv: await room.table)
      }
    }
    addEntrances(router)
    addActs(router)
    return router
  }

  /// Reads a body, or refuses it; one that does not arrive ends with its connection.
  func body<Body: Decodable>(_ type: Body.Type, _ request: Request) async throws(RoomError) -> Body
  {
    let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard announced <= Self.longestBody else { throw .tooLarge }
    do {
      let buffer = try await request.body.collect(upTo: Self.longestBody)
      return try JSONDecoder().decode(type, from: Data(buffer.readableBytesView))
    } catch is NIOTooManyBytesError {
      throw .tooLarge
    } catch {
      throw .badRequest
    }
  }

  /// An error in the words of the pages.
  func answering(
    _ body: () async throws(RoomError) -> Response
  ) async throws -> Response {
    do throws(RoomError) {
      return try await body()
    } catch {
      return error.response(room.host.words)
    }
  }
}

extension WorkshopRoutes {
  private func addPages(_ router: Router<WorkshopContext>) {
    let named = [
      "/": "participant.html", "/f": "facilitator.html", "/p": "projector.html",
      "/preview": "participant.html",
    ]
    for (path, name) in named {
      router.get(RouterPath(path)) { _, _ in file(name) ?? Response(status: .notFound) }
    }
    router.get("assets/:name") { _, context in
      context.parameters.get("name").flatMap(file) ?? Response(status: .notFound)
    }
  }

  private func file(_ name: String) -> Response? {
    guard let bytes = pages.files[name], let type = mediaType(of: name) else { return nil }
    return Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension Response {
  fileprivate init(csv: String) {
    self.init(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"workshop.csv\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(string: csv)))
  }
}

/// A request with the address it comes from.
struct WorkshopContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Empty where that is not known.
  let address: String

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
