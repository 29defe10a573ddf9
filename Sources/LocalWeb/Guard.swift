package import HTTPTypes
package import Hummingbird

/// Lets in only requests that a browser sends to this very server, and tells browsers to load nothing
/// from anywhere else.
package struct Guard<Context: RequestContext>: RouterMiddleware {
  private let hosts: Set<String>
  private let rules: PageRules

  /// - Parameter hosts: the names, with port, under which a browser may know this server.
  package init(hosts: Set<String>, rules: PageRules = .scripted) {
    self.hosts = hosts
    self.rules = rules
  }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard isForUs(request) else { return secured(Response(status: .misdirectedRequest)) }
    guard isFromUs(request) else { return secured(Response(status: .forbidden)) }
    do {
      return secured(try await next(request, context))
    } catch let error as any HTTPResponseError {
      return secured(try error.response(from: request, context: context))
    }
  }

  /// A page elsewhere that resolves its own name to this machine still sends that name.
  private func isForUs(_ request: Request) -> Bool {
    request.head.authority.map(hosts.contains) ?? false
  }

  private func isFromUs(_ request: Request) -> Bool {
    guard request.method != .get, request.method != .head else { return true }
    guard request.headers[.contentType]?.hasPrefix(rules.bodies) == true else { return false }
    guard let origin = request.headers[.origin] else { return !rules.needsOrigin }
    return hosts.contains { origin == "http://\($0)" }
  }

  private func secured(_ response: Response) -> Response {
    var response = response
    for (name, value) in rules.headers where response.headers[name] == nil {
      response.headers[name] = value
    }
    return response
  }
}

/// What the pages of a server may do, and what they send.
package struct PageRules: Sendable {
  /// The type of the bodies they send.
  let bodies: String
  /// Whether what changes something must say where it comes from.
  let needsOrigin: Bool
  /// Sent with every answer that says nothing else about the same.
  let headers: [(HTTPField.Name, String)]

  private init(bodies: String, needsOrigin: Bool, policy: String, referrer: String) {
    self.bodies = bodies
    self.needsOrigin = needsOrigin
    headers = [
      (.contentSecurityPolicy, policy), (.xContentTypeOptions, "nosniff"),
      (HTTPField.Name("Referrer-Policy") ?? .via, referrer),
      (HTTPField.Name("Cross-Origin-Resource-Policy") ?? .via, "same-origin"),
    ]
  }

  /// Pages made of scripts, which send JSON.
  package static let scripted = PageRules(
    bodies: "application/json", needsOrigin: false,
    policy: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-src 'self'; "
      + "frame-ancestors 'self'", referrer: "no-referrer")

  /// Pages made of forms. A browser names the page a form is on only if it may name it to this server.
  package static let forms = PageRules(
    bodies: "application/x-www-form-urlencoded", needsOrigin: true,
    policy: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'self'; "
      + "frame-ancestors 'self'", referrer: "same-origin")
}
