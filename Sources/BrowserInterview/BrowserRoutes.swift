import GapAnalysis
import HTTPTypes
import Hummingbird
import LocalWeb
import NIOCore

/// Everything a browser can ask of the interview.
struct BrowserRoutes: Sendable {
  /// Bytes of a form: the longest text that is stored, each of its bytes written as three.
  private static let longestForm = 3 * Interview.longestText + 4096
  /// Bytes of the form that lets somebody in.
  private static let longestEntrance = 1024
  /// Time for a body to arrive.
  private static let patience = Duration.seconds(20)

  let desk: Desk
  let entrance: Entrance
  let templates: PageTemplates
  let host: BrowserHost
  let port: Int

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    let names = ["127.0.0.1", "localhost"]
    router.add(
      middleware: Guard(
        hosts: Set(names.map { "\($0):\(port)" } + (port == 80 ? names : [])), rules: .forms))
    router.get("assets/:name") { _, context in
      context.parameters.get("name").flatMap(asset) ?? Response(status: .notFound)
    }
    router.post("enter") { request, _ in try await enter(request) }
    router.get("/") { request, _ in await show(request) }
    router.get("**") { request, _ in await show(request) }
    router.post("**") { request, _ in try await act(request) }
    return router
  }

  private func asset(_ name: String) -> Response? {
    guard let bytes = templates.assets[name], let type = mediaType(of: name) else { return nil }
    return Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private func enter(_ request: Request) async throws -> Response {
    guard let text = try await body(request, upTo: Self.longestEntrance) else {
      return Response(status: .contentTooLarge)
    }
    switch await entrance.enter(Form(text)["key"].filter { !$0.isWhitespace }) {
    case .granted:
      var response = Response(going: "/")
      response.headers[.setCookie] =
        "\(cookie)=\(entrance.token); Path=/; HttpOnly; SameSite=Strict"
      return response
    case .wrong: return door(saying: .wrongCode)
    case .spent: return door(saying: .codeIsSpent)
    }
  }

  private func show(_ request: Request) async -> Response {
    guard isKnown(request) else { return door(saying: nil) }
    let query = Form(request.uri.query ?? "")
    switch await desk.page(Self.path(request), query) {
    case .page(let text): return Response(.ok, html: text)
    case .missing(let text): return Response(.notFound, html: text)
    case .go(let address): return Response(going: address)
    case .report(let assessment, let language): return await report(assessment, language)
    }
  }

  private func act(_ request: Request) async throws -> Response {
    guard isKnown(request) else { return door(saying: nil, status: .forbidden) }
    guard let text = try await body(request, upTo: Self.longestForm) else {
      return Response(
        .contentTooLarge, html: await desk.messagePage(host.words[0](BrowserPhrase.tooLarge)))
    }
    let path = Self.path(request)
    let address = await desk.post(path, Form(text))
    return path == ["draft"] ? Response(status: .noContent) : Response(going: address)
  }

  /// The report as it is written to files, allowed nothing but its own looks.
  private func report(_ assessment: Assessment, _ language: Language) async -> Response {
    switch host.report(assessment, language) {
    case .success(let text):
      var response = Response(.ok, html: text)
      response.headers[.contentSecurityPolicy] =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'"
      return response
    case .failure(let failure):
      let words = host.words.first { $0.language == language } ?? host.words[0]
      return Response(
        .internalServerError,
        html: await desk.messagePage(words(.reportFailed, ["reason": failure.description])))
    }
  }

  /// The page for whoever is not let in yet.
  private func door(
    saying phrase: BrowserPhrase?, status: HTTPResponse.Status = .unauthorized
  ) -> Response {
    let texts = host.words.map { words in
      View([
        "words": words.tree, "language": words.language.rawValue,
        "problem": phrase.map { words($0) },
      ])
    }
    return Response(
      phrase == nil && status == .unauthorized ? .ok : status,
      html: templates.page("enter", View(["texts": texts.shown])))
  }

  private var cookie: String { cookieName("ask", port: port) }

  private func isKnown(_ request: Request) -> Bool {
    isSame(request.cookies[cookie]?.value ?? "", entrance.token)
  }

  private static func path(_ request: Request) -> [String] {
    request.uri.path.split(separator: "/").map(String.init)
  }

  /// The body as text; nil if it is too long or does not arrive.
  private func body(_ request: Request, upTo limit: Int) async throws -> String? {
    try await withThrowingTaskGroup(of: String?.self) { group in
      let body = request.body
      group.addTask { (try? await body.collect(upTo: limit)).map { String(buffer: $0) } }
      group.addTask {
        try await Task.sleep(for: Self.patience)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }
}

extension Response {
  fileprivate init(_ status: HTTPResponse.Status, html: String) {
    self.init(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  /// Sends the browser on, so that loading a page again never sends a form again.
  fileprivate init(going address: String) {
    self.init(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
  }
}
