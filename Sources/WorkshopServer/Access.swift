import GapAnalysis
import HTTPTypes
import Hummingbird
import LocalWeb

/// Who a request comes from, by what it carries.
struct Access {
  /// A page says what it is; one browser may hold several.
  let role: String
  let token: String?
  /// By role.
  private let cookies: [String: String]
  private static let roles = ["participant", "facilitator", "projector"]

  init(_ request: Request) {
    role =
      request.headers[Self.roleField] ?? request.uri.queryParameters["as"].map(String.init) ?? ""
    var cookies: [String: String] = [:]
    for role in Self.roles { cookies[role] = request.cookies[Self.cookie(role, request)]?.value }
    self.cookies = cookies
    token = request.headers[Self.tokenField] ?? cookies["participant"]
  }

  /// The key a browser was given for a role; nil where it has none.
  func key(of role: String) -> String? { cookies[role] }

  /// The header that lets a browser keep who it is; no script can read it, no other site send it.
  static func setCookie(_ role: String, _ value: String, for request: Request) -> String {
    "\(cookie(role, request))=\(value); Path=/; HttpOnly; SameSite=Strict; Max-Age=604800"
  }

  private static func cookie(_ role: String, _ request: Request) -> String {
    let port = request.head.authority?.split(separator: ":").last.flatMap { Int($0) } ?? 80
    return cookieName(role, port: port)
  }

  private static let roleField = field("X-Gapwise-Role")
  private static let tokenField = field("X-Gapwise-Token")

  private static func field(_ name: String) -> HTTPField.Name {
    // Letters and dashes make a valid name.
    HTTPField.Name(name) ?? .via
  }
}

extension Room {
  /// Who asks; refused where the page holds no valid key or seat.
  func sender(_ access: Access) throws(RoomError) -> Sender {
    switch access.role {
    case "facilitator":
      guard isFacilitator(access) else { throw .unknown }
      return .facilitator
    case "preview":
      guard isFacilitator(access) else { throw .unknown }
      return .preview
    case "projector":
      let key = access.key(of: "projector") ?? ""
      guard isSame(key, workshop.session.keys.projector) else { throw .unknown }
      return .projector
    default: return .seat(try seat(access.token))
    }
  }

  /// The seat a token belongs to.
  func seat(_ token: String?) throws(RoomError) -> Int {
    guard let token, let number = seatOfToken[token], let seat = workshop.seats[number],
      isSame(seat.token, token), !seat.isRemoved
    else { throw .unknown }
    return number
  }

  private func isFacilitator(_ access: Access) -> Bool {
    isSame(access.key(of: "facilitator") ?? "", workshop.session.keys.facilitator)
  }
}

extension Workshop {
  var seatOfToken: [String: Int] {
    Dictionary(seats.values.map { ($0.token, $0.number) }, uniquingKeysWith: { first, _ in first })
  }
}
