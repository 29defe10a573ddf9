import HTTPTypes
import Hummingbird

/// Lets in only requests that a browser sends to this very server, and tells browsers to load nothing
/// from anywhere else.
struct Guard<Context: RequestContext>: RouterMiddleware {
  let hosts: Set<String>

  func handle(
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
    guard request.headers[.contentType]?.hasPrefix("application/json") == true else { return false }
    guard let origin = request.headers[.origin] else { return true }
    return hosts.contains { origin == "http://\($0)" }
  }

  private func secured(_ response: Response) -> Response {
    var response = response
    for (name, value) in Self.headers { response.headers[name] = value }
    return response
  }

  private static var headers: [(HTTPField.Name, String)] {
    [
      (
        .contentSecurityPolicy,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-src 'self'; "
          + "frame-ancestors 'self'"
      ),
      (.xContentTypeOptions, "nosniff"),
      (HTTPField.Name("Referrer-Policy") ?? .via, "no-referrer"),
      (HTTPField.Name("Cross-Origin-Resource-Policy") ?? .via, "same-origin"),
    ]
  }
}
